package vn.chibo.dues.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.dues.Category;
import vn.chibo.dues.DuesLines;
import vn.chibo.dues.ReceiptId;
import vn.chibo.dues.ReliefId;
import vn.chibo.dues.Way;
import vn.chibo.members.MemberId;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** One comrade's dues with receipts, declarations and reliefs, and one receipt. */
@ReadModel
class MemberQueries {
    private static final String RECEIPT = """
            select r.id, r.member_id, r.unit_id, r.number, r.year, r.received_on, r.way, r.total, r.counter_to, r.reason,
                   c.id as countered_by, coalesce(k.full_name, '') as recorded_by,
                   (select string_agg(to_char(e.month, 'MM/YYYY'), ', ' order by e.month) from dues.entry e
                    where e.receipt_id = r.id) as months
            from dues.receipt r
            left join dues.receipt c on c.counter_to = r.id
            left join people.person k on k.id = r.recorded_by
            """;

    private final JdbcClient jdbc;
    private final DuesLines lines;
    private final Access access;
    private final Units units;
    private final Rulebook rulebook;
    private final Clock clock;

    MemberQueries(JdbcClient jdbc, DuesLines lines, Access access, Units units, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.access = access;
        this.units = units;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    MemberPage own(Actor actor, Map<String, String> form, @Nullable RuleViolation violation) {
        return page(actor, lines.own(actor), true, form, violation);
    }

    MemberPage kept(Actor actor, MemberId member, Map<String, String> form, @Nullable RuleViolation violation) {
        return page(actor, lines.of(actor, member), false, form, violation);
    }

    private MemberPage page(
            Actor actor,
            DuesLines.Payer payer,
            boolean own,
            Map<String, String> form,
            @Nullable RuleViolation violation) {
        LocalDate today = LocalDate.now(clock);
        return new MemberPage(
                payer,
                own,
                !own && access.may(actor, Permission.COLLECT_DUES, payer.unit()),
                !own && access.may(actor, Permission.KEEP_DUES, payer.unit()),
                YearMonth.from(today),
                receipts(payer.member()),
                declarations(payer.member()),
                reliefs(payer.member()),
                rulebook.family("party-dues.", actor.path(), today),
                form,
                violation);
    }

    /** The comrade's own or the keeper's; NotFound for everybody else. */
    ReceiptPage receipt(Actor actor, ReceiptId id, Map<String, String> form, @Nullable RuleViolation violation) {
        record Row(
                MemberPage.Receipt receipt,
                MemberId member,
                UnitId unit,
                @Nullable UUID by,
                String keeper) {}
        Row row = jdbc.sql(RECEIPT + " where r.id = ?")
                .param(id.value())
                .query((line, number) -> new Row(
                        receipt(line),
                        new MemberId(line.getObject("member_id", UUID.class)),
                        new UnitId(line.getObject("unit_id", UUID.class)),
                        line.getObject("countered_by", UUID.class),
                        line.getString("recorded_by")))
                .optional()
                .orElseThrow(NotFound::new);
        boolean seen = access.may(actor, Permission.COLLECT_DUES, row.unit());
        if (!seen && !lines.own(actor).member().equals(row.member())) {
            throw new NotFound();
        }
        UnitView unit = units.on(actor, row.unit(), row.receipt().day());
        return new ReceiptPage(
                row.receipt(),
                row.member(),
                name(id),
                row.unit(),
                unit.name(),
                unit.parentName(),
                amounts(id),
                row.by(),
                row.keeper(),
                seen,
                access.may(actor, Permission.KEEP_DUES, row.unit()),
                form,
                violation);
    }

    MemberId requireKept(Actor actor, ReliefId relief) {
        MemberId member = jdbc.sql("select member_id from dues.relief where id = ?")
                .param(relief.value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .orElseThrow(NotFound::new);
        return lines.of(actor, member).member();
    }

    /** The payer's, also after going to another cell. */
    private String name(ReceiptId receipt) {
        return jdbc.sql("select dues.payer_name(?)")
                .param(receipt.value())
                .query(String.class)
                .single();
    }

    private SortedMap<YearMonth, Long> amounts(ReceiptId id) {
        SortedMap<YearMonth, Long> amounts = new TreeMap<>();
        jdbc.sql("select month, amount from dues.entry where receipt_id = ?")
                .param(id.value())
                .query(row -> {
                    amounts.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("amount"));
                });
        return amounts;
    }

    private List<MemberPage.Receipt> receipts(MemberId member) {
        return jdbc.sql(RECEIPT + " where r.member_id = ? order by r.received_on desc, r.year desc, r.number desc")
                .param(member.value())
                .query((row, number) -> receipt(row))
                .list();
    }

    private static MemberPage.Receipt receipt(java.sql.ResultSet row) throws java.sql.SQLException {
        return new MemberPage.Receipt(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getInt("year"),
                row.getObject("received_on", LocalDate.class),
                Way.valueOf(row.getString("way")),
                row.getLong("total"),
                row.getObject("counter_to", UUID.class),
                row.getObject("countered_by", UUID.class) != null,
                row.getString("reason"),
                row.getString("months"));
    }

    private List<MemberPage.Declaration> declarations(MemberId member) {
        return jdbc.sql("""
                select from_month, category, base, pay, by_keeper, recorded_at from dues.declaration
                where member_id = ? order by from_month desc, entry desc
                """)
                .param(member.value())
                .query((row, number) -> new MemberPage.Declaration(
                        YearMonth.from(row.getObject("from_month", LocalDate.class)),
                        Category.valueOf(row.getString("category")),
                        row.getLong("base"),
                        row.getLong("pay"),
                        row.getBoolean("by_keeper"),
                        row.getObject("recorded_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate()))
                .list();
    }

    private List<MemberPage.Relief> reliefs(MemberId member) {
        return jdbc.sql("""
                select id, lower(valid) as since, upper(valid) as until, ground, percent, decided_by, decision_number, decided_on
                from dues.relief where member_id = ? order by valid desc
                """)
                .param(member.value())
                .query((row, number) -> {
                    LocalDate until = row.getObject("until", LocalDate.class);
                    return new MemberPage.Relief(
                            row.getObject("id", UUID.class),
                            YearMonth.from(row.getObject("since", LocalDate.class)),
                            until == null ? null : YearMonth.from(until).minusMonths(1),
                            row.getString("ground"),
                            row.getInt("percent"),
                            row.getString("decided_by"),
                            row.getString("decision_number"),
                            row.getObject("decided_on", LocalDate.class));
                })
                .list();
    }
}

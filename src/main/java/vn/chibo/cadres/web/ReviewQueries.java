package vn.chibo.cadres.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.cadres.Corps;
import vn.chibo.cadres.Holder;
import vn.chibo.cadres.Levels;
import vn.chibo.cadres.ReviewId;
import vn.chibo.cadres.Standards;
import vn.chibo.cadres.TrainingKind;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Reviews of the corps: the list of an open one is computed for its day, that of a concluded one is as it was sealed. */
@ReadModel
class ReviewQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final Units units;
    private final Corps corps;
    private final Levels levels;
    private final Clock clock;

    ReviewQueries(JdbcClient jdbc, Access access, Units units, Corps corps, Levels levels, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.corps = corps;
        this.levels = levels;
        this.clock = clock;
    }

    ReviewFormPage form(Actor actor, UnitId id, Typed typed, @Nullable RuleViolation violation) {
        access.require(actor, Permission.KEEP_CADRES, id);
        LocalDate today = LocalDate.now(clock);
        return new ReviewFormPage(units.on(actor, id, today), today, typed, violation);
    }

    ReviewPage page(Actor actor, ReviewId id, Typed typed, @Nullable RuleViolation violation) {
        Kept kept = jdbc.sql("""
                select unit_id as unit, title, held_on, horizon, conclusion, concluded_on from cadres.review where id = ?
                """).param(id.value()).query(Kept.class).optional().orElseThrow(NotFound::new);
        UnitId unitId = new UnitId(kept.unit());
        access.require(actor, Permission.KEEP_CADRES, unitId);
        UnitView unit = units.on(actor, unitId, kept.heldOn());
        Standards rules = levels.on(unit.path(), kept.heldOn());
        return new ReviewPage(
                id.value(),
                unit,
                kept.title(),
                kept.heldOn(),
                kept.horizon(),
                kept.conclusion(),
                kept.concludedOn(),
                kept.concludedOn() == null ? computed(actor, unitId, kept.heldOn(), rules) : sealed(id),
                words(id),
                rules.rules(),
                typed,
                violation);
    }

    private List<ReviewPage.Line> computed(Actor actor, UnitId unit, LocalDate day, Standards rules) {
        return corps.on(actor, unit, day).stream()
                .map(holder -> new ReviewPage.Line(
                        holder,
                        rules.gaps(holder.kind(), holder.professional(), holder.theory()).stream()
                                .map(Levels.Gap::kind)
                                .toList()))
                .toList();
    }

    private List<ReviewPage.Line> sealed(ReviewId review) {
        return jdbc.sql("""
                select l.*, p.full_name, m.id as member from cadres.review_line l
                join people.person p on p.id = l.person_id left join members.member m on m.person_id = p.id
                where l.review_id = ? order by l.place
                """)
                .param(review.value())
                .query((row, number) -> new ReviewPage.Line(
                        holder(row),
                        Arrays.stream((String[]) row.getArray("lacking").getArray())
                                .map(TrainingKind::valueOf)
                                .toList()))
                .list();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getObject("person_id", UUID.class),
                row.getObject("member", UUID.class),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("professional"),
                row.getString("theory"),
                row.getString("kind"),
                row.getString("at"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("term_end", LocalDate.class));
    }

    private Map<UUID, String> words(ReviewId review) {
        Map<UUID, String> words = new HashMap<>();
        jdbc.sql("select person_id, words from cadres.review_word where review_id = ?")
                .param(review.value())
                .query(row -> {
                    words.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return words;
    }

    private record Kept(
            UUID unit,
            String title,
            LocalDate heldOn,
            int horizon,
            String conclusion,
            @Nullable LocalDate concludedOn) {}
}

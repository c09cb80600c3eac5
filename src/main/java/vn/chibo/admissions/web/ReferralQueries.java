package vn.chibo.admissions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.admissions.CaseFile;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.ReferralId;
import vn.chibo.admissions.SeeCases;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.FormErrors;

/** Referrals as both sides see them; row-level security lets each see those from or to its own units. */
@ReadModel
class ReferralQueries {
    private static final int MOST = 200;

    private static final String LINES = """
            select r.id, r.case_id, r.full_name, r.birth_year, r.occupation, r.case_kind,
                   coalesce((select u.value ->> :language from rulebook.rule u
                             where u.code = 'admission.stage.' || r.stage and u.scope_path = '' and u.valid @> r.sent_on),
                            '') as stage,
                   r.from_name, r.to_name, r.state, r.reason, r.answer, r.sent_on, r.ended_on,
                   :keeps and r.from_path >= :path and r.from_path < :path || '~' as sends,
                   :keeps and coalesce(r.to_path >= :path and r.to_path < :path || '~', false) as receives,
                   r.to_unit is not null as within,
                   exists (select 1 from admissions.candidate_case c where c.id = r.case_id) as in_sight
            from admissions.referral r
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final SeeCases cases;
    private final Clock clock;

    ReferralQueries(JdbcClient jdbc, Access access, SeeCases cases, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.cases = cases;
        this.clock = clock;
    }

    /** What is under way from here or to here, or what has ended, the newest first. */
    List<ReferralLine> lines(Actor actor, boolean ended) {
        return actor.can(Permission.READ_ADMISSIONS)
                ? asked(actor, "where (r.state <> 'SENT') = :ended order by r.sent_on desc, r.id desc limit " + MOST)
                        .param("ended", ended)
                        .query(ReferralLine.class)
                        .list()
                : List.of();
    }

    /** What waits for the answer of another, or for this unit's own: for the desk. */
    List<ReferralLine> waiting(Actor actor) {
        return asked(actor, """
                where (r.from_unit = :unit or r.to_unit = :unit)
                  and (r.state = 'SENT' or r.state = 'DECLINED' and r.from_unit = :unit
                       and exists (select 1 from admissions.candidate_case c where c.id = r.case_id and c.ended_on is null)
                       and not exists (select 1 from admissions.referral n where n.case_id = r.case_id and n.id > r.id))
                order by r.sent_on
                """)
                .param("unit", actor.requiredUnit().value())
                .query(ReferralLine.class)
                .list();
    }

    ReferralPage page(Actor actor, ReferralId id, Map<String, String> typed, FormErrors errors) {
        if (!actor.can(Permission.READ_ADMISSIONS)) {
            throw new NotFound();
        }
        return asked(actor, "where r.id = :id")
                .param("id", id.value())
                .query(ReferralLine.class)
                .optional()
                .map(line -> new ReferralPage(line, typed, errors))
                .orElseThrow(NotFound::new);
    }

    ReferralFormPage form(Actor actor, CaseId id, Map<String, String> typed, FormErrors errors) {
        CaseFile file = cases.one(actor, id).file();
        access.require(actor, Permission.KEEP_ADMISSIONS, file.head().unit());
        String q = typed.getOrDefault("q", "").strip();
        var found = jdbc.sql("select * from members.cells_named(?, ?) where id <> ?")
                .param(q)
                .param(LocalDate.now(clock))
                .param(file.head().unitId())
                .query(ReferralFormPage.Found.class)
                .list();
        return new ReferralFormPage(file, q, found, typed, errors);
    }

    /** The referral under way of a case, for its page. */
    String underWay(Actor actor, CaseId id) {
        cases.one(actor, id);
        return jdbc.sql("select id from admissions.referral where case_id = ? and state = 'SENT'")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(one -> "/admissions/referrals/" + one)
                .orElse("");
    }

    private JdbcClient.StatementSpec asked(Actor actor, String which) {
        Locale locale = LocaleContextHolder.getLocale();
        return jdbc.sql(LINES + which)
                .param("language", locale.getLanguage().equals("en") ? "en" : "vi")
                .param("keeps", actor.can(Permission.KEEP_ADMISSIONS))
                .param("path", actor.path());
    }
}

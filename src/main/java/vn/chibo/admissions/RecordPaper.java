package vn.chibo.admissions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Records a paper, an opinion, a resolution or a decision of a case: date, number, place, words; never a scan. The cell's
 * papers by its secretary or deputy, a helper's word by the helper too, what is decided above by who decides above. The
 * ceremony makes the person a member, the decision on recognition an official one from the exact day (208-QĐ/TW), both as
 * decisions of the register.
 */
@UseCase
public class RecordPaper {
    private final Cases cases;
    private final CaseSteps steps;
    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecordPaper(
            Cases cases,
            CaseSteps steps,
            Memberships memberships,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.steps = steps;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public void record(Actor actor, CaseId id, PaperData data) {
        CaseFile file = cases.changing(actor, id);
        Progress progress = cases.progress();
        Way way = progress.way(file);
        PaperRule rule = way.paper(data.code()).orElseThrow(() -> RuleViolation.at("code", "admissions.paper.unknown"));
        Stage stage = way.stages(file.head().kind()).stream()
                .filter(one -> one.papers().contains(rule.code()))
                .findFirst()
                .orElse(null);
        permit(actor, file, stage, rule);
        PaperChecks.form(rule, data, cases.today());
        if (stage != null && stage.acts() == Acts.UPPER) {
            PaperChecks.decided(progress.of(file), way, stage, rule, data);
        }
        UUID helper = helper(actor, file, rule, data);
        insert(actor, id, data, helper);
        events.publishEvent(new PaperRecorded(file.head().unit(), id.value(), rule.code(), data.dated()));
        follow(actor, file, way, data);
        steps.advance(id);
    }

    /** Takes back a paper recorded by mistake; it stays on record. What made a member is not taken back here. */
    public void withdraw(Actor actor, CaseId id, UUID paper) {
        CaseFile file = cases.changing(actor, id);
        CaseFile.Paper recorded = file.papers().stream()
                .filter(one -> one.id().equals(paper))
                .findFirst()
                .orElseThrow(NotFound::new);
        Way way = cases.progress().way(file);
        Stage stage = way.stages(file.head().kind()).stream()
                .filter(one -> one.papers().contains(recorded.code()))
                .findFirst()
                .orElse(null);
        permit(actor, file, stage, way.requiredPaper(recorded.code()));
        if (recorded.code().equals(Stage.CEREMONY) || recorded.code().equals("DECISION")) {
            throw new RuleViolation("admissions.paper.stands");
        }
        jdbc.sql("update admissions.paper set withdrawn = true where id = ?")
                .param(paper)
                .update();
        events.publishEvent(new PaperWithdrawn(file.head().unit(), id.value(), recorded.code()));
        steps.advance(id);
    }

    private void permit(Actor actor, CaseFile file, @Nullable Stage stage, PaperRule rule) {
        if (stage != null && stage.acts() == Acts.UPPER || rule.code().equals("AGE_CONSENT")) {
            cases.requireDecider(actor, file);
        } else if (!(rule.byHelper() && file.helpedBy(actor.person()))) {
            if (!cases.keeps(actor, file)) {
                throw new Refused(Permission.KEEP_ADMISSIONS);
            }
        }
    }

    /** A helper writes for himself or herself; who keeps the case names the helper, unless there is but one. */
    private static @Nullable UUID helper(Actor actor, CaseFile file, PaperRule rule, PaperData data) {
        if (!rule.byHelper() || file.helpers().isEmpty()) {
            return null;
        }
        if (file.helpers().size() == 1) {
            return file.helpers().getFirst().memberId();
        }
        return file.helpers().stream()
                .filter(one -> data.helper() == null
                        ? one.personId().equals(actor.person())
                        : one.memberId().equals(data.helper().value()))
                .map(CaseFile.Supporter::memberId)
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("helperOf", "admissions.paper.which-helper"));
    }

    private void follow(Actor actor, CaseFile file, Way way, PaperData data) {
        if (data.code().equals(Stage.CEREMONY)) {
            MemberId member =
                    memberships.admitted(actor, file, file.paper("DECISION").orElseThrow(), data.dated());
            jdbc.sql("update admissions.candidate_case set member_id = ?, probation_from = ? where id = ?")
                    .param(member.value())
                    .param(data.dated())
                    .param(file.head().id())
                    .update();
        } else if (data.code().equals("RECOGNITION_DECISION")) {
            LocalDate official = way.probationFull(file.head().probationFrom());
            memberships.recognised(actor, new MemberId(file.head().memberId()), official, data);
        }
    }

    private void insert(Actor actor, CaseId id, PaperData data, @Nullable UUID helper) {
        jdbc.sql("""
                insert into admissions.paper (case_id, code, dated, received_on, number, place, body, in_favour, out_of,
                    helper_id, document_id, recorded_by, recorded_at)
                values (:case, :code, :dated, :received, :number, :place, :body, :favour, :of, :helper,
                    (select d.id from documents.document d where d.id = :document), :by, :now)
                """)
                .param("case", id.value())
                .param("code", data.code())
                .param("dated", data.dated())
                .param("received", data.receivedOn(), java.sql.Types.DATE)
                .param("number", data.number().strip())
                .param("place", data.place().strip())
                .param("body", data.body().strip())
                .param("favour", data.inFavour(), java.sql.Types.INTEGER)
                .param("of", data.outOf(), java.sql.Types.INTEGER)
                .param("helper", helper, java.sql.Types.OTHER)
                .param("document", data.document(), java.sql.Types.OTHER)
                .param("by", actor.requiredPerson())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}

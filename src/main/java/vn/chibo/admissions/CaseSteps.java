package vn.chibo.admissions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a case from stage to stage, to another cell, to its end. */
@Component
class CaseSteps {
    private final Cases cases;
    private final JdbcClient jdbc;

    CaseSteps(Cases cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** What has ended stays where it was, for good. */
    void end(CaseId id, String outcome, String reason) {
        jdbc.sql("update admissions.candidate_case set ended_on = ?, outcome = ?, reason = ?, version = version + 1 "
                        + "where id = ?")
                .param(cases.today())
                .param(outcome)
                .param(reason)
                .param(id.value())
                .update();
        jdbc.sql("update admissions.step set left_on = ? where case_id = ? and left_on is null")
                .param(cases.today())
                .param(id.value())
                .update();
        withdrawReferral(id);
    }

    /** In another cell: who helped stays behind with it, what (s)he wrote goes along. */
    void arrive(CaseId id) {
        withdrawReferral(id);
        jdbc.sql("""
                update admissions.helper set valid = daterange(lower(valid), greatest(cast(:today as date), lower(valid) + 1))
                where case_id = :case and upper_inf(valid)
                """).param("today", cases.today()).param("case", id.value()).update();
        advance(id);
    }

    /** What ended or went another way is sent nowhere any more. */
    private void withdrawReferral(CaseId id) {
        jdbc.sql("update admissions.referral set state = 'WITHDRAWN', ended_on = ?, version = version + 1 "
                        + "where case_id = ? and state = 'SENT'")
                .param(cases.today())
                .param(id.value())
                .update();
    }

    /** Writes where the case stands now; every change ends with it. Called a second time it changes nothing. */
    CaseState advance(CaseId id) {
        CaseState state = cases.progress().of(cases.found(id).orElseThrow());
        String stage = state.current() == null ? "" : state.current().code();
        jdbc.sql("update admissions.candidate_case set stage = ?, phase = ?, version = version + 1 where id = ?")
                .param(stage)
                .param(state.phase().name())
                .param(id.value())
                .update();
        jdbc.sql("""
                update admissions.step set left_on = :today
                where case_id = :id and left_on is null and stage <> :stage
                """)
                .param("today", cases.today())
                .param("id", id.value())
                .param("stage", stage)
                .update();
        if (!stage.isEmpty()) {
            jdbc.sql("""
                    insert into admissions.step (case_id, ordinal, stage, entered_on)
                    select :id, (select count(*) from admissions.step where case_id = :id) + 1, :stage, :today
                    where not exists (select 1 from admissions.step where case_id = :id and left_on is null)
                    """)
                    .param("today", cases.today())
                    .param("id", id.value())
                    .param("stage", stage)
                    .update();
        }
        return state;
    }
}

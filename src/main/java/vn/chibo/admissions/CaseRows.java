package vn.chibo.admissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases with all that hangs on them, many at once in a fixed number of questions. */
@Component
class CaseRows {
    private static final String HEADS = """
            select c.id, c.unit_id, c.unit_path, coalesce(v.name, '') as unit_name, c.person_id, p.full_name, p.birth_date,
                   p.occupation, p.general_education, c.member_id, c.kind, c.introduced_by, c.support, c.opened_on,
                   c.rules_as_of, c.probation_from, c.stage, c.phase, c.ended_on, c.outcome, c.reason, c.version,
                   (select max(lower(s.valid)) from members.member m join members.standing s on s.member_id = m.id
                    where m.person_id = c.person_id and c.member_id is null
                      and s.standing in ('STRUCK_OFF', 'EXPELLED', 'RESIGNED')) as formerly_left,
                   (select count(*) from admissions.candidate_case b where b.person_id = c.person_id and b.id <> c.id
                    and b.kind = 'READMISSION' and b.member_id is not null)::int as readmissions
            from admissions.candidate_case c
            join people.person p on p.id = c.person_id
            left join organisations.unit_version v on v.unit_id = c.unit_id and v.valid @> cast(:today as date)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which of the cases asked for: the first ones of a list may be skipped. */
    record Slice(int size, int offset) {}

    int count(String condition, Map<String, ?> parameters) {
        return jdbc.sql("select count(*)::int from admissions.candidate_case c where " + condition)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /**
     * Open cases in the order of their way, then those that ended last.
     *
     * @param condition about {@code c}, with named parameters
     */
    List<CaseFile> where(String condition, Map<String, ?> parameters, Slice slice) {
        List<CaseFile.Head> heads = jdbc.sql(HEADS + " where " + condition + """
                 order by c.ended_on desc nulls first,
                     array_position(array['PREPARE', 'CELL', 'UPPER', 'PROBATION', 'DONE'], c.phase),
                     p.given_name, p.full_name collate shared.vietnamese, c.id
                limit :size offset :offset
                """)
                .param("today", today())
                .params(parameters)
                .param("size", slice.size())
                .param("offset", slice.offset())
                .query(CaseFile.Head.class)
                .list();
        if (heads.isEmpty()) {
            return List.of();
        }
        UUID[] ids = heads.stream().map(CaseFile.Head::id).toArray(UUID[]::new);
        Map<UUID, List<CaseFile.Paper>> papers = children("""
                select id, case_id, code, dated, received_on, number, place, body, in_favour, out_of, helper_id, document_id
                from admissions.paper where case_id = any(:ids) and not withdrawn order by dated, recorded_at
                """, ids, CaseFile.Paper.class, CaseFile.Paper::caseId);
        Map<UUID, List<CaseFile.Supporter>> helpers =
                children("""
                select h.case_id, h.member_id, m.person_id, p.full_name as name, lower(h.valid) as since
                from admissions.helper h join members.member m on m.id = h.member_id
                join people.person p on p.id = m.person_id
                where h.case_id = any(:ids) and h.valid @> cast(:today as date) order by lower(h.valid)
                """, ids, CaseFile.Supporter.class, CaseFile.Supporter::caseId);
        Map<UUID, List<CaseFile.Ballot>> ballots = children("""
                select b.case_id, b.meeting_id, b.kind, b.held_on, b.entitled, b.present, b.in_favour, b.needed, b.carried,
                       exists (select 1 from meetings.meeting m where m.id = b.meeting_id) as in_sight
                from admissions.ballot b where b.case_id = any(:ids) order by b.held_on, b.vote_id
                """, ids, CaseFile.Ballot.class, CaseFile.Ballot::caseId);
        Map<UUID, List<CaseFile.Remark>> remarks = children("""
                select r.case_id, r.criterion, r.body, r.dated, coalesce(p.full_name, '') as writer
                from admissions.remark r left join people.person p on p.id = r.written_by
                where r.case_id = any(:ids) order by r.dated desc, r.id desc
                """, ids, CaseFile.Remark.class, CaseFile.Remark::caseId);
        Map<UUID, List<From>> from = children("""
                select case_id, from_name from admissions.handover where case_id = any(:ids) order by ordinal
                """, ids, From.class, From::caseId);
        return heads.stream()
                .map(head -> new CaseFile(
                        head,
                        papers.getOrDefault(head.id(), List.of()),
                        helpers.getOrDefault(head.id(), List.of()),
                        ballots.getOrDefault(head.id(), List.of()),
                        remarks.getOrDefault(head.id(), List.of()),
                        from.getOrDefault(head.id(), List.of()).stream()
                                .map(From::fromName)
                                .toList()))
                .toList();
    }

    private <T> Map<UUID, List<T>> children(String sql, UUID[] ids, Class<T> type, Function<T, UUID> owner) {
        var asked = jdbc.sql(sql).param("ids", ids);
        return (sql.contains(":today") ? asked.param("today", today()) : asked)
                .query(type).list().stream().collect(Collectors.groupingBy(owner));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private record From(UUID caseId, String fromName) {}
}

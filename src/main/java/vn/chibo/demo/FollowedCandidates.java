package vn.chibo.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.Role;
import vn.chibo.access.TheProgram;
import vn.chibo.admissions.AccompanyCandidate;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.Criterion;
import vn.chibo.admissions.FollowCase;
import vn.chibo.admissions.Introducer;
import vn.chibo.admissions.NewCandidate;
import vn.chibo.admissions.OpenCase;
import vn.chibo.admissions.PaperData;
import vn.chibo.admissions.RecordPaper;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Candidates of a living cell, each at another stage; one was voted on in the last session and waits for the ceremony. */
@Component
@Profile("demo")
class FollowedCandidates {
    /** Name and work: who awaits the ceremony, who is just beginning, who is due before the cell. */
    private static final Map<Integer, List<String[]>> PEOPLE = Map.of(
            0,
            List.of(
                    new String[] {"Đỗ Mai Chi", "Giáo viên Tin"},
                    new String[] {"Ngô Thùy Linh", "Giáo viên Toán"},
                    new String[] {"Bùi Gia Huy", "Nhân viên thư viện"}),
            9,
            List.of(
                    new String[] {"Phan Ngọc Trâm", "Giáo viên Ngữ văn"},
                    new String[] {"Hồ Đức Tài", "Giáo viên Thể dục"},
                    new String[] {"Dương Thị Mỹ Lệ", "Nhân viên thiết bị"}));

    private static final List<String> BEFORE_THE_VOTE = List.of(
            "INTRODUCTION",
            "CERTIFICATE",
            "APPLICATION",
            "LIFE_STORY",
            "VERIFICATION",
            "HELPER_WORD",
            "MASS_OPINION",
            "RESIDENCE_OPINION");

    private final PreparedMonth time;
    private final OpenCase open;
    private final RecordPaper papers;
    private final AccompanyCandidate helpers;
    private final FollowCase follow;
    private final Units units;
    private final JdbcClient jdbc;

    FollowedCandidates(
            PreparedMonth time,
            OpenCase open,
            RecordPaper papers,
            AccompanyCandidate helpers,
            FollowCase follow,
            Units units,
            JdbcClient jdbc) {
        this.time = time;
        this.open = open;
        this.papers = papers;
        this.helpers = helpers;
        this.follow = follow;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** Follows somebody so early that the session of {@code start} votes; answers the case. */
    CaseId dueAt(LivingCell cell, int story, LocalDateTime start) {
        return begun(cell, PEOPLE.get(story).getFirst(), BEFORE_THE_VOTE, start.minusDays(60));
    }

    static boolean lives(int story) {
        return PEOPLE.containsKey(story);
    }

    /** After the last session: what was decided above, who began since, who comes next, who is in probation. */
    void goOn(LivingCell cell, int story, CaseId voted, LocalDateTime today) {
        Actor above = above(cell, today.toLocalDate());
        time.at(today.minusDays(14));
        papers.record(above, voted, decided("COMMITTEE_RESOLUTION", today.minusDays(14), "31-NQ/ĐU", 12, 13));
        time.at(today.minusDays(9));
        papers.record(above, voted, decided("DECISION", today.minusDays(9), "118-QĐ/ĐU", 5, 5));
        List<String[]> people = PEOPLE.get(story);
        begun(cell, people.get(2), BEFORE_THE_VOTE, today.minusDays(347));
        begun(cell, people.get(1), BEFORE_THE_VOTE.subList(0, 2), today.minusDays(75));
        time.at(today.minusDays(30));
        cell.comrades().stream()
                .filter(one -> one.standing() == Standing.PROBATIONARY)
                .forEach(one -> open.recognition(cell.as(cell.secretary()), cell.id(), one.member()));
    }

    private CaseId begun(LivingCell cell, String[] person, List<String> codes, LocalDateTime when) {
        Actor secretary = cell.as(cell.secretary());
        RosterLine helper = helper(cell);
        time.at(when);
        LocalDate day = when.toLocalDate();
        CaseId id = open.open(
                secretary,
                cell.id(),
                new NewCandidate(
                        person[0],
                        day.minusYears(27),
                        null,
                        person[1],
                        "12/12",
                        Introducer.TRADE_UNION,
                        "Giao làm chủ nhiệm câu lạc bộ; cử học lớp nhận thức về Đảng"));
        helpers.assign(secretary, id, helper.member());
        for (String code : codes) {
            String words = code.startsWith("HELPER") ? "Làm việc chắc chắn, được học sinh và đồng nghiệp tin." : "";
            papers.record(secretary, id, new PaperData(code, day, null, "", "", words, null, null, helper.member()));
        }
        follow.remark(cell.as(helper), id, Criterion.ABILITY, "Tự soạn bộ bài giảng số, chia sẻ cho cả tổ.");
        follow.remark(cell.as(helper), id, Criterion.ETHICS, "Thẳng thắn, biết nhận thiếu sót và sửa.");
        return id;
    }

    private static RosterLine helper(LivingCell cell) {
        return cell.comrades().stream()
                .filter(one ->
                        one.standing() == Standing.OFFICIAL && one.posts().isEmpty())
                .findFirst()
                .orElseGet(cell::secretary);
    }

    private static PaperData decided(String code, LocalDateTime when, String number, int inFavour, int outOf) {
        return new PaperData(code, when.toLocalDate(), null, number, "", "", inFavour, outOf, null);
    }

    /** Who decides for the nearest unit above: its secretary, or the officer who follows the cell. */
    private Actor above(LivingCell cell, LocalDate day) {
        units.on(TheProgram.itself(), cell.id(), day); // enters the program's scope
        return jdbc.sql("""
                select p.person_id, p.unit_id, u.path from organisations.post p join organisations.unit u on u.id = p.unit_id
                where starts_with(:path, u.path) and u.path <> :path and p.kind in ('SECRETARY', 'OFFICER')
                  and p.held @> cast(:day as date)
                order by length(u.path) desc, p.kind limit 1
                """)
                .param("path", cell.path())
                .param("day", day)
                .query((row, number) -> new Actor(
                        TheProgram.itself().account(),
                        row.getObject("person_id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("path"),
                        Role.UPPER_OFFICER.permissions()))
                .single();
    }
}

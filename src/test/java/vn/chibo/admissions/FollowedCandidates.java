package vn.chibo.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.Programme;
import vn.chibo.meetings.Programmes;
import vn.chibo.shared.Actor;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A cell that follows candidates: papers through the use cases, votes in real meetings through the pages. */
@Component
public class FollowedCandidates {
    private final World world;
    private final OpenCase open;
    private final RecordPaper papers;
    private final AccompanyCandidate helpers;
    private final ReferCase refer;
    private final SeeCases cases;
    private final Programmes programmes;
    private final Clock clock;
    private final ObjectProvider<MockMvcTester> mvc;

    FollowedCandidates(
            World world,
            OpenCase open,
            RecordPaper papers,
            AccompanyCandidate helpers,
            ReferCase refer,
            SeeCases cases,
            Programmes programmes,
            Clock clock,
            ObjectProvider<MockMvcTester> mvc) {
        this.world = world;
        this.open = open;
        this.papers = papers;
        this.helpers = helpers;
        this.refer = refer;
        this.cases = cases;
        this.programmes = programmes;
        this.clock = clock;
        this.mvc = mvc;
    }

    public record Scene(
            World.Cell cell,
            World.Someone secretary,
            World.Someone helper,
            World.Someone member,
            World.Someone officer) {}

    /** Five official members and an officer above. */
    public Scene cell() {
        return peopled(world.cell("Chi bộ Đào tạo"));
    }

    /** A cell beside it, under the same committee. */
    public Scene beside(Scene scene, String name) {
        return peopled(world.cell(name, scene.cell().parent));
    }

    /** A cell under another committee. */
    public Scene elsewhere(String name) {
        return peopled(world.cell(name));
    }

    private Scene peopled(World.Cell cell) {
        var secretary = cell.secretary("Phạm Minh Khang");
        var helper = cell.member("Trần Văn Lợi");
        var member = cell.member("Nguyễn Thị Hà");
        cell.member("Huỳnh Thị Vân");
        cell.member("Đặng Quốc Anh");
        return new Scene(cell, secretary, helper, member, world.officer(cell.parent, "Cán Bộ Theo Dõi"));
    }

    public CaseId introduced(Scene scene, String name) {
        var candidate = new NewCandidate(
                name,
                LocalDate.of(1995, 5, 3),
                "FEMALE",
                "Giáo viên Toán",
                "12/12",
                Introducer.YOUTH_UNION,
                "Giao phụ trách câu lạc bộ Toán");
        return open.open(scene.secretary().actor(), scene.cell().id, candidate);
    }

    /** Everything before the cell's vote, dated today. */
    public void prepared(Scene scene, CaseId id) {
        for (String code : List.of("INTRODUCTION", "CERTIFICATE", "APPLICATION", "LIFE_STORY", "VERIFICATION")) {
            paper(scene.secretary().actor(), id, code);
        }
        helpers.assign(scene.secretary().actor(), id, scene.helper().member());
        word(scene.helper().actor(), id, "HELPER_WORD");
        paper(scene.secretary().actor(), id, "MASS_OPINION");
        paper(scene.secretary().actor(), id, "RESIDENCE_OPINION");
    }

    /** Sent to a place outside the program, which has not answered. */
    public void sentOutside(Scene scene, CaseId id) {
        refer.refer(scene.secretary().actor(), id, null, "Chi bộ ngoài hệ thống", "");
    }

    public void paper(Actor actor, CaseId id, String code) {
        papers.record(actor, id, PaperData.dated(code, today(), "", "Phường Phương Nam"));
    }

    public void word(Actor actor, CaseId id, String code) {
        papers.record(
                actor, id, new PaperData(code, today(), null, "", "", "Sống chan hòa, làm tốt", null, null, null));
    }

    /** A resolution or decision above. */
    public void decided(Scene scene, CaseId id, String code, int inFavour, int outOf) {
        papers.record(
                scene.officer().actor(),
                id,
                new PaperData(code, today(), null, "12-NQ/ĐU", "", "", inFavour, outOf, null));
    }

    /** Prepared, voted by the cell, resolved and decided above: only the ceremony is to come. */
    public void agreed(Scene scene, CaseId id, String name) {
        prepared(scene, id);
        voted(scene, name, "vote.admission", "", 5);
        decided(scene, id, "COMMITTEE_RESOLUTION", 27, 27);
        decided(scene, id, "DECISION", 11, 11);
    }

    /** A probationary member from today on. */
    public CaseId admitted(Scene scene, String name) {
        CaseId id = introduced(scene, name);
        agreed(scene, id, name);
        celebrated(scene, id);
        return id;
    }

    public void celebrated(Scene scene, CaseId id) {
        papers.record(scene.officer().actor(), id, PaperData.dated("CEREMONY", today(), "", "Phòng hội đồng"));
    }

    public CaseState state(Actor actor, CaseId id) {
        return cases.one(actor, id);
    }

    /** The next session: drafted, announced, opened, the item with that part of its title voted on, closed. */
    public MeetingId voted(Scene scene, String title, String rule, String subject, int inFavour) {
        String at = post(scene, "/meetings").getResponse().getRedirectedUrl();
        assertThat(post(scene, at + "/committee-round")).hasStatus3xxRedirection();
        assertThat(post(scene, at + "/publication")).hasStatus3xxRedirection();
        assertThat(post(scene, at + "/opening")).hasStatus3xxRedirection();
        assertThat(post(scene, at + "/live/roll")).hasStatus3xxRedirection();
        MeetingId meeting = new MeetingId(UUID.fromString(at.substring(at.lastIndexOf('/') + 1)));
        Programme.Item item = programmes.asItStands(scene.secretary().actor(), meeting).items().stream()
                .filter(one -> one.title().contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not on the programme: " + title));
        assertThat(post(
                        scene,
                        at + "/live/vote",
                        "row",
                        UUID.randomUUID().toString(),
                        "new",
                        "1",
                        "item",
                        item.id().toString(),
                        "rule",
                        rule,
                        "question",
                        item.title(),
                        "subject",
                        subject,
                        "inFavour",
                        String.valueOf(inFavour),
                        "against",
                        String.valueOf(5 - inFavour),
                        "other",
                        "0"))
                .hasStatus3xxRedirection();
        for (Programme.Item one :
                programmes.asItStands(scene.secretary().actor(), meeting).items()) {
            String id = one.id().toString();
            post(scene, at + "/live/item", "row", id, "item", id, "noConclusion", "true");
        }
        post(
                scene,
                at + "/live/meeting",
                "row",
                meeting.value().toString(),
                "from",
                "ending",
                "assessment",
                "Đạt yêu cầu");
        assertThat(post(scene, at + "/closure")).hasStatus3xxRedirection();
        return meeting;
    }

    private MvcTestResult post(Scene scene, String address, String... fields) {
        var request = mvc.getObject().post().uri(address).with(csrf()).with(SignedIn.as(scene.secretary()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}

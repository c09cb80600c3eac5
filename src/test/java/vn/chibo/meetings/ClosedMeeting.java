package vn.chibo.meetings;

import static vn.chibo.meetings.HeldMeeting.fields;
import static vn.chibo.meetings.HeldMeeting.fresh;

import org.springframework.stereotype.Component;
import vn.chibo.meetings.HeldMeeting.Scene;

/** Holds a whole meeting through the use cases, up to the closing. */
@Component
public class ClosedMeeting {
    private final HeldMeeting meetings;
    private final OpenMeeting open;
    private final NoteAttendance attendance;
    private final NoteConclusion conclusions;
    private final TakeVote votes;
    private final NoteMeeting lines;

    ClosedMeeting(
            HeldMeeting meetings,
            OpenMeeting open,
            NoteAttendance attendance,
            NoteConclusion conclusions,
            TakeVote votes,
            NoteMeeting lines) {
        this.meetings = meetings;
        this.open = open;
        this.attendance = attendance;
        this.conclusions = conclusions;
        this.votes = votes;
        this.lines = lines;
    }

    /** Open, noted, and nothing missing for the closing. */
    public Scene ready() {
        Scene scene = meetings.announced();
        var actor = scene.asRecorder();
        open.open(actor, scene.meeting());
        attendance.restPresent(actor, scene.meeting());
        conclude(scene, "Bồi dưỡng học sinh giỏi nghề, sáng thứ Bảy", scene.loi(), "2026-12-31");
        conclude(scene, "Tuyên truyền an toàn giao thông cùng Đoàn trường", scene.ha(), "2026-12-15");
        votes.take(
                actor,
                scene.meeting(),
                fresh(
                        "item",
                        scene.plan(),
                        "rule",
                        "vote.resolution",
                        "question",
                        "Giao nhiệm vụ tháng",
                        "inFavour",
                        4,
                        "against",
                        0,
                        "other",
                        1));
        lines.note(scene.asChair(), scene.meeting(), fields("assessment", "Buổi sinh hoạt đạt yêu cầu."));
        return scene;
    }

    private void conclude(Scene scene, String body, vn.chibo.world.World.Someone owner, String due) {
        conclusions.note(
                scene.asRecorder(),
                scene.meeting(),
                fresh(
                        "item",
                        scene.plan(),
                        "body",
                        body,
                        "owner",
                        owner.member().value(),
                        "due",
                        due));
    }
}

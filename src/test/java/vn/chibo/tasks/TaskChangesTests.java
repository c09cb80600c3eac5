package vn.chibo.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chibo.shared.Changed;

/** A task changes only by whom it may, with a reason, and never over somebody else’s text. */
class TaskChangesTests extends TaskPagesSetting {
    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        assertThat(post(an, "/tasks", "title", "Việc dở dang", "dueOn", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn đồng chí thực hiện", "Việc dở dang", today.toString());
        assertThat(post(
                        an,
                        "/tasks",
                        "title",
                        "Việc",
                        "owner",
                        chi.member().value().toString(),
                        "dueOn",
                        "1/1/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("Hạn hoàn thành đã qua");
        assertThat(post(binh, "/tasks")).hasStatus(403);
        assertThat(board.month(an.actor(), cell.id, YearMonth.from(today))).isEmpty();
    }

    @Test
    void theOwnerAloneReportsProgress() {
        var task = given(binh, "Dự giờ", "2 tiết", today.plusDays(3));
        String at = "/tasks/" + task.value() + "/progress";
        assertThat(get(binh, "/tasks/" + task.value())).hasStatusOk().bodyText().contains("Báo cáo tiến độ");
        assertThat(get(chi, "/tasks/" + task.value())).hasStatusOk().bodyText().doesNotContain("/progress");
        assertThat(post(chi, at, "percent", "50", "version", "0")).hasStatus(403);
        assertThat(post(binh, at, "percent", "150", "note", "Đã dự một tiết", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("từ 0 đến 100", "Đã dự một tiết", "value=\"150\"");

        assertThat(post(binh, at, "percent", "50", "note", "Đã dự một tiết", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(post(binh, at, "percent", "60", "version", "0")).hasStatus(409);
        assertThat(post(binh, at, "done", "true", "note", "Đã dự hai tiết", "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(get(binh, "/tasks/mine")).bodyText().contains("đã hoàn thành");
        assertThat(get(an, "/tasks/" + task.value())).bodyText().contains("Đã dự một tiết", "Đã dự hai tiết");
    }

    @Test
    void termsChangeOnlyWithAReasonAndTheOldOnesAreKept() {
        var task = given(binh, "Dự giờ", "2 tiết", today.plusDays(3));
        String at = "/tasks/" + task.value();
        String day = today.plusDays(9).toString();
        String owner = chi.member().value().toString();
        assertThat(post(an, at + "/terms", "owner", owner, "dueOn", day, "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do", day);
        assertThat(post(binh, at + "/terms", "owner", owner, "dueOn", day, "reason", "Tôi bận", "version", "0"))
                .hasStatus(403);
        assertThat(post(an, at + "/terms", "owner", owner, "dueOn", day, "reason", "Đi tập huấn", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(get(chi, "/tasks/mine")).bodyText().contains("Dự giờ");
        assertThat(get(an, at)).bodyText().contains("Đi tập huấn", "Phạm Kim Chi");
        assertThat(post(an, at + "/withdrawal", "version", "1")).hasStatus(422);
        assertThat(post(an, at + "/withdrawal", "version", "1", "dropReason", "Hoãn sang năm"))
                .hasStatus3xxRedirection();
        assertThat(figures.of(an.actor(), cell.id, YearMonth.from(today), today))
                .isEqualTo(new TaskFigures.Figures(0, 0, 0, 0, 0, 1));
    }

    @Test
    void whoWritesOnAnOldVersionIsToldSo() {
        var task = given(binh, "Dự giờ", "2 tiết", today.plusDays(3));
        change.change(an.actor(), task, binh.member(), today.plusDays(5), "Lùi hạn", 0);
        assertThatThrownBy(() -> change.change(an.actor(), task, binh.member(), today.plusDays(6), "Lùi nữa", 0))
                .isInstanceOf(Changed.class);
        assertThatThrownBy(() -> change.drop(an.actor(), task, "Thôi", 0)).isInstanceOf(Changed.class);
    }

    @Test
    void anotherCellFindsNothingEvenWithAnEmptyForm() {
        var task = given(binh, "Dự giờ", "2 tiết", today.plusDays(3));
        var dung = world.cell("Chi bộ khác").secretary("Võ Văn Dũng");
        String at = "/tasks/" + task.value();
        String card = "/cards/of/" + binh.member().value();
        for (String url : List.of(at, card, card + "/sheet")) {
            assertThat(get(dung, url)).hasStatus(404);
        }
        for (String url : List.of(at + "/progress", at + "/terms", at + "/withdrawal", card, card + "/remark")) {
            assertThat(post(dung, url)).hasStatus(404);
        }
        assertThat(get(dung, "/tasks")).hasStatusOk().bodyText().doesNotContain("Dự giờ");
        assertThat(board.one(an.actor(), task).version()).isZero();
    }
}

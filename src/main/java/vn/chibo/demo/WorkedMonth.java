package vn.chibo.demo;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;
import vn.chibo.tasks.Cards;
import vn.chibo.tasks.MonthCard;
import vn.chibo.tasks.RemarkCard;
import vn.chibo.tasks.ReportProgress;
import vn.chibo.tasks.SendCard;
import vn.chibo.tasks.TaskBoard;
import vn.chibo.tasks.TaskId;
import vn.chibo.tasks.TaskLine;

/**
 * The weeks after a demo meeting: most tasks are done in time, some late, some not; most cards are sent, a few late, one
 * or two never; the secretary remarks on what came. What lies after the visitor's day has not happened.
 */
@Component
@Profile("demo")
class WorkedMonth {
    private final PreparedMonth prepared;
    private final UploadedMonth uploaded;
    private final TaskBoard board;
    private final ReportProgress progress;
    private final Cards cards;
    private final SendCard send;
    private final RemarkCard remark;

    WorkedMonth(
            PreparedMonth prepared,
            UploadedMonth uploaded,
            TaskBoard board,
            ReportProgress progress,
            Cards cards,
            SendCard send,
            RemarkCard remark) {
        this.prepared = prepared;
        this.uploaded = uploaded;
        this.board = board;
        this.progress = progress;
        this.cards = cards;
        this.send = send;
        this.remark = remark;
    }

    void worked(LivingCell cell, YearMonth month, LocalDateTime start, LocalDateTime today) {
        uploaded.uploaded(cell, start);
        int turn = month.getMonthValue();
        for (TaskLine task : board.month(cell.as(cell.secretary()), cell.id(), month)) {
            report(cell, task, turn++, today);
        }
        LocalDateTime due = month.atEndOfMonth().atTime(19, 30).minusDays(3);
        int place = 0;
        for (RosterLine comrade : cell.comrades()) {
            int lot = (place++ + month.getMonthValue()) % 9;
            LocalDateTime sent = lot == 4 ? due.plusDays(3) : due.minusDays(lot % 4);
            if (lot != 7 && sent.isBefore(today)) {
                send(cell, comrade, month, sent);
            }
        }
        remarks(cell, month, due.plusDays(3), today);
    }

    private void report(LivingCell cell, TaskLine task, int turn, LocalDateTime today) {
        Actor owner = cell.comrades().stream()
                .filter(one -> one.member().equals(task.owner()))
                .findFirst()
                .map(cell::as)
                .orElseThrow();
        boolean partly = turn % 11 == 5;
        LocalDateTime day = task.dueOn().atTime(20, 0).plusDays(turn % 7 == 3 ? 2 : -1 - turn % 3);
        if (!task.open() || day.isAfter(today)) {
            return;
        }
        prepared.at(day);
        String words = cell.story().say(partly ? "PARTLY" : "RESULT");
        var entry = new ReportProgress.Progress(UUID.randomUUID(), partly ? 60 : 100, words, !partly, turn % 6 == 2);
        progress.report(owner, task.id(), entry, task.version());
    }

    private void send(LivingCell cell, RosterLine comrade, YearMonth month, LocalDateTime moment) {
        prepared.at(moment);
        Actor actor = cell.as(comrade);
        MonthCard card = cards.of(actor, comrade.member(), month);
        var lines = new java.util.HashMap<TaskId, SendCard.Words>();
        for (MonthCard.Line line : card.lines()) {
            String reason = line.late() ? cell.story().say("REASON") : "";
            lines.put(
                    line.task(),
                    new SendCard.Words(line.result(), line.percent(), line.exceeded(), line.quality(), reason));
        }
        send.send(
                actor,
                comrade.member(),
                month,
                new SendCard.Report(Map.copyOf(lines), cell.story().say("SELF"), ""),
                card.version());
    }

    private void remarks(LivingCell cell, YearMonth month, LocalDateTime moment, LocalDateTime today) {
        if (moment.isAfter(today)) {
            return;
        }
        prepared.at(moment);
        Actor secretary = cell.as(cell.secretary());
        List<RosterLine> some = cell.comrades().stream()
                .filter(one -> one.member().value().hashCode() % 3 != 0)
                .toList();
        for (RosterLine one : some) {
            MonthCard card = cards.of(secretary, one.member(), month);
            if (card.sent() && !one.equals(cell.secretary())) {
                remark.remark(secretary, one.member(), month, cell.story().say("REMARK"), card.version());
            }
        }
    }
}

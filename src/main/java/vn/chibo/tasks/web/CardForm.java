package vn.chibo.tasks.web;

import java.util.HashMap;
import java.util.Map;
import vn.chibo.tasks.MonthCard;
import vn.chibo.tasks.SendCard;
import vn.chibo.tasks.TaskId;

/** A card as typed: per task the fields {@code result-, percent-, exceeded-, quality-, reason-} with its id. */
public record CardForm(Map<String, String> typed) {
    public CardForm {
        typed = Map.copyOf(typed);
    }

    static CardForm of(MonthCard card) {
        Map<String, String> fields = new HashMap<>();
        fields.put("version", String.valueOf(card.version()));
        fields.put("selfNote", card.selfNote());
        fields.put("proposal", card.proposal());
        for (MonthCard.Line line : card.lines()) {
            String id = "-" + line.task().value();
            fields.put("result" + id, line.result());
            fields.put("percent" + id, String.valueOf(line.percent()));
            fields.put("exceeded" + id, line.exceeded() ? "true" : "");
            fields.put("quality" + id, line.quality());
            fields.put("reason" + id, line.reason());
        }
        return new CardForm(fields);
    }

    public String at(String field) {
        return typed.getOrDefault(field, "");
    }

    public String at(String field, TaskId task) {
        return at(field + "-" + task.value());
    }

    int version() {
        return Typed.version(at("version"));
    }

    SendCard.Report report(MonthCard card) {
        Map<TaskId, SendCard.Words> lines = new HashMap<>();
        for (MonthCard.Line line : card.lines()) {
            TaskId task = line.task();
            if (typed.containsKey("percent-" + task.value())) {
                lines.put(
                        task,
                        new SendCard.Words(
                                at("result", task),
                                Typed.number(at("percent", task)),
                                at("exceeded", task).equals("true"),
                                at("quality", task),
                                at("reason", task)));
            }
        }
        return new SendCard.Report(lines, at("selfNote"), at("proposal"));
    }
}

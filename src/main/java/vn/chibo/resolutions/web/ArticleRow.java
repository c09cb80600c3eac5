package vn.chibo.resolutions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article: the meeting's conclusion, who answers for it and how far it is. */
public record ArticleRow(
        UUID conclusion,
        String body,
        String owner,
        @Nullable LocalDate due,
        String taskState,
        int percent,
        List<Erratum> errata) {

    public record Erratum(String body, String reason) {}

    public boolean done() {
        return taskState.equals("DONE");
    }

    public String tone(LocalDate today) {
        if (done()) {
            return "green";
        }
        return due != null && due.isBefore(today) ? "red" : "neutral";
    }
}

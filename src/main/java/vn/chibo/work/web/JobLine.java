package vn.chibo.work.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One job as its owner sees it.
 *
 * @param total null until it is known
 * @param failure message key of why it failed, with its arguments
 * @param expiresAt until when the result may be fetched; null when there is none
 * @param fetchable whether there is a result whose day is not over
 * @param page where what it works on is looked at
 */
public record JobLine(
        UUID id,
        String kind,
        String about,
        String state,
        boolean cancelAsked,
        long done,
        @Nullable Long total,
        @Nullable String failure,
        List<Object> arguments,
        long size,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable OffsetDateTime expiresAt,
        boolean fetchable,
        @Nullable String page) {
    public boolean open() {
        return state.equals("WAITING") || state.equals("RUNNING");
    }

    public boolean resumable() {
        return state.equals("FAILED") || state.equals("CANCELLED");
    }

    /** Message key of the state; a job called off runs on to its next step. */
    public String word() {
        return "work.state." + (open() && cancelAsked ? "STOPPING" : state);
    }

    public String tone() {
        return switch (state) {
            case "DONE" -> "green";
            case "FAILED" -> "red";
            case "RUNNING" -> "blue";
            default -> "neutral";
        };
    }

    /** Of a mebibyte; at least one tenth. */
    public double mebibytes() {
        return Math.max(0.1, Math.round(size / 104_857.6) / 10.0);
    }
}

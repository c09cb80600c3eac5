package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;

/**
 * A paper as typed.
 *
 * @param receivedOn when a decision reached the cell
 * @param inFavour hands of the committee that resolved; with {@code outOf} where hands are counted
 * @param helper whose word it is
 * @param document of the program that is this paper; null when it is kept elsewhere
 */
public record PaperData(
        String code,
        @Nullable LocalDate dated,
        @Nullable LocalDate receivedOn,
        String number,
        String place,
        String body,
        @Nullable Integer inFavour,
        @Nullable Integer outOf,
        @Nullable MemberId helper,
        @Nullable UUID document) {

    /** A paper kept elsewhere. */
    public PaperData(
            String code,
            @Nullable LocalDate dated,
            @Nullable LocalDate receivedOn,
            String number,
            String place,
            String body,
            @Nullable Integer inFavour,
            @Nullable Integer outOf,
            @Nullable MemberId helper) {
        this(code, dated, receivedOn, number, place, body, inFavour, outOf, helper, null);
    }

    public static PaperData dated(String code, LocalDate dated, String number, String place) {
        return new PaperData(code, dated, null, number, place, "", null, null, null);
    }
}

package vn.chibo.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The top of a document (05-HD/VPTW): who stands above, who issues, the number in the register, place and date.
 *
 * @param upperBody the body directly above, printed plain
 * @param issuer the issuing body, printed bold
 * @param number the register number; null while a draft
 * @param bodyCode the issuer's code, such as CB for a cell or ĐU for a committee
 */
public record Letterhead(
        String upperBody, String issuer, @Nullable Integer number, String bodyCode, String place, LocalDate date) {
    public Letterhead {
        upperBody = PlainText.line(upperBody);
        issuer = PlainText.line(issuer);
        bodyCode = PlainText.line(bodyCode);
        place = PlainText.line(place);
    }

    /** The same with the number the register gave. */
    public Letterhead numbered(int number) {
        return new Letterhead(upperBody, issuer, number, bodyCode, place, date);
    }
}

package vn.chibo.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a Party file asks of a person beyond the register: empty text means "not recorded". Places are kept as country,
 * province and detail; the detail stands in {@link PersonData}.
 *
 * @param alias bí danh, tên gọi khác
 * @param youthUnionOn admitted to the Hồ Chí Minh Communist Youth Union on
 */
public record PersonDetails(
        String alias,
        String birthProvince,
        String birthCountry,
        String homeProvince,
        String homeCountry,
        String residenceProvince,
        String residenceCountry,
        String academicTitle,
        String itSkill,
        String occupationBefore,
        @Nullable LocalDate youthUnionOn,
        String familyNotes,
        String tripsAbroad) {
    public static final PersonDetails NONE = new PersonDetails("", "", "", "", "", "", "", "", "", "", null, "", "");
}

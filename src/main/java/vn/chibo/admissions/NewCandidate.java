package vn.chibo.admissions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chibo.people.PersonData;

/** A candidate as typed. No identity number is asked for: it belongs to the official file. */
public record NewCandidate(
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        String occupation,
        String generalEducation,
        @Nullable Introducer introducedBy,
        String support) {

    /** The person's record with what a case asks of it; everything else stays. */
    PersonData described(PersonData before) {
        return new PersonData(
                before.fullName(),
                before.usedName(),
                before.sex(),
                birthDate,
                before.ethnicity(),
                before.religion(),
                before.birthplace(),
                before.homePlace(),
                before.residence(),
                generalEducation.strip(),
                before.professionalLevel(),
                before.politicalTheory(),
                before.languages(),
                occupation.strip(),
                before.staffClass(),
                before.schoolPost(),
                before.phone(),
                "");
    }
}

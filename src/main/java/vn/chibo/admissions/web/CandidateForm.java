package vn.chibo.admissions.web;

import java.util.Arrays;
import vn.chibo.admissions.Introducer;
import vn.chibo.admissions.NewCandidate;

/** A candidate as typed. */
public record CandidateForm(
        String fullName,
        String birthDate,
        String sex,
        String occupation,
        String generalEducation,
        String introducedBy,
        String support) {
    public CandidateForm {
        fullName = TypedFields.text(fullName);
        birthDate = TypedFields.text(birthDate);
        sex = TypedFields.text(sex);
        occupation = TypedFields.text(occupation);
        generalEducation = TypedFields.text(generalEducation);
        introducedBy = TypedFields.text(introducedBy);
        support = TypedFields.text(support);
    }

    NewCandidate data() {
        Introducer who = Arrays.stream(Introducer.values())
                .filter(one -> one.name().equals(introducedBy))
                .findFirst()
                .orElse(null);
        boolean known = sex.equals("MALE") || sex.equals("FEMALE");
        return new NewCandidate(
                fullName,
                TypedFields.date("birthDate", birthDate),
                known ? sex : null,
                occupation,
                generalEducation,
                who,
                support);
    }
}

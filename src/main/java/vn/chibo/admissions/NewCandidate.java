package vn.chibo.admissions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A candidate as typed. No identity number is asked for: it belongs to the official file. */
public record NewCandidate(
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        String occupation,
        String generalEducation,
        @Nullable Introducer introducedBy,
        String support) {}

package vn.chibo.resolutions.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the register of resolutions. */
public record ResolutionRow(
        UUID id,
        String unitName,
        String number,
        String subject,
        LocalDate adoptedOn,
        LocalDate uploadDue,
        @Nullable LocalDate uploadedOn,
        UUID meeting,
        UUID document,
        int tasks,
        int tasksDone) {}

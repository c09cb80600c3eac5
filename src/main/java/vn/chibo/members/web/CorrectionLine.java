package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;

/** A proposed correction with its clocks. */
public record CorrectionLine(
        UUID id,
        UUID memberId,
        String fullName,
        Field field,
        String before,
        String proposed,
        String proof,
        String state,
        LocalDate proposedOn,
        LocalDate acknowledgeBy,
        LocalDate answerBy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate answeredOn,
        String answer) {}

package vn.chibo.dues.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A share sent up, in đồng; {@code from} is the cell, {@code to} the unit above. */
public record Remittance(
        UUID id,
        String from,
        String to,
        YearMonth month,
        long collected,
        long kept,
        long remitted,
        LocalDate sentOn,
        @Nullable LocalDate acknowledgedOn) {}

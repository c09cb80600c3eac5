package vn.chibo.organisations.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.decisions.Decision.State;

/** @param stuck its day came, but something stood in the way */
public record DecisionRow(
        DecisionId id,
        String number,
        String title,
        String issuer,
        @Nullable LocalDate signedOn,
        LocalDate inForce,
        State state,
        boolean stuck) {}

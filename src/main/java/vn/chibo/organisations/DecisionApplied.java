package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The tree follows a decision from its day on. */
public record DecisionApplied(UnitId unit, UUID subject, LocalDate inForce, int established, int ended, int moved)
        implements DomainEvent {}

package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A decision about the tree was begun. */
public record DecisionDrafted(UnitId unit, UUID subject, String title) implements DomainEvent {}

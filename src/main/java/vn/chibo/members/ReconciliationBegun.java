package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The register or the files of a unit began to be reconciled. */
public record ReconciliationBegun(UnitId unit, UUID subject, String kind, int differences) implements DomainEvent {}

package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The register or the files of a unit were reconciled; the record stands. */
public record ReconciliationFinished(UnitId unit, UUID subject, String kind) implements DomainEvent {}

package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A paper recorded by mistake counts no more. */
public record PaperWithdrawn(UnitId unit, UUID subject, String paper) implements DomainEvent {}

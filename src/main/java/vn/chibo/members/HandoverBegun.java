package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The register is handed over from one secretary to the next. */
public record HandoverBegun(UnitId unit, UUID subject, UUID outgoing, UUID incoming) implements DomainEvent {}

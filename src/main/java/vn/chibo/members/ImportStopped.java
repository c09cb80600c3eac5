package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Writing a file of members was broken off after a row; what was written until then stays. */
public record ImportStopped(UnitId unit, UUID subject, int afterRow) implements DomainEvent {}

package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** What the check of a file of members found went out as a file: so many findings. */
public record FindingsTaken(UnitId unit, UUID subject, long findings) implements DomainEvent {}

package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The written paper of an item was handed in. */
public record PaperSubmitted(UnitId unit, UUID subject, UUID item) implements DomainEvent {}

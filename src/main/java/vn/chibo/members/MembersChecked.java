package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A file of members was uploaded and checked; nothing of it stands in the register yet. */
public record MembersChecked(UnitId unit, UUID subject, int rows, int faulty) implements DomainEvent {}

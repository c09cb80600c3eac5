package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Units and posts were written from a file. */
public record TreeFileWritten(UnitId unit, UUID subject, int written, int leftOut) implements DomainEvent {}

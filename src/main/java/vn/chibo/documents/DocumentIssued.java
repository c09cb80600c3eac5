package vn.chibo.documents;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A document got its number and was issued. */
public record DocumentIssued(UnitId unit, UUID subject, DocumentType type, int number) implements DomainEvent {}

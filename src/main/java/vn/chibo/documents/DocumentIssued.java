package vn.chibo.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/**
 * A document got its number and was issued.
 *
 * @param body in whose name; null for the unit itself
 */
public record DocumentIssued(
        UnitId unit, UUID subject, @Nullable UUID body, DocumentType type, int number) implements DomainEvent {}

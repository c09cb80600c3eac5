package vn.chibo.documents;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A file was added to a document; {@code subject} is the document. */
public record FileStored(UnitId unit, UUID subject, FileFormat format, String sha256) implements DomainEvent {}

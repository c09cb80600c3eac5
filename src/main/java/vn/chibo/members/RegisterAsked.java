package vn.chibo.members;

import java.util.List;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The list was narrowed by what stands in files only: by which fields, and how many were found; not what was asked of them. */
public record RegisterAsked(UnitId unit, UUID subject, List<String> fields, int people) implements DomainEvent {}

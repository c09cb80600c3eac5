package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Rows of a checked file went into the register. */
public record MembersImported(UnitId unit, UUID subject, int registered, int mended, int unchanged, int leftOut)
        implements DomainEvent {}

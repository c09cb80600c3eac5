package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/**
 * Rows of a checked file, from one to another, went into the register; which member each became is kept with the row
 * ({@code members.import_row}).
 */
public record MembersImported(
        UnitId unit, UUID subject, int registered, int mended, int unchanged, int leftOut, int fromRow, int toRow)
        implements DomainEvent {}

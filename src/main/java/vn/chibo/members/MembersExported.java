package vn.chibo.members;

import java.util.List;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/**
 * A list of the register went out as a file: so many people, in that format.
 *
 * @param filter what the list was asked for, as its address has it
 * @param columns beside the name
 */
public record MembersExported(
        UnitId unit, UUID subject, String format, String filter, List<String> columns, long people)
        implements DomainEvent {}

package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/**
 * Somebody was told that a comrade of a typed name and birthday is on record, here or elsewhere; never which one.
 *
 * @param another the asker said that it is another human being, and entered him or her
 */
public record AskedElsewhere(UnitId unit, UUID subject, boolean another) implements DomainEvent {}

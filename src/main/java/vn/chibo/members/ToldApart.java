package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Two suspected duplicates are two human beings. */
public record ToldApart(UnitId unit, UUID subject, UUID otherPerson) implements DomainEvent {}

package vn.chibo.tasks;

import java.util.UUID;
import vn.chibo.members.MemberId;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A monthly card came in; {@code subject} is the card. */
public record CardSent(UnitId unit, UUID subject, MemberId member, boolean byAnother) implements DomainEvent {}

package vn.chibo.tasks;

import java.util.UUID;
import vn.chibo.members.MemberId;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The secretary remarked on a card, which is settled by that. */
public record CardRemarked(UnitId unit, UUID subject, MemberId member) implements DomainEvent {}

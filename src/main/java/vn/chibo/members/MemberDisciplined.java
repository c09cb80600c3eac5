package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A disciplinary measure was entered in a member's file. Which one is need-to-know and stays in the file. */
public record MemberDisciplined(UnitId unit, UUID subject, UUID measure) implements DomainEvent {}

package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member said that (s)he will come, or asked to be excused. */
public record NoticeAnswered(UnitId unit, UUID subject, UUID member, boolean attends) implements DomainEvent {}

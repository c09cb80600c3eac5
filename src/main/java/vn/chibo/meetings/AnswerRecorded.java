package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** What a member said by phone about coming was recorded by another. */
public record AnswerRecorded(UnitId unit, UUID subject, UUID member, boolean attends) implements DomainEvent {}

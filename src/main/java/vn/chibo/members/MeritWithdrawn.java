package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** An award or a measure was entered by mistake and no longer counts; the subject is the member. */
public record MeritWithdrawn(UnitId unit, UUID subject, UUID merit) implements DomainEvent {}

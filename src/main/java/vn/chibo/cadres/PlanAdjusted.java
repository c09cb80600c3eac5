package vn.chibo.cadres;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A cadre plan is adjusted by a later decision. */
public record PlanAdjusted(UnitId unit, UUID subject, String number, LocalDate signedOn) implements DomainEvent {}

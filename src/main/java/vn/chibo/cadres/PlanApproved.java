package vn.chibo.cadres;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A cadre plan was approved for a span of years. */
public record PlanApproved(UnitId unit, UUID subject, int fromYear, int toYear, String number) implements DomainEvent {}

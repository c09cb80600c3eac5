package vn.chibo.cadres;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A comrade was taken out of a cadre plan. */
public record CandidateTakenOut(UnitId unit, UUID subject, UUID person, String post) implements DomainEvent {}

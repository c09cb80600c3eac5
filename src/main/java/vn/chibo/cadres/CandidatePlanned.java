package vn.chibo.cadres;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A comrade was planned for a post. */
public record CandidatePlanned(UnitId unit, UUID subject, UUID person, String post) implements DomainEvent {}

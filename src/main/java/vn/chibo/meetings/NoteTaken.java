package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A row of a meeting's notes was written: an opinion, a conclusion, a mention, a topic, presence. Never its words. */
public record NoteTaken(UnitId unit, UUID subject, UUID meeting, String kind, long revision) implements DomainEvent {}

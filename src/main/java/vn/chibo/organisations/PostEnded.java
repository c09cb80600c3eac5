package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A post ends; {@code until} is the first day without it. */
public record PostEnded(
        UnitId unit, UUID subject, UUID person, LocalDate until, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {}

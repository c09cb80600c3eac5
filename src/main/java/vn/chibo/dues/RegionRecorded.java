package vn.chibo.dues;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** In which region of the minimum wage a cell lies. */
public record RegionRecorded(UnitId unit, UUID subject, LocalDate fromMonth, String region) implements DomainEvent {}

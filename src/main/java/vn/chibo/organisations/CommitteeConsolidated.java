package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A committee was consolidated (kiện toàn) by one decision: who sat in it before, and who sits in it since. */
public record CommitteeConsolidated(
        UnitId unit,
        UUID subject,
        LocalDate from,
        String source,
        Map<String, List<String>> before,
        Map<String, List<String>> after)
        implements DomainEvent {}

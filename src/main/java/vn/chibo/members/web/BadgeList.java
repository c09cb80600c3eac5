package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.UnitId;

/** A unit's proposal for one day of badges. */
public record BadgeList(
        UUID id, UnitId unit, String unitName, LocalDate day, LocalDate madeOn, List<Line> lines, boolean mayKeep) {
    /** @param state PROPOSED, LEFT_OUT (with its reason) or AWARDED (with its decision) */
    public record Line(
            UUID id,
            UUID member,
            String name,
            @Nullable LocalDate born,
            String cell,
            LocalDate joinedOn,
            @Nullable LocalDate officialOn,
            int years,
            LocalDate fullOn,
            String state,
            String reason,
            String number,
            @Nullable LocalDate decidedOn) {}

    public List<Line> in(String state) {
        return lines.stream().filter(line -> line.state().equals(state)).toList();
    }

    /** Who stands on the paper that goes up. */
    public List<Line> onPaper() {
        return lines.stream().filter(line -> !line.state().equals("LEFT_OUT")).toList();
    }
}

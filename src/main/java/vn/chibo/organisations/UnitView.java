package vn.chibo.organisations;

import java.util.List;
import vn.chibo.shared.UnitId;

/** A unit on a day, with the units above it, the direct superior first. */
public record UnitView(
        UnitId id, String path, String name, UnitKind kind, String place, String bodyCode, List<Above> above) {

    /** A unit above: its name is public to those below, nothing else of it. */
    public record Above(UnitId id, String name, UnitKind kind) {}

    public String parentName() {
        return above.isEmpty() || above.getFirst().kind() == UnitKind.ROOT
                ? ""
                : above.getFirst().name();
    }

    public boolean isCell() {
        return kind.isCell();
    }
}

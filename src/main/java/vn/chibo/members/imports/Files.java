package vn.chibo.members.imports;

import java.util.List;
import java.util.Optional;
import vn.chibo.shared.RuleViolation;

/** Recognises the layout of an uploaded register by its header, on whichever sheet it stands. */
public final class Files {
    private Files() {}

    public static Sheet read(byte[] file) {
        List<Grid> grids = Grid.of(file);
        Optional<Sheet> found = Optional.empty();
        for (Grid grid : grids) {
            found = Form7.read(grid).or(() -> DatabaseSheet.read(grid));
            if (found.isPresent() && !found.get().rows().isEmpty()) {
                return found.get();
            }
        }
        throw RuleViolation.at("file", found.isPresent() ? "members.import.no-rows" : "members.import.unknown-layout");
    }
}

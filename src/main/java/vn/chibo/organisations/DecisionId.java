package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.Id;

public record DecisionId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

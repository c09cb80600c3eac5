package vn.chibo.access;

import java.util.EnumSet;
import java.util.UUID;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;

/** The program itself as an actor: sees everything, for first starts and background work only. */
public final class TheProgram {
    private static final UUID NOBODY = new UUID(0, 0);

    private TheProgram() {}

    public static Actor itself() {
        return new Actor(NOBODY, null, null, "", EnumSet.allOf(Permission.class));
    }
}

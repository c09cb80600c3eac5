package vn.chibo.tasks;

import java.util.List;
import java.util.UUID;
import vn.chibo.shared.Actor;

/** Tells a task how the words it came from were corrected since. Tasks work without any. */
public interface ErratumSource {

    /** The oldest first; empty for a source that is not its own. */
    List<Erratum> errata(Actor actor, SourceKind kind, UUID source);
}

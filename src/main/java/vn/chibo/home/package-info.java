/** The desk: where the month stands and what waits, for a secretary, a member, an upper committee (bàn làm việc). */
@ApplicationModule(
        displayName = "Bàn làm việc",
        allowedDependencies = {
            "shared",
            "ui",
            "access",
            "audit",
            "rulebook",
            "people",
            "organisations",
            "members",
            "tasks",
            "documents",
            "meetings",
            "resolutions"
        })
@NullMarked
package vn.chibo.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

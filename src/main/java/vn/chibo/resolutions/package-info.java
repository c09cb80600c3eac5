/** Resolutions that meetings made: articles that refer to conclusions, their tasks, the clock of the upload (nghị quyết). */
@ApplicationModule(
        displayName = "Nghị quyết",
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
            "meetings"
        })
@NullMarked
package vn.chibo.resolutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Sessions of a cell: prepared, announced, held, minuted, concluded (sinh hoạt chi bộ). */
@ApplicationModule(
        displayName = "Sinh hoạt chi bộ",
        allowedDependencies = {
            "shared",
            "ui",
            "access",
            "audit",
            "rulebook",
            "people",
            "organisations",
            "members",
            "dues",
            "tasks",
            "documents"
        })
@NullMarked
package vn.chibo.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

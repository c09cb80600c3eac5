/** Party members: register, standing over time, the cell they live in (đảng viên). */
@ApplicationModule(
        displayName = "Đảng viên",
        allowedDependencies = {
            "shared",
            "ui",
            "access",
            "audit",
            "rulebook",
            "people",
            "organisations",
            "organisations::decisions",
            "documents",
            "work"
        })
@NullMarked
package vn.chibo.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Admission: from outstanding non-member to full member, whose clocks nobody has to remember (kết nạp đảng). */
@ApplicationModule(
        displayName = "Kết nạp",
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
package vn.chibo.admissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** One person's tasks, their progress, and the uniform monthly card of every member (nhiệm vụ, báo cáo tháng). */
@ApplicationModule(
        displayName = "Nhiệm vụ",
        allowedDependencies = {"shared", "ui", "access", "rulebook", "people", "organisations", "members"})
@NullMarked
package vn.chibo.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

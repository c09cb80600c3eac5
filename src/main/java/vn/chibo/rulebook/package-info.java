/** Regulations as dated rows: numbers, thresholds, principles, each with its source and plain words (quy định). */
@ApplicationModule(
        displayName = "Quy định",
        allowedDependencies = {"shared", "ui", "access"})
@NullMarked
package vn.chibo.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

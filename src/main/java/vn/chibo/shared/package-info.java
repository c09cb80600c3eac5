/** What every module speaks: ids, the actor, use cases, refusals, events, the clock. Knows no module. */
@ApplicationModule(
        displayName = "Dùng chung",
        allowedDependencies = {})
@NullMarked
package vn.chibo.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

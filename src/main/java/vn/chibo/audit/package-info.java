/** Who did what, in the transaction of the change, chained by hash afterwards (nhật ký). */
@ApplicationModule(
        displayName = "Nhật ký",
        allowedDependencies = {"shared", "ui", "access"})
@NullMarked
package vn.chibo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

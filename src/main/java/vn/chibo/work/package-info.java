/** Work that takes longer than a page: it goes on in the background, with the rights of who asked for it (việc chạy nền). */
@ApplicationModule(
        displayName = "Việc chạy nền",
        allowedDependencies = {"shared", "ui", "access"})
@NullMarked
package vn.chibo.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The look and the words of every page: layout, components, languages, errors; what waits for whom (giao diện). */
@ApplicationModule(
        displayName = "Giao diện",
        allowedDependencies = {"shared"})
@NullMarked
package vn.chibo.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

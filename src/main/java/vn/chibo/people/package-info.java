/** A person, once, whatever posts and memberships there are (con người). */
@ApplicationModule(
        displayName = "Con người",
        allowedDependencies = {"shared", "ui", "access"})
@NullMarked
package vn.chibo.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The tree of Party organisations as it was and is, and the posts people hold in it (tổ chức đảng, chức vụ). */
@ApplicationModule(
        displayName = "Tổ chức đảng",
        allowedDependencies = {"shared", "launch", "ui", "access", "audit", "rulebook", "people"})
@NullMarked
package vn.chibo.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

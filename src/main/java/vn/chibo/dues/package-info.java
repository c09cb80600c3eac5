/** Party dues: declared, reckoned, received, sent up (đảng phí, 01-QĐ/TW). Money is whole đồng. */
@ApplicationModule(
        displayName = "Đảng phí",
        allowedDependencies = {"shared", "ui", "access", "rulebook", "people", "organisations", "documents", "members"})
@NullMarked
package vn.chibo.dues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

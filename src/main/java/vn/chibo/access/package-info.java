/**
 * Who may do what where: accounts, roles held for a time, sign-in, and the signed scope that every transaction enters
 * (phân quyền).
 */
@ApplicationModule(
        displayName = "Phân quyền",
        allowedDependencies = {"shared", "ui"})
@NullMarked
package vn.chibo.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

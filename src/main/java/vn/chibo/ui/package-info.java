@ApplicationModule(allowedDependencies = {"shared"})
package vn.chibo.ui;

import org.springframework.modulith.ApplicationModule;

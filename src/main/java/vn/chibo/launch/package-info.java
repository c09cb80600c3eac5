/** Starts the program: reads the command line, prepares the data folder, brings up the database, then the pages. */
@ApplicationModule(displayName = "Khởi động", allowedDependencies = "shared")
@NullMarked
package vn.chibo.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

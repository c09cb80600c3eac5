/**
 * The demo world: the figures of five real settings with invented names, built through the use cases. Sees everything,
 * nothing sees it; asleep outside the demo.
 */
@ApplicationModule(displayName = "Bản trình diễn")
@NullMarked
package vn.chibo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

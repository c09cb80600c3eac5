package vn.chibo.demo;

import vn.chibo.journeys.JourneyServer;
import vn.chibo.launch.FirstStart;

/** The demo world, loaded once for all tests of this JVM. */
final class LoadedDemo {
    private static boolean loaded;

    private LoadedDemo() {}

    static synchronized void once() {
        if (!loaded) {
            JourneyServer.bean(FirstStart.class).load();
            loaded = true;
        }
    }
}

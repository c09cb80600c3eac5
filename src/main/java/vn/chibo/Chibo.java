package vn.chibo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.chibo.launch.Launcher;

/** The program. */
@SpringBootApplication
public class Chibo {

    public static void main(String[] args) {
        Launcher.launch(Chibo.class, args);
    }
}

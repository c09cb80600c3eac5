package vn.chibo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import vn.chibo.launch.Launcher;

/** The program. */
/** Beans bear their full class names: two modules may use the same word. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Chibo {

    public static void main(String[] args) {
        Launcher.launch(Chibo.class, args);
    }
}

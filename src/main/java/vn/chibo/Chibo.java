package vn.chibo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import vn.chibo.launch.Launcher;

/** The program. Two modules may each have a {@code Comrades}: beans go by their full class name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Chibo {

    public static void main(String[] args) {
        Launcher.launch(Chibo.class, args);
    }
}

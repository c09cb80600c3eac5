package vn.chibo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The requirements of docs/requirements.md that a test proves, at most three: the test goes through a page or a use
 * case and fails when the requirement breaks.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requirement {
    String[] value();
}

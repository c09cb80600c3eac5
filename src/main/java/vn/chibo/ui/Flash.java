package vn.chibo.ui;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence for the next page, told once after a redirect. */
public final class Flash {
    static final String KEY = "flash.key";
    static final String ARGUMENTS = "flash.arguments";

    private Flash() {}

    public static void say(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute(KEY, key).addFlashAttribute(ARGUMENTS, arguments);
    }
}

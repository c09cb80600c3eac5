package vn.chibo.ui;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Vietnamese letters come composed or in pieces, by the keyboard; inside the program they are always composed. */
@ControllerAdvice
class TypedText {
    private static final Set<String> SECRETS = Set.of("password", "again");

    @InitBinder
    void composed(WebDataBinder binder) {
        if (!isSecret(binder)) {
            binder.registerCustomEditor(String.class, new Composed());
        }
    }

    /** A password is compared as it was typed. */
    private static boolean isSecret(WebDataBinder binder) {
        Class<?> form =
                binder.getTargetType() == null ? null : binder.getTargetType().resolve();
        return SECRETS.contains(binder.getObjectName())
                || form != null
                        && form.isRecord()
                        && Arrays.stream(form.getRecordComponents())
                                .anyMatch(component -> SECRETS.contains(component.getName()));
    }

    private static class Composed extends PropertyEditorSupport {
        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC));
        }
    }
}

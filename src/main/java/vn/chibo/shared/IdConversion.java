package vn.chibo.shared;

import java.lang.reflect.RecordComponent;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;

/** Reads any {@link Id} record from a path or a form; a malformed id is simply not found. */
@Component
public class IdConversion implements ConverterFactory<String, Id> {

    @Override
    public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
        return text -> {
            if (text.isBlank()) {
                return null;
            }
            try {
                RecordComponent[] components = type.getRecordComponents();
                return type.getDeclaredConstructor(components[0].getType()).newInstance(UUID.fromString(text));
            } catch (IllegalArgumentException malformed) {
                throw new NotFound();
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }
}

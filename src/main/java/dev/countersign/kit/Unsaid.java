package dev.countersign.kit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Equals whatever says nothing: null, {@code false}, an empty text, an empty list, and a record of which every component says nothing. Jackson
 * asks this of each member and leaves out the equal ones. Zero says something.
 */
final class Unsaid {

    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    @Override
    @SuppressWarnings("EqualsUnsafeCast")
    public boolean equals(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Boolean truth -> !truth;
            case CharSequence text -> text.isEmpty();
            case Collection<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Record record -> {
                for (var accessor : ACCESSORS.get(record.getClass())) if (!equals(read(accessor, record))) yield false;
                yield true;
            }
            default -> false;
        };
    }

    @Override
    public int hashCode() {
        return 0;
    }

    private static @Nullable Object read(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The components of a record can be read", e);
        }
    }
}

package dev.countersign.upkeep.schema;

import java.util.Objects;

/** Which version of Countersign this is. */
public final class Release {

    private Release() {}

    /** Its number, such as {@code 1.4.0}; {@code unreleased} where it runs from its classes. */
    public static String name() {
        return Objects.requireNonNullElse(Release.class.getPackage().getImplementationVersion(), "unreleased");
    }
}

package dev.countersign.kit.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The line drawings of the admin, one symbol each in {@code icons/glyphs.svg}. They decorate words and never stand for them alone. */
public enum Glyph {
    DESK,
    ARTICLES,
    REVIEW,
    TREATMENTS,
    PEOPLE,
    IMPORT,
    AUDIT,
    USERS,
    KEY,
    SETTINGS,
    CALENDAR,
    MORE,
    ADD,
    CLOSE,
    UP,
    DOWN,
    SEARCH,
    EDIT,
    SEAL,
    WARNING,
    CLOCK,
    BACK,
    LIGHT,
    LEAVE,
    MAIL,
    COMMENT,
    READ,
    KEYBOARD;

    /** The drawing as an icon in the colour of the text around it. */
    public SvgIcon icon() {
        var icon = new SvgIcon("icons/glyphs.svg", name().toLowerCase(Locale.ROOT));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** The drawing of this name, as {@code @Menu(icon = …)} gives it; a plain mark for a name without one. */
    public static Glyph named(String name) {
        for (var glyph : values()) if (glyph.name().equalsIgnoreCase(name)) return glyph;
        return MORE;
    }
}

package dev.countersign.kit.ui;

import com.vaadin.flow.component.html.Span;

/** A state in one or two words. */
public final class Chip extends Span {

    /** A chip of this tone. */
    public Chip(Tone tone, String words) {
        super(words);
        addClassNames("chip", tone.styleClass());
    }

    /** In order, such as "Signed". */
    public static Chip ok(String words) {
        return new Chip(Tone.OK, words);
    }

    /** Waits for this person, such as "Needs you". */
    public static Chip you(String words) {
        return new Chip(Tone.YOU, words);
    }

    /** Stands in the way, such as "Expired". */
    public static Chip no(String words) {
        return new Chip(Tone.NO, words);
    }

    /** A plain remark, such as a scope. */
    public static Chip mute(String words) {
        return new Chip(Tone.MUTE, words);
    }

    /** The same chip with a longer explanation on hover. */
    public Chip because(String reason) {
        setTitle(reason);
        return this;
    }
}

package dev.countersign.notice;

/** How soon somebody wants notices of a topic by mail. On their desk they have them at once in any case. */
public enum Pace {
    AT_ONCE("at once"),
    DAILY("in the daily mail"),
    NEVER("not by mail");

    private final String words;

    Pace(String words) {
        this.words = words;
    }

    /** As people say it. */
    public String words() {
        return words;
    }
}

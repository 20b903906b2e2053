package dev.countersign.access;

/** What an API key opens. */
public enum KeyScope {
    /** What is published, where the delivery API is open to keys only. */
    READ("read"),
    /** Whatever its maker may do, in their name and with their roles; but it never signs. */
    MANAGE("manage");

    private final String word;

    KeyScope(String word) {
        this.word = word;
    }

    /** The scope as people and programs say it. */
    public String word() {
        return word;
    }
}

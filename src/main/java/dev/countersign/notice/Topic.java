package dev.countersign.notice;

/** What a notice is about: everybody chooses for each how soon they want it by mail. */
public enum Topic {
    ASKED("Reviews asked of you"),
    THREADS("Changes requested, comments and waivers"),
    PUBLISHED("Signed, published and withdrawn"),
    DUE("Reviews due and overdue"),
    CREDENTIALS("Credentials that expire"),
    /** What does not wait and is nobody's to choose: links and codes. */
    DOOR("Invitations");

    private final String words;

    Topic(String words) {
        this.words = words;
    }

    /** As it stands beside the choice. */
    public String words() {
        return words;
    }
}

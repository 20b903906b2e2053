package dev.countersign.kit;

/** What a user may be; a user may hold several. None of them bypasses coverage. */
public enum Role {
    /** Drafts and edits. Never publishes. */
    WRITER("writer"),
    /** Reads, comments and signs what their credentials qualify them for. */
    REVIEWER("reviewer"),
    /** Asks for reviews, publishes what is covered, withdraws. Never signs by being an editor. */
    EDITOR("editor"),
    /** Manages users, people and settings. */
    ADMINISTRATOR("administrator");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The role as people say it. */
    public String word() {
        return word;
    }
}

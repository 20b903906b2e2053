package dev.countersign.faults;

/**
 * Something that somebody set out to do, as the audit trail would name it.
 *
 * @param type such as {@code article.saved}
 * @param subject such as {@code articles/01J…}
 */
record Act(String type, String subject) {

    @Override
    public String toString() {
        return type + " of " + subject;
    }
}

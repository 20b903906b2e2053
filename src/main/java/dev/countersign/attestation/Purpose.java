package dev.countersign.attestation;

/** What a key signs. Each purpose has a key of its own, so that neither signature can be shown as the other. */
public enum Purpose {
    SIGN_OFF("sign-off", "countersign-sign-off+jws"),
    PUBLISHER("publisher", "countersign-edition+jws");

    private final String word;
    private final String type;

    Purpose(String word, String type) {
        this.word = word;
        this.type = type;
    }

    /** As the key set names it. */
    public String word() {
        return word;
    }

    /** The {@code typ} in the header of what a key of this purpose signs, so that a signature says what it is of (RFC 8725, 3.11). */
    public String type() {
        return type;
    }
}

package dev.countersign.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of file that prove something, told by what is in them and not by what they are called. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    /** A signed credential: three pieces of base64url with dots between them. */
    JWT("application/jwt", "jwt");

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Its first piece is the base64url of JSON, which begins with a brace and a quote, perhaps with white space. */
    private static final Pattern JWT_FORM = Pattern.compile("e[\\w-]+\\.e[\\w-]+\\.[\\w-]+");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** As HTTP names it, such as {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends, such as {@code pdf}. */
    public String extension() {
        return extension;
    }

    /** What these bytes are; empty if nothing that is taken for evidence. */
    static Optional<FileType> of(byte[] bytes) {
        if (begins(bytes, PDF_START)) return Optional.of(PDF);
        if (begins(bytes, PNG_START)) return Optional.of(PNG);
        if (begins(bytes, JPEG_START)) return Optional.of(JPEG);
        var text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        return JWT_FORM.matcher(text).matches() ? Optional.of(JWT) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}

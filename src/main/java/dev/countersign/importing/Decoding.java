package dev.countersign.importing;

import dev.countersign.kit.RefusedException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes read as text, with notes for the writer where the encoding had to be found out. */
record Decoding(String text, List<String> notes) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What UTF-8 looks like when somebody read it as windows-1252 before. */
    private static final Pattern GARBLED = Pattern.compile("â€.|Ã[\\u0080-\\u00BF]|Â[\\u00A0-\\u00BF]");

    private static final Map<String, String> KNOWN_FILES = Map.of(
            "%PDF-", "a PDF",
            "PK\u0003\u0004", "a Word document or another zipped file",
            "\u00D0\u00CF\u0011\u00E0", "an old Word document",
            "{\\rtf", "a rich text file (RTF)",
            "\u0089PNG", "a picture",
            "\u00FF\u00D8\u00FF", "a picture",
            "GIF8", "a picture");

    static Decoding of(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        KNOWN_FILES.forEach((beginning, name) -> {
            if (start.startsWith(beginning)) throw notText("It is " + name + ".");
        });
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE"))
            return named(bytes, StandardCharsets.UTF_16, "It was read as UTF-16, as its first bytes say.");
        if (looksLikeUtf16(bytes, 1)) return named(bytes, StandardCharsets.UTF_16LE, "It was read as UTF-16.");
        if (looksLikeUtf16(bytes, 0)) return named(bytes, StandardCharsets.UTF_16BE, "It was read as UTF-16.");
        return decoded(bytes, StandardCharsets.UTF_8).map(Decoding::ungarbled).orElseGet(() -> named(
                bytes,
                WINDOWS,
                "It is not in UTF-8 and was read as Windows-1252. Look at accents, quotes and dashes before you go on."));
    }

    /** Whether there are characters that no text has: a NUL, or more than a few control characters. */
    static boolean isBinary(String text) {
        if (text.indexOf('\0') >= 0) return true;
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85)
                .count();
        return controls > 2 && controls * 200 > text.length();
    }

    static RefusedException notText(String why) {
        return Source.refusal(
                "source-not-text",
                "This is not a text. " + why + " Open it where it was written, copy the text and paste it here, or save it as plain text.");
    }

    private static Decoding named(byte[] bytes, Charset charset, String note) {
        return decoded(bytes, charset)
                .map(text -> new Decoding(text, List.of(note)))
                .orElseThrow(() -> notText("Its characters are in no encoding known here (UTF-8, UTF-16, Windows-1252)."));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Undoes one reading of UTF-8 as windows-1252, where the whole text shows it. */
    private static Decoding ungarbled(String text) {
        if (!GARBLED.matcher(text).find()) return new Decoding(text, List.of());
        try {
            var bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
            var right = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new Decoding(right, List.of("Its accents and quotes were garbled by an earlier program (such as â€™ for ’) and were put right."));
        } catch (CharacterCodingException e) {
            return new Decoding(text, List.of("Some of its characters look garbled, such as â€™ for ’. Look at them before you go on."));
        }
    }

    /** Latin letters in UTF-16 without a mark at the start: every other byte is zero. */
    private static boolean looksLikeUtf16(byte[] bytes, int zeroAt) {
        if (bytes.length < 4 || bytes.length % 2 != 0) return false;
        int looked = Math.min(bytes.length, 2000);
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < looked; i++) {
            if (bytes[i] != 0) continue;
            if (i % 2 == zeroAt) zeros++;
            else others++;
        }
        return others == 0 && zeros * 10 > looked / 2 * 6;
    }
}

package dev.countersign.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class CursorTest {

    @Property
    void isReadBackAsItWasWritten(@ForAll @Size(min = 1, max = 3) List<@NotEmpty String> position) {
        var plain = position.stream().map(CursorTest::storable).toList();
        var cursor = new Cursor("articles -title", plain);
        assertThat(Cursor.read(cursor.text(), "articles -title")).contains(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void readsNoForeignText(@ForAll String text) {
        assertThat(Cursor.read(text, "people")).isEmpty();
    }

    @Property
    void seesThatACharacterWasChanged(@ForAll int where, @ForAll int what) {
        var text = new Cursor("people", List.of("tess-trainer")).text();
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var at = Math.floorMod(where, text.length() - 1);
        var other = letters.charAt(Math.floorMod(what, letters.length()));
        if (other != text.charAt(at))
            assertThat(Cursor.read(text.substring(0, at) + other + text.substring(at + 1), "people"))
                    .isEmpty();
    }

    @Example
    void fitsItsOwnOrderOnly() {
        var text = new Cursor("articles -title", List.of("a", "b")).text();
        assertThat(Cursor.read(text, "articles title")).isEmpty();
        assertThat(Cursor.read(text, "people")).isEmpty();
    }

    /** What a title in the store can be: no control character, no half of a character. */
    private static String storable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}]", "x");
    }
}

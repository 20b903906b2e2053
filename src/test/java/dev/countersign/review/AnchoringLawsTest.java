package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds wherever somebody quotes and however others edit. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class AnchoringLawsTest {

    private static final int AROUND = 32;

    /** A text in three pieces, of which the middle one is quoted. */
    record Quoted(String before, String exact, String behind) {

        Quote quote() {
            return new Quote(
                    exact,
                    before.substring(before.offsetByCodePoints(
                            before.length(), -Math.min(AROUND, before.codePointCount(0, before.length())))),
                    behind.substring(
                            0,
                            behind.offsetByCodePoints(0, Math.min(AROUND, behind.codePointCount(0, behind.length())))));
        }

        String text() {
            return before + exact + behind;
        }
    }

    @Property
    void findsWhatNobodyTouched(@ForAll("quoted") Quoted quoted) {
        assertThat(Anchoring.find(quoted.quote(), quoted.text()))
                .hasValueSatisfying(
                        place -> assertThat(((Place.Same) place).text()).isEqualTo(quoted.exact()));
    }

    @Property
    void neverOrphansAQuoteByEditsOutsideOfIt(
            @ForAll("quoted") Quoted quoted, @ForAll("words") String before, @ForAll("words") String behind) {
        var edited = before + quoted.exact() + behind;

        assertThat(Anchoring.find(quoted.quote(), edited)).isPresent();
    }

    @Property
    void staysWithItsOwnWordsWhileWhatStandsNextToThemStays(
            @ForAll("quoted") Quoted quoted, @ForAll("words") String first, @ForAll("words") String last) {
        var exactly = first + quoted.text() + last;
        int start = first.length() + quoted.before().length();

        var found = Anchoring.find(quoted.quote(), exactly).orElseThrow();

        if (exactly.indexOf(quoted.exact()) == exactly.lastIndexOf(quoted.exact()))
            assertThat(found)
                    .isEqualTo(new Place.Same(start, start + quoted.exact().length(), quoted.exact()));
        else assertThat(found).isInstanceOf(Place.Same.class);
    }

    @Property
    void survivesOneSlipWithinALongerQuote(@ForAll("quoted") Quoted quoted, @ForAll int where) {
        var exact = quoted.exact();
        if (exact.codePointCount(0, exact.length()) < 8) return;
        int at = exact.offsetByCodePoints(0, Math.floorMod(where, exact.codePointCount(0, exact.length())));
        int next = exact.offsetByCodePoints(at, 1);
        var slipped = exact.substring(0, at) + "¤" + exact.substring(next);

        assertThat(Anchoring.find(quoted.quote(), quoted.before() + slipped + quoted.behind()))
                .isPresent();
    }

    @Property
    void pointsIntoTheTextAndCutsNoCharacter(@ForAll("quoted") Quoted quoted, @ForAll("words") String other) {
        Anchoring.find(quoted.quote(), other).ifPresent(place -> {
            var now = switch (place) {
                case Place.Same same ->
                    other.substring(same.start(), same.end()).equals(same.text()) ? same.text() : null;
                case Place.Changed changed ->
                    other.substring(changed.start(), changed.end()).equals(changed.text()) ? changed.text() : null;
                case Place.Whole whole -> null;
                case Place.Orphaned orphaned -> null;
            };
            assertThat(now).isNotBlank();
            assertThat(dev.countersign.kit.Texts.isBroken(now)).isFalse();
        });
    }

    @Provide
    Arbitrary<Quoted> quoted() {
        var exact = words().filter(text -> !text.isBlank()).map(String::strip);
        return Combinators.combine(words(), exact, words()).as((before, middle, behind) -> {
            var whole = PartText.normal(before + " " + middle + " " + behind).strip();
            int at = whole.indexOf(PartText.normal(middle));
            var quote = PartText.normal(middle);
            return new Quoted(whole.substring(0, at), quote, whole.substring(at + quote.length()));
        });
    }

    /** Few different words, so that they repeat; some of them in letters that take two places or combine. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "the",
                        "calf",
                        "cramps",
                        "rest",
                        "10",
                        "minutes",
                        "will",
                        "not",
                        "a",
                        "été",
                        "🩹",
                        "💧💧",
                        "Ω≈ç",
                        "पानी",
                        "水を飲む",
                        "don’t",
                        "(3 × 30)",
                        "stretching",
                        "overnight",
                        "e\u0301")
                .list()
                .ofMinSize(0)
                .ofMaxSize(25)
                .map(words -> PartText.normal(String.join(" ", words)));
    }
}

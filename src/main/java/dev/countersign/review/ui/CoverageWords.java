package dev.countersign.review.ui;

import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.ui.Tone;
import dev.countersign.kit.ui.When;
import dev.countersign.review.Part;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.SignOff;
import dev.countersign.treatment.Demands;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the answers of coverage read on a page. */
public final class CoverageWords {

    private CoverageWords() {}

    /** The tone of a part: in order, waiting for somebody, or not ready to be signed by anybody. */
    public static Tone tone(PartCoverage coverage) {
        return switch (coverage) {
            case PartCoverage.Free free -> Tone.MUTE;
            case PartCoverage.Covered covered -> Tone.OK;
            case PartCoverage.Uncovered open -> demands(open.part()).isEmpty() ? Tone.YOU : Tone.NO;
        };
    }

    /** The state of a part in a few words. */
    public static String state(PartCoverage coverage) {
        return switch (coverage) {
            case PartCoverage.Free free -> "Free of sign-off";
            case PartCoverage.Covered covered -> signed(covered.by());
            case PartCoverage.Uncovered open -> "Not covered";
        };
    }

    /** What is missing, one sentence each; empty for a part that needs nobody. */
    public static List<String> missing(PartCoverage coverage) {
        return switch (coverage) {
            case PartCoverage.Free free -> List.of();
            case PartCoverage.Covered covered -> List.of();
            case PartCoverage.Uncovered open ->
                Stream.concat(open.gaps().stream().map(PartCoverage.Gap::inWords), demands(open.part()).stream())
                        .toList();
        };
    }

    /** What the part must say before anybody may sign it. */
    static List<String> demands(Part part) {
        return part.subject() instanceof Part.Subject.OfCard of
                ? Demands.unmetBy(of.treatment().card()).stream()
                        .map(Reason::message)
                        .toList()
                : List.of();
    }

    /** Who signed and when. */
    static String signed(List<PartCoverage.Cover> by) {
        return by.stream()
                .map(PartCoverage.Cover::signOff)
                .distinct()
                .map(CoverageWords::signed)
                .collect(Collectors.joining(" and ", "Signed by ", ""));
    }

    private static String signed(SignOff signOff) {
        return "%s on %s".formatted(signOff.signer().title(), When.written(signOff.day()));
    }
}

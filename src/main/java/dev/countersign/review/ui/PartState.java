package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.When;
import java.util.List;
import java.util.stream.Stream;

/** How a part stands, in a line above it. */
final class PartState extends Div {

    PartState(PartShown shown) {
        addClassName("meta");
        switch (shown.standing()) {
            case PartStanding.NeedsYou needsYou -> {
                add(Chip.you("Needs you"));
                needsYou.scopes().forEach(scope -> add(Chip.mute(scope.value())));
                if (shown.changedSince() == null) soft(needsYou.why());
            }
            case PartStanding.Signed signed -> {
                add(seal(signed));
                if (signed.by().stream().anyMatch(cover -> !cover.through().isEmpty()))
                    add(Chip.mute("through a waiver"));
            }
            case PartStanding.Free free -> add(Chip.mute("Promotional: free of sign-off"));
            case PartStanding.NotYours notYours -> add(chip(notYours.obstacle()));
            case PartStanding.Open open -> add(Chip.you("Not covered yet"));
        }
        if (shown.changedSince() != null) soft("changed since you signed on " + When.written(shown.changedSince()));
        if (shown.difference() != null && !shown.difference().place().isKept())
            add(Chip.mute(shown.difference().fate()));
    }

    /** Why it stands so, one sentence each. */
    static List<String> reasons(PartShown shown) {
        var reasons = switch (shown.standing()) {
            case PartStanding.NeedsYou needsYou -> List.<String>of();
            case PartStanding.Free free -> List.<String>of();
            case PartStanding.Signed signed -> signed.stillMissing();
            case PartStanding.NotYours notYours -> notYours.reasons();
            case PartStanding.Open open -> open.missing();
        };
        return Stream.concat(reasons.stream(), shown.help().stream())
                .filter(reason -> !shown.demands().contains(reason))
                .toList();
    }

    private void soft(String words) {
        var note = new Span(words);
        note.addClassName("soft");
        add(note);
    }

    private static Component seal(PartStanding.Signed signed) {
        var words = signed.by().isEmpty() ? "You may sign this, but it needs somebody else" : signedWords(signed);
        var seal = new Span(words);
        seal.addClassName("seal");
        return seal;
    }

    private static String signedWords(PartStanding.Signed signed) {
        var words = CoverageWords.signed(signed.by());
        return signed.byYou() ? words + " (you)" : words;
    }

    private static Chip chip(PartStanding.Obstacle obstacle) {
        return switch (obstacle) {
            case OWN_WORDS -> Chip.mute("You wrote this");
            case OWN_WAIVER -> Chip.mute("You declared a change editorial");
            case OWN_THREAD -> Chip.you("Your thread is open");
            case SCOPE -> Chip.no("Not in your scope");
            case LIMIT -> Chip.mute("Changed since you were invited");
            case DEMANDS -> Chip.no("Not ready to sign");
        };
    }
}

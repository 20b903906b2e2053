package dev.countersign.importing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.article.SectionKind;
import dev.countersign.article.ui.CardReading;
import dev.countersign.article.ui.SectionReading;
import dev.countersign.importing.Leftover;
import dev.countersign.importing.RecognisedPerson;
import dev.countersign.importing.RecognisedPost;
import dev.countersign.importing.RecognisedSection;
import dev.countersign.importing.Recognition;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Facts;
import dev.countersign.kit.ui.ReadingText;
import dev.countersign.kit.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was recognised, piece by piece with the reasons, and what was left over. Nothing is dropped silently. */
final class RecognisedView extends Div {

    private final List<Recognition> unsaid;

    RecognisedView(RecognisedPost post) {
        unsaid = new ArrayList<>(post.recognitions());
        addClassName("recognised");
        post.notes().forEach(note -> add(note(note)));
        add(piece("Title", "title", title(post.title())));
        if (!post.summary().isEmpty()) add(piece("Summary", "summary", lead(post.summary())));
        post.sections().forEach(this::add);
        post.authors().forEach(person -> add(person("Author", person)));
        post.reviewers().forEach(person -> add(person("Reviewer", person)));
        if (!post.references().isEmpty())
            add(piece(
                    "References",
                    "references",
                    lines(post.references().stream()
                            .map(reference -> reference.key() + ": " + reference.title())
                            .toList())));
        var leftovers =
                post.leftovers().isEmpty() ? Optional.<Component>empty() : Optional.of(leftovers(post.leftovers()));
        if (!unsaid.isEmpty()) add(more());
        leftovers.ifPresent(this::add);
    }

    private void add(RecognisedSection recognised) {
        var section = recognised.section();
        add(piece(SectionKind.of(section).words(), "sections/" + section.key(), new SectionReading(section)));
        for (var card : recognised.cards())
            add(piece("Treatment card", "treatments/" + card.slug(), new CardReading(card.card())));
    }

    private Component person(String role, RecognisedPerson person) {
        var profile = person.profile();
        var letters = person.claims().stream()
                .map(RecognisedPerson.Claim::abbreviation)
                .collect(Collectors.joining(", "));
        var facts = new Facts()
                .with("Name", profile.name())
                .with("Role", profile.role())
                .with("Affiliation", profile.affiliation())
                .with("Claims", letters.isEmpty() ? null : letters + " (nobody has checked them yet)");
        var about = new Div(facts);
        if (!profile.biography().isEmpty()) about.add(new ReadingText(profile.biography()));
        return piece(role, role.toLowerCase(Locale.ROOT) + "s/" + person.slug(), about);
    }

    private Div piece(String what, String at, Component reading) {
        var own = about(at);
        var heading = new Div(Chip.mute(what));
        heading.addClassName("meta");
        own.stream().findFirst().ifPresent(first -> heading.add(certainty(first)));
        var piece = new Div(heading, reading);
        piece.addClassName("piece");
        if (!own.isEmpty()) {
            var reasons = new UnorderedList();
            reasons.addClassName("reasons");
            own.forEach(recognition -> reasons.add(new ListItem(inWords(recognition))));
            piece.addComponentAtIndex(1, reasons);
        }
        return piece;
    }

    /** What is said about a place and about what is in it; it is not said again. */
    private List<Recognition> about(String at) {
        var own = unsaid.stream()
                .filter(recognition ->
                        recognition.at().equals(at) || recognition.at().startsWith(at + "/"))
                .toList();
        unsaid.removeAll(own);
        return own;
    }

    private String reasons(String at) {
        return about(at).stream().map(Recognition::reason).collect(Collectors.joining(" "));
    }

    private Component more() {
        var list = new UnorderedList();
        list.addClassName("reasons");
        unsaid.forEach(recognition -> list.add(new ListItem(recognition.at() + ": " + inWords(recognition))));
        return new Section(new H2("Also noticed"), list);
    }

    private Component leftovers(List<Leftover> leftovers) {
        var list = new UnorderedList();
        for (int i = 0; i < leftovers.size(); i++) {
            var leftover = leftovers.get(i);
            var kind = new Span("%s, line %d. %s"
                    .formatted(leftover.kind().words(), leftover.firstLine(), reasons("leftovers/" + i)));
            kind.addClassNames("soft", "small");
            list.add(new ListItem(new Span(leftover.text()), kind));
        }
        var left = new Details(
                "%d pieces belong to the page and stay out of the article".formatted(leftovers.size()), list);
        left.setOpened(true);
        left.addClassName("leftovers");
        return left;
    }

    private static Chip certainty(Recognition recognition) {
        return switch (recognition.certainty()) {
            case CERTAIN -> Chip.ok("Certain");
            case LIKELY -> new Chip(Tone.MUTE, "Likely");
            case UNSURE -> Chip.you("Have a look");
        };
    }

    private static String inWords(Recognition recognition) {
        var lines = recognition.firstLine() == recognition.lastLine()
                ? "line %d".formatted(recognition.firstLine())
                : "lines %d to %d".formatted(recognition.firstLine(), recognition.lastLine());
        return "%s (%s)".formatted(recognition.reason(), lines);
    }

    private static Component title(String words) {
        var title = new H2(words);
        title.addClassName("read");
        return title;
    }

    private static Component lead(String words) {
        var lead = new Paragraph(words);
        lead.addClassName("lead");
        var reading = new Div(lead);
        reading.addClassName("reading");
        return reading;
    }

    private static Component note(String words) {
        var note = new Paragraph(words);
        note.addClassName("note");
        return note;
    }

    private static Component lines(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}

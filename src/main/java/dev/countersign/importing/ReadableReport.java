package dev.countersign.importing;

import dev.countersign.article.Section;
import dev.countersign.kit.Block;
import dev.countersign.kit.RichText;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was recognised, for reading in a terminal. */
final class ReadableReport {

    private final StringBuilder out = new StringBuilder();

    private ReadableReport() {}

    static String of(RecognisedPost post) {
        var report = new ReadableReport();
        report.write(post);
        return report.out.toString();
    }

    private void write(RecognisedPost post) {
        line("Title    " + post.title());
        if (!post.summary().isEmpty()) line("Summary  " + post.summary());
        for (var person : post.authors()) person("Author   ", person);
        for (var person : post.reviewers()) person("Reviewer ", person);
        for (var section : post.sections()) section(section);
        for (var reference : post.references()) line("\n[" + reference.key() + "] " + reference.title());
        if (!post.leftovers().isEmpty()) line("\nLeft out of the draft:");
        for (var leftover : post.leftovers()) line("  line %d: “%s” (%s)".formatted(leftover.firstLine(), leftover.text(), leftover.kind().words()));
        line("\nWhy:");
        for (var recognition : post.recognitions())
            line("  lines %d–%d, %s: %s. %s (%s)".formatted(
                    recognition.firstLine(), recognition.lastLine(), recognition.at(), recognition.what(), recognition.reason(), lower(recognition.certainty())));
        for (var note : post.notes()) line("Note: " + note);
    }

    private void person(String label, RecognisedPerson person) {
        var profile = person.profile();
        var letters = person.claims().stream().map(claim -> claim.abbreviation() + " (" + lower(claim.kind()) + ", unverified)").collect(Collectors.joining(", "));
        line(label + profile.name() + (letters.isEmpty() ? "" : ": " + letters));
        if (profile.role() != null) line("         role: " + profile.role());
        if (profile.affiliation() != null) line("         affiliation: " + profile.affiliation());
        text("         ", profile.biography());
    }

    private void section(RecognisedSection recognised) {
        var section = recognised.section();
        var aspect = section.aspect();
        line("\n== %s [%s%s] %s".formatted(section.key(), type(section), aspect == null ? "" : ", " + lower(aspect), section.heading() == null ? "" : section.heading()));
        switch (section) {
            case Section.Prose prose -> text("  ", prose.body());
            case Section.Definitions definitions -> {
                text("  ", definitions.intro());
                for (var item : definitions.items()) labelled(item.term(), item.body());
                text("  ", definitions.closing());
            }
            case Section.Treatments treatments -> {
                text("  ", treatments.intro());
                recognised.cards().forEach(card -> card(card.card()));
                text("  ", treatments.closing());
            }
            case Section.CareAdvice care -> {
                line("  level: " + lower(care.level()));
                care.conditions().forEach(condition -> line("  • " + condition));
                text("  ", care.action());
            }
            case Section.Callout callout -> text("  " + lower(callout.tone()) + ": ", callout.body());
            case Section.Figure figure -> text("  ", figure.caption());
            case Section.Questions questions -> {
                text("  ", questions.intro());
                for (var item : questions.items()) labelled(item.question(), item.answer());
            }
            case Section.Promotion promotion -> text("  ", promotion.body());
        }
    }

    private static String type(Section section) {
        return switch (section) {
            case Section.Prose prose -> "prose";
            case Section.Definitions definitions -> "definitions";
            case Section.Treatments treatments -> "treatments";
            case Section.CareAdvice care -> "careAdvice";
            case Section.Callout callout -> "callout";
            case Section.Figure figure -> "figure";
            case Section.Questions questions -> "questions";
            case Section.Promotion promotion -> "promotion";
        };
    }

    private void card(TreatmentCard card) {
        line("  - %s [%s]%s".formatted(card.name(), lower(card.kind()), card.setting() == null ? "" : " " + card.setting()));
        text("      ", card.summary());
        list("materials", card.howTo().materials());
        list("steps", card.howTo().steps());
        var timing = card.timing();
        field("onset window", timing.onsetWindow());
        field("session", timing.session());
        field("frequency", timing.frequency());
        field("course", timing.course());
        field("maximum", timing.maximum());
        field("stop when", timing.stopWhen());
        for (var benefit : card.benefits()) {
            line("      benefit: " + benefit.name());
            text("        ", benefit.description());
        }
        list("contraindication", card.safety().contraindications().stream().map(found -> found.condition() + " (" + lower(found.strength()) + ")").toList());
        list("precaution", card.safety().precautions());
        list("interaction", card.safety().interactions());
        list("side effect", card.safety().sideEffects());
    }

    private void field(String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) line("      " + name + ": " + value);
    }

    private void list(String name, List<String> values) {
        values.forEach(value -> field(name, value));
    }

    private void labelled(String label, RichText text) {
        line("  * " + label);
        text("    ", text);
    }

    private void text(String indent, RichText text) {
        for (Block block : text.blocks()) line(indent + (block.listItem() == null ? "" : "• ") + (block.style() == Block.Style.NORMAL ? "" : "[" + block.style() + "] ") + block.text());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}

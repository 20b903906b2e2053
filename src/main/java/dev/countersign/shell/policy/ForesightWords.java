package dev.countersign.shell.policy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.When;
import dev.countersign.publishing.Foresight;
import dev.countersign.review.PolicyEffect;
import dev.countersign.review.policy.PolicyWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What putting a policy in force would change, in numbers and, article by article, in lists. */
final class ForesightWords extends Div {

    private static final int MOST_SHOWN = 100;

    ForesightWords(Foresight foresight) {
        addClassNames("stack", "foresight");
        var summary = new UnorderedList();
        summary.addClassName("summary");
        sentences(foresight.numbers()).forEach(words -> summary.add(new ListItem(words)));
        add(summary);
        if (!foresight.silenced().isEmpty())
            add(list(
                    "Signatures that would not count any more",
                    foresight.silenced().stream().map(ForesightWords::silenced).toList()));
        var changed = foresight.effects().stream()
                .limit(MOST_SHOWN)
                .map(ForesightWords::text)
                .toList();
        if (!changed.isEmpty()) add(list("Article by article", changed));
        var more = foresight.effects().size() - changed.size();
        if (more > 0 || foresight.isCut())
            add(new Paragraph("… and more: the first %d are shown.".formatted(changed.size())));
    }

    /** What the numbers say, the gravest first. */
    static List<String> sentences(Foresight.Numbers numbers) {
        var sentences = new ArrayList<String>();
        if (numbers.liveUncovered() > 0)
            sentences.add(
                    "%s would have a part that nobody answers for any more. What is live stays live and needs a review."
                            .formatted(PolicyWords.counted(numbers.liveUncovered(), "live article")));
        if (numbers.inReviewUncovered() > 0)
            sentences.add("%s in review would need further signatures."
                    .formatted(PolicyWords.counted(numbers.inReviewUncovered(), "article")));
        if (numbers.partsFreed() > 0)
            sentences.add(
                    "%s would need nobody any more.".formatted(PolicyWords.counted(numbers.partsFreed(), "part")));
        if (numbers.partsSettled() > 0)
            sentences.add("%s that now wait for somebody would not any more."
                    .formatted(PolicyWords.counted(numbers.partsSettled(), "part")));
        if (numbers.dueSooner() > 0)
            sentences.add("%s would be due sooner%s."
                    .formatted(
                            PolicyWords.counted(numbers.dueSooner(), "review"),
                            numbers.overdueAtOnce() > 0
                                    ? ", %d of them overdue at once".formatted(numbers.overdueAtOnce())
                                    : ""));
        if (numbers.dueLater() > 0)
            sentences.add("%s would be due later.".formatted(PolicyWords.counted(numbers.dueLater(), "review")));
        if (sentences.isEmpty()) sentences.add("Nothing that is live or in review would become otherwise.");
        sentences.add("Looked at %s: %d live, %d in review."
                .formatted(PolicyWords.counted(numbers.articles(), "article"), numbers.live(), numbers.inReview()));
        return sentences;
    }

    private static Details list(String title, List<? extends Component> lines) {
        var list = new UnorderedList();
        list.addClassNames("list", "plain");
        lines.forEach(line -> list.add(new ListItem(line)));
        var details = new Details("%s (%d)".formatted(title, lines.size()), list);
        details.setOpened(lines.size() <= 10);
        return details;
    }

    private static Div silenced(PolicyEffect.Silenced signer) {
        var about = about(signer.name(), signer.why());
        var line = new Div(
                about, Chip.no("%s, %s".formatted(signer.scope(), PolicyWords.counted(signer.parts(), "part"))));
        line.addClassName("item");
        return line;
    }

    private static Div text(Foresight.OnText on) {
        var isLive = on.text() == Foresight.Text.LIVE;
        var title = new Anchor((isLive ? "editions/" : "review/") + on.article(), on.title());
        title.addClassName("name");
        title.setTarget("_blank");
        var about = new Div(title);
        about.addClassName("about");
        for (var opened : on.effect().uncovered())
            about.add(soft("%s %s".formatted(opened.part().title() + ":", String.join("; ", opened.why()))));
        for (var freed : on.effect().freed()) about.add(soft(freed.title() + ": needs nobody any more"));
        for (var settled : on.effect().settled()) about.add(soft(settled.title() + ": settled"));
        var due = on.due();
        if (due != null) about.add(soft("Next review %s instead of %s".formatted(day(due.to()), day(due.from()))));
        if (about.getComponentCount() == 1) about.add(soft("Every part stays covered by other signatures"));
        var line = new Div(about, isLive ? Chip.mute("Live") : Chip.mute("In review"));
        if (isLive && !on.effect().uncovered().isEmpty()) line.add(Chip.you("Review needed"));
        line.addClassName("item");
        return line;
    }

    private static Div about(String name, String words) {
        var title = new Span(name);
        title.addClassName("name");
        var about = new Div(title, soft(words));
        about.addClassName("about");
        return about;
    }

    private static Span soft(String words) {
        var soft = new Span(words);
        soft.addClassName("soft");
        return soft;
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "never" : When.written(Day.of(at));
    }
}

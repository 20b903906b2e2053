package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import dev.countersign.review.Discussion;
import dev.countersign.review.Discussion.Anchored;
import dev.countersign.review.PartKey;
import dev.countersign.review.Review;
import dev.countersign.review.ui.Talk;
import dev.countersign.review.ui.ThreadBlock;
import java.util.List;
import java.util.function.Consumer;

/** What reviewers and writers say about the text, part by part; what has lost its place; what is settled. */
final class ThreadList extends Div {

    private final Talk talk;
    private final Consumer<PartKey> onChoice;

    ThreadList(Review review, Talk talk, Consumer<PartKey> onChoice) {
        this.talk = talk;
        this.onChoice = onChoice;
        addClassName("threads");
        var discussion = review.discussion();
        setVisible(!discussion.threads().isEmpty());
        var open = discussion.open().size();
        add(new H3(open == 0 ? "Threads" : open == 1 ? "1 open thread" : "%d open threads".formatted(open)));
        for (var part : review.parts().all()) group(part.title(), part.key(), placed(discussion.at(part.key())));
        lost(discussion);
        settled(discussion);
    }

    private static List<Anchored> placed(List<Anchored> threads) {
        return threads.stream()
                .filter(anchored -> anchored.thread().isOpen() && !anchored.isOrphaned())
                .toList();
    }

    private void group(String title, PartKey part, List<Anchored> threads) {
        if (threads.isEmpty()) return;
        var name = new Button(title, click -> onChoice.accept(part));
        name.addThemeNames("tertiary", "small");
        name.setAriaLabel("Go to " + title);
        add(new H4(name));
        threads.forEach(this::add);
    }

    private void lost(Discussion discussion) {
        var lost = discussion.orphaned().stream()
                .filter(anchored -> anchored.thread().isOpen())
                .toList();
        if (lost.isEmpty()) return;
        add(new H4("Without a place in the text"));
        lost.forEach(this::add);
    }

    private void settled(Discussion discussion) {
        var settled = discussion.threads().stream()
                .filter(anchored -> !anchored.thread().isOpen())
                .toList();
        if (settled.isEmpty()) return;
        var details = new Details(settled.size() == 1 ? "1 settled" : "%d settled".formatted(settled.size()));
        settled.forEach(anchored -> details.add(new ThreadBlock(anchored, talk)));
        add(details);
    }

    private void add(Anchored anchored) {
        add(new ThreadBlock(anchored, talk));
    }
}

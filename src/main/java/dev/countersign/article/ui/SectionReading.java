package dev.countersign.article.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.article.Section;
import dev.countersign.kit.RichText;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.ReadingText;
import dev.countersign.kit.ui.Tone;
import dev.countersign.kit.ui.Words;

/** A section as readers will see it, in the reading face. The cards of a treatments section are readings of their own. */
public final class SectionReading extends Div {

    /** The section to read. */
    public SectionReading(Section section) {
        addClassNames("reading", "section-reading");
        if (section instanceof Section.Promotion) add(Chip.mute("Promotional"));
        if (section.heading() != null) add(new H2(section.heading()));
        switch (section) {
            case Section.Prose prose -> text(prose.body());
            case Section.Definitions definitions -> show(definitions);
            case Section.Treatments treatments -> show(treatments);
            case Section.CareAdvice advice -> show(advice);
            case Section.Callout callout -> show(callout);
            case Section.Figure figure -> show(figure);
            case Section.Questions questions -> show(questions);
            case Section.Promotion promotion -> show(promotion);
        }
    }

    private void show(Section.Definitions section) {
        text(section.intro());
        var list = new DescriptionList();
        for (var item : section.items()) {
            list.add(new DescriptionList.Term(item.term()));
            list.add(new DescriptionList.Description(new ReadingText(item.body())));
        }
        if (!section.items().isEmpty()) add(list);
        text(section.closing());
    }

    private void show(Section.Treatments section) {
        text(section.intro());
        text(section.closing());
    }

    private void show(Section.CareAdvice section) {
        add(new Chip(tone(section.level()), Words.of(section.level())));
        var signs = new UnorderedList();
        section.conditions().forEach(condition -> signs.add(new ListItem(condition)));
        if (!section.conditions().isEmpty()) add(signs);
        text(section.action());
    }

    private void show(Section.Callout section) {
        addClassNames("callout", section.tone() == Section.Callout.Tone.WARNING ? "you" : "ok");
        addComponentAsFirst(new Chip(
                section.tone() == Section.Callout.Tone.WARNING ? Tone.YOU : Tone.OK, Words.of(section.tone())));
        text(section.body());
    }

    private void show(Section.Figure section) {
        add(new Picture(section.image()));
        text(section.caption());
    }

    private void show(Section.Questions section) {
        text(section.intro());
        for (var item : section.items()) add(new H3(item.question()), new ReadingText(item.answer()));
    }

    private void show(Section.Promotion section) {
        addClassName("promotion");
        text(section.body());
        if (section.label() != null) add(link(section.label(), section.href() == null ? "" : section.href()));
    }

    private void text(RichText text) {
        if (!text.isEmpty()) add(new ReadingText(text));
    }

    private static Component link(String label, String href) {
        if (href.isEmpty()) return new Paragraph(label);
        var link = new Anchor(href, label);
        link.setTitle("Leads to " + href);
        link.setRouterIgnore(true);
        return new Div(link);
    }

    private static Tone tone(Section.CareAdvice.Level level) {
        return switch (level) {
            case NON_URGENT -> Tone.MUTE;
            case URGENT -> Tone.YOU;
            case EMERGENCY -> Tone.NO;
        };
    }
}

package dev.countersign.kit.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import java.util.Optional;

/** What a module adds to the review of an article, beside its text. Each Spring bean of this type is asked. */
public interface ArticleAside {

    /** Its place; the lowest stands first. */
    int order();

    /** What is there for this actor; empty for nothing. */
    Optional<Component> forActor(Actor actor, ArticleId article);
}

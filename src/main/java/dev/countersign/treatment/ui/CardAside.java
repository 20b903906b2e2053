package dev.countersign.treatment.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.kit.Actor;
import dev.countersign.treatment.Treatment;
import java.util.Optional;

/** Something to be seen beside a card of the library. The modules that know more of cards than the library does implement it. */
public interface CardAside {

    /** What this actor sees of it; empty if there is nothing to see. */
    Optional<Component> of(Treatment treatment, Actor actor);
}

package dev.countersign.kit.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.kit.Actor;
import java.util.Optional;

/** What a module lays on the desk of whoever signs in: what waits for them there. Each Spring bean of this type is asked. */
public interface DeskCard {

    /** Its place on the desk; what waits longest or presses most has the lowest number. */
    int order();

    /** What waits for this actor; empty if nothing does. */
    Optional<Component> forActor(Actor actor);
}

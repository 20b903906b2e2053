package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.kit.Actor;
import dev.countersign.publishing.RollingOut;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.ui.CardAside;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Shows beside a card which articles bring it to readers, and brings the card as it reads now to them. */
@org.springframework.stereotype.Component
@Order(10)
class ReadersOfACard implements CardAside {

    private final RollingOut rollingOut;

    ReadersOfACard(RollingOut rollingOut) {
        this.rollingOut = rollingOut;
    }

    @Override
    public Optional<Component> of(Treatment treatment, Actor actor) {
        return rollingOut.showing(actor, treatment.id()).isEmpty()
                        && rollingOut.latest(treatment.id()).isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadersPanel(rollingOut, treatment, actor));
    }
}

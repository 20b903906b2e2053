package dev.countersign.shell;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.ui.RefusalNotice;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of an exception that no view caught: a refusal is shown in its own words, anything else is logged and named by a number. */
@Component
class Failures implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(Failures::show));
    }

    /** Logs a failure, and gives the words that tell a person about it and where to find it in the log. */
    static String inWords(Throwable failure) {
        var number = Ulid.next().substring(16);
        LOG.error("Failure {}", number, failure);
        return "What you did last may not have been saved. Try again; if it stays, tell your administrator the number %s, under which the log has the details."
                .formatted(number);
    }

    private static void show(ErrorEvent event) {
        refusal(event.getThrowable())
                .ifPresentOrElse(
                        RefusalNotice::pop,
                        () -> RefusalNotice.pop("Something broke on our side. " + inWords(event.getThrowable())));
    }

    private static Optional<Refusal> refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(RefusedException.class::isInstance)
                .map(cause -> ((RefusedException) cause).refusal())
                .findFirst();
    }
}

package dev.countersign.contract;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which the application asked more of its database than the list allows. JUnit finds it by itself. */
public final class KeepingToTheList implements AfterEachCallback, AfterAllCallback {

    private static final Set<Demand> LIST = StoreList.demands();

    @Override
    public void afterEach(ExtensionContext test) {
        check();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        check();
    }

    private static void check() {
        var heard = CommandRecorder.OF_THE_APPLICATION.take();
        heard.keySet().removeAll(LIST);
        var beyond = Stream.concat(
                        heard.entrySet().stream().map(entry -> entry.getKey() + ", in " + entry.getValue()),
                        CommandReporter.take().stream())
                .toList();
        if (!beyond.isEmpty()) throw new AssertionError("""
                    Countersign asked its database for what is not on the list of docs/store.md:
                    %s
                    Each entry of the list is a demand on every database that Countersign runs on. Do without it where you can.
                    Where you cannot: add a row to that table of docs/store.md (a member of a command to the command's row), and a test of it to
                    the class of that theme in src/test/java/dev/countersign/contract. EmbeddedStoreContractTests fails until it is tested.\
                    """.formatted("  " + String.join("\n  ", beyond)));
    }
}

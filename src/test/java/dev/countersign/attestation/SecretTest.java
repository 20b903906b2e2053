package dev.countersign.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** The secret beside the embedded store: the first signers of a new installation may come at the same moment. */
class SecretTest {

    private static final int THREADS = 8;

    @TempDir
    Path folder;

    @RepeatedTest(5)
    void isMadeOnceHoweverManyAskForItAtOnce() throws Exception {
        var secret = new Secret("", "", folder);
        var together = new CyclicBarrier(THREADS);
        Callable<String> asking = () -> {
            together.await();
            return words(secret.findOrMake());
        };

        var made = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var one : threads.invokeAll(Collections.nCopies(THREADS, asking))) made.add(one.get());
        }

        assertThat(made).containsExactly(words(secret.find().orElseThrow()));
    }

    private static String words(byte[] secret) {
        return new String(secret, StandardCharsets.UTF_8);
    }
}

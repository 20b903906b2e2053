package dev.countersign.faults;

import dev.countersign.Launch;
import dev.countersign.embedded.StoreProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A store in a process of its own at the other end of a {@link Wire}. */
final class DistantStore implements AutoCloseable {

    private final Path folder;
    private final String password;
    private final Wire wire;
    private StoreProcess process;

    /** Starts a store over a fresh folder. */
    DistantStore(Path folder, Choice choice) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.password = choice.key();
        this.process = StoreProcess.over(folder, password);
        this.wire = Wire.to(process.address());
    }

    /** How an application is started that keeps everything there. */
    Launch launch(Path data, String... arguments) {
        return Launch.over(data, arguments)
                .with("SPRING_MONGODB_URI", process.connectionStringBy(wire.port()) + "&directConnection=true")
                .with("COUNTERSIGN_SECRET", "a secret that outlives the store, 32 long");
    }

    Wire wire() {
        return wire;
    }

    /** It dies, and the way to it is cut. */
    void goAway() throws InterruptedException {
        wire.cut();
        process.kill();
    }

    /** It is started again, and found where it was. */
    void comeBack() throws IOException {
        process = StoreProcess.over(folder, password);
        wire.restore(process.address());
    }

    @Override
    public void close() throws IOException {
        wire.close();
        process.close();
    }
}

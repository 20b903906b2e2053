package dev.countersign.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/** The embedded store in a process of its own, as a database server is: it can be killed while the application lives, and started again. */
public final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final URI address;

    private StoreProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it over a folder; whoever knows the password is let in, before and after a restart. */
    public static StoreProcess over(Path folder, String password) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        folder.toString(),
                        password)
                .redirectError(folder.resolveSibling("store.log").toFile())
                .start();
        BufferedReader output = process.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine())
            if (line.startsWith("mongodb://")) return new StoreProcess(process, URI.create(line));
        throw new IllegalStateException("The store did not start over " + folder);
    }

    /** The store itself; it ends with its standard input. */
    public static void main(String[] arguments) throws IOException {
        try (var store = EmbeddedStore.open(Path.of(arguments[0]), new Doorkeeper(arguments[1]))) {
            System.out.println(store.connectionString());
            System.in.readAllBytes();
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    /** What a driver connects with. */
    public String connectionString() {
        return address.toString();
    }

    /** What a driver connects with who comes by another port. */
    public String connectionStringBy(int port) {
        return address.toString().replace(":" + address.getPort() + "/", ":" + port + "/");
    }

    /** Ends it without warning. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

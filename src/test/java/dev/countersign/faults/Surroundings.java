package dev.countersign.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mounts of our own, seen by nobody else: a process that keeps a mount namespace open, into which programs can be started. Works for root and,
 * where the system lets people have user namespaces, for everybody.
 */
final class Surroundings implements AutoCloseable {

    private final Process keeper;

    private Surroundings(Process keeper) {
        this.keeper = keeper;
    }

    /** Runs these shell words in a namespace of their own and keeps it; nothing where the system does not allow it. */
    static Optional<Surroundings> after(String mounting) throws IOException {
        var keeper = new ProcessBuilder(
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        mounting + " && echo ready && exec cat")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if ("ready".equals(keeper.inputReader().readLine())) return Optional.of(new Surroundings(keeper));
        keeper.destroyForcibly();
        return Optional.empty();
    }

    /** A small file system of its own at this folder. */
    static Optional<Surroundings> withSmallDiskAt(Path folder, int megabytes) throws IOException {
        return after("mount -t tmpfs -o size=%dm,mode=700 none '%s'".formatted(megabytes, folder));
    }

    /** This folder as it is, but nothing in it can be written. */
    static Optional<Surroundings> withReadOnly(Path folder) throws IOException {
        return after("mount --bind '%1$s' '%1$s' && mount -o remount,bind,ro '%1$s'".formatted(folder));
    }

    /** What stands before a command that is to run in there. */
    String[] within() {
        return new String[] {
            "nsenter", "--target", String.valueOf(keeper.pid()), "--user", "--mount", "--preserve-credentials", "--"
        };
    }

    /** Runs shell words in there and returns their exit status. */
    int run(String words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(within()));
        command.addAll(List.of("sh", "-c", words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        keeper.destroyForcibly();
    }
}

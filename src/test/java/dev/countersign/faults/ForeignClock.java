package dev.countersign.faults;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Sets the clock of another process by loading {@link ClockAgent} into it. */
final class ForeignClock {

    private final Path agent;

    private ForeignClock(Path agent) {
        this.agent = agent;
    }

    /** Writes the agent into this folder, as the jar that it has to be. */
    static ForeignClock in(Path folder) throws IOException {
        var jar = folder.resolve("clock-agent.jar").toAbsolutePath();
        var manifest = new Manifest();
        var says = manifest.getMainAttributes();
        says.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        says.putValue("Agent-Class", ClockAgent.class.getName());
        says.putValue("Can-Retransform-Classes", "true");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var type : new Class<?>[] {ClockAgent.class, Class.forName(ClockAgent.class.getName() + "$Moving")}) {
                var name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(name));
                try (var bytes = type.getResourceAsStream("/" + name)) {
                    bytes.transferTo(out);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return new ForeignClock(jar);
    }

    /** Moves the clock of this process away from the machine's. */
    void move(long process, Duration by) throws Exception {
        var machine = VirtualMachine.attach(String.valueOf(process));
        try {
            machine.loadAgent(agent.toString(), String.valueOf(by.toSeconds()));
        } finally {
            machine.detach();
        }
    }
}

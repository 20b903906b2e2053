package dev.countersign.contract;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets the tests of the packaged application start a copy of its jar that differs in one thing: a {@link CommandReporter} listens. JUnit finds
 * it by itself; it does nothing where no jar is tested.
 */
public final class ReportedJar implements BeforeAllCallback {

    private static final String JAR = "countersign.jar";
    private static final String CONFIGURATIONS =
            "BOOT-INF/classes/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
    private static final Set<Class<?>> ADDED = Set.of(
            ReportedApplication.class,
            CommandReporter.class,
            CommandRecorder.class,
            CommandReading.class,
            QueryReading.class,
            WriteReading.class,
            StoreList.class,
            Demand.class);

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException, URISyntaxException {
        var jar = System.getProperty(JAR);
        var copy = Path.of("target", "recorded", "countersign.jar").toAbsolutePath();
        if (jar == null || jar.equals(copy.toString())) return;
        Files.createDirectories(copy.getParent());
        Files.copy(Path.of(jar), copy, StandardCopyOption.REPLACE_EXISTING);
        addTo(copy);
        System.setProperty(JAR, copy.toString());
    }

    private static void addTo(Path jar) throws IOException, URISyntaxException {
        var tests = Path.of(ReportedJar.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var archive = FileSystems.newFileSystem(jar);
                var compiled = Files.walk(tests.resolve("dev/countersign/contract"))) {
            for (var file : compiled.filter(ReportedJar::isAdded).toList()) {
                var added = archive.getPath("BOOT-INF/classes")
                        .resolve(tests.relativize(file).toString());
                Files.createDirectories(added.getParent());
                Files.copy(file, added, StandardCopyOption.REPLACE_EXISTING);
            }
            var configurations = archive.getPath(CONFIGURATIONS);
            Files.createDirectories(configurations.getParent());
            Files.writeString(configurations, ReportedApplication.class.getName());
        }
    }

    private static boolean isAdded(Path file) {
        var name = file.getFileName().toString();
        return ADDED.stream()
                .map(Class::getSimpleName)
                .anyMatch(type -> name.equals(type + ".class") || name.startsWith(type + "$"));
    }
}

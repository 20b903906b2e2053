package dev.countersign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a packaged application is started.
 *
 * @param data its data folder
 * @param within what stands before the Java command, such as a program that confines it; it must run Java in its own place, so that a kill
 *     meets Java
 * @param environment variables beside those that it inherits
 * @param arguments options of the application
 */
public record Launch(Path data, List<String> within, Map<String, String> environment, List<String> arguments) {

    public Launch {
        data = data.toAbsolutePath();
        within = List.copyOf(within);
        environment = Map.copyOf(environment);
        arguments = List.copyOf(arguments);
    }

    /** A plain start over this folder. */
    public static Launch over(Path data, String... arguments) {
        return new Launch(data, List.of(), Map.of(), List.of(arguments));
    }

    /** The same within another command. */
    public Launch within(String... command) {
        return new Launch(data, List.of(command), environment, arguments);
    }

    /** The same with one more variable in its environment. */
    public Launch with(String variable, String value) {
        var all = new java.util.HashMap<>(environment);
        all.put(variable, value);
        return new Launch(data, within, all, arguments);
    }

    ProcessBuilder on(int port) {
        var jar = Path.of(System.getProperty("countersign.jar", "target/countersign.jar"))
                .toAbsolutePath();
        var rehearsed = jar.resolveSibling("rehearsed.aot");
        var command = new ArrayList<>(within);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseCompactObjectHeaders",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (Files.exists(rehearsed))
            command.addAll(List.of("-XX:AOTCache=" + rehearsed, "-Xlog:aot=off", "-Xlog:cds=off"));
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port, "--countersign.data=" + data));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }
}

package kspace.app;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A main class in a process of its own, with the classes of this one and none of its settings, for what can be seen only
 * while JavaFX starts.
 *
 * @param options what {@code java} gets before the class
 * @param environment what its environment has besides that of this process; without a value, what it lacks
 */
public record OwnProcess(List<String> options, Map<String, String> environment) {
    private static final long TIMEOUT_SECONDS = 300;

    /**
     * What a process left behind.
     *
     * @param code the exit code
     * @param out the standard output
     * @param err the standard error
     */
    public record Result(int code, String out, String err) {}

    /** Runs a class to its end, and fails if it has none. */
    public Result run(Class<?> main, String... args) throws IOException, InterruptedException {
        List<String> command = command(main, args);
        Path out = Files.createTempFile("kspace-test", ".out");
        Path err = Files.createTempFile("kspace-test", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            environment.forEach((name, value) -> {
                if (value.isEmpty()) {
                    builder.environment().remove(name);
                } else {
                    builder.environment().put(name, value);
                }
            });
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(main.getSimpleName() + " does not end; it said: " + Files.readString(out)
                        + Files.readString(err));
            }
            return new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts a class whose standard output is read by the caller, and which the caller ends. */
    public Process start(Class<?> main, String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(main, args)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> command(Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath(main)), main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** Modules on the path of modules work as well from that of classes. */
    private static Set<String> classPath(Class<?> main) {
        Set<String> paths = new LinkedHashSet<>(
                List.of(folderOf(OwnProcess.class), folderOf(main), folderOf(Main.class)));
        Stream.of("jdk.module.path", "java.class.path").map(name -> System.getProperty(name, ""))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .filter(path -> !path.isEmpty())
                .forEach(paths::add);
        return paths;
    }

    private static String folderOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kspace.app.cli.console;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What of the output a person watches.
 *
 * @param output whether the standard output is a terminal
 * @param errors whether the standard error is a terminal
 * @param colours whether that terminal, and whoever sits before it, want colours
 */
public record Terminal(boolean output, boolean errors, boolean colours) {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    /** Returns that nobody watches: all goes into files or to other programs. */
    public static Terminal none() {
        return new Terminal(false, false, false);
    }

    /** Returns what this process finds. */
    public static Terminal ofProcess() {
        return new Terminal(isTerminal(1), isTerminal(2), wantsColours(System.getenv()));
    }

    /** Returns whether the environment wants colours: https://no-color.org and the terminal's own name. */
    public static boolean wantsColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Linux tells it for each stream, other systems for input and output together. */
    private static boolean isTerminal(int descriptor) {
        if (!Files.isDirectory(OPEN_FILES)) {
            return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        }
        try {
            String device = Files.readSymbolicLink(OPEN_FILES.resolve(String.valueOf(descriptor))).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException closed) {
            return false;
        }
    }
}

package kspace.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The program of the system that shows folders. */
final class FileManager {
    private FileManager() {}

    /**
     * Shows a file in its folder.
     *
     * @throws IOException if the system has no such program
     */
    static void show(Path file) throws IOException {
        new ProcessBuilder(command(System.getProperty("os.name", ""), file.toAbsolutePath()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Returns the command; where a file cannot be marked by every such program, its folder is opened alone. */
    static List<String> command(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return List.of("open", "-R", file.toString());
        }
        if (name.startsWith("windows")) {
            return List.of("explorer.exe", "/select," + file);
        }
        Path folder = file.getParent();
        return List.of("xdg-open", String.valueOf(folder == null ? file : folder));
    }
}

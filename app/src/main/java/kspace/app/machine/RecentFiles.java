package kspace.app.machine;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kspace.app.desktop.Settings;

/** The files that were opened last, remembered from run to run. */
final class RecentFiles {
    private static final int MOST = 5;
    private static final String KEY = "recent-files";
    /** No path has it inside on any system. */
    private static final String SEPARATOR = "\n";

    private final Settings settings;

    RecentFiles(Settings settings) {
        this.settings = settings;
    }

    /** Returns them, the last one first. */
    List<Path> list() {
        List<Path> paths = new ArrayList<>();
        for (String text : settings.get(KEY, "").lines().toList()) {
            if (!text.isBlank()) {
                addIfPath(text, paths);
            }
        }
        return paths;
    }

    private static void addIfPath(String text, List<Path> paths) {
        try {
            paths.add(Path.of(text));
        } catch (InvalidPathException e) {
            // Someone else wrote it: what is not a path cannot be opened, so it is not offered.
            return;
        }
    }

    /** Puts a file first. */
    void add(Path path) {
        List<Path> paths = list();
        Path absolute = path.toAbsolutePath().normalize();
        paths.remove(absolute);
        paths.addFirst(absolute);
        settings.put(KEY, String.join(SEPARATOR, paths.stream().limit(MOST).map(Path::toString).toList()));
    }
}

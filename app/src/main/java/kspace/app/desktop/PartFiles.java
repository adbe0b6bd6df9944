package kspace.app.desktop;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are being written beside those whose place they take. A program that is killed leaves its own behind; the
 * next one that writes in the same folder removes it.
 *
 * @param folder where they are
 */
record PartFiles(Path folder) {
    private static final Pattern NAME = Pattern.compile("\\.kspace-(?<process>\\d{1,18})-[-0-9a-f]{36}\\.part");
    private static final String GLOB = ".kspace-*.part";
    /** The number of a process says nothing about one on another computer that shares the folder; its pauses are shorter. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** Returns the path of a new one. */
    Path create() {
        return folder.resolve(".kspace-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".part");
    }

    /** Removes those that nobody writes any more. */
    void removeAbandoned() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, GLOB)) {
            for (Path part : parts) {
                removeIfAbandoned(part);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void removeIfAbandoned(Path part) {
        Matcher name = NAME.matcher(part.getFileName().toString());
        if (!name.matches() || ProcessHandle.of(Long.parseLong(name.group("process"))).isPresent()) {
            return;
        }
        try {
            if (Files.getLastModifiedTime(part).toInstant().isBefore(Instant.now().minus(PAUSE))) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // It is another's, or someone else has just removed it: nothing that keeps us from writing.
        }
    }
}

package kspace.app.shell.display;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder for temporary files, where JavaFX unpacks fonts and libraries. */
public final class TemporaryFolder {
    /** About as much as the largest font or library that is unpacked. */
    private static final int NEEDED_BYTES = 4 << 20;

    private TemporaryFolder() {}

    /** Returns why it cannot be used, in a sentence; empty if it can. */
    public static Optional<String> obstacle() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", ""));
        try {
            Path file = Files.createTempFile(folder, "kspace-", ".tmp");
            try {
                Files.write(file, new byte[NEEDED_BYTES]);
            } finally {
                Files.deleteIfExists(file);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(DisplayMessage.TEMPORARY_FOLDER_NOT_WRITABLE.text(String.valueOf(folder), reason(e),
                    FxStart.otherFolder()));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> DisplayMessage.NO_SUCH_FOLDER.text();
            case AccessDeniedException _ -> DisplayMessage.PERMISSION_DENIED.text();
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}

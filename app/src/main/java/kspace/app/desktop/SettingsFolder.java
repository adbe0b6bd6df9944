package kspace.app.desktop;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where programs keep their settings for a user: {@code $XDG_CONFIG_HOME} or {@code ~/.config} (XDG Base Directory
 * Specification 0.8), {@code %APPDATA%} on Windows, {@code ~/Library/Application Support} on macOS.
 *
 * @param system the name of the system, {@code os.name}
 * @param environment its variables
 * @param home the user's folder
 */
record SettingsFolder(String system, Map<String, String> environment, Path home) {
    private static final String NAME = "kspace-explorer";

    /** Returns that of the user who runs the program. */
    static Path ofUser() {
        return new SettingsFolder(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", "")))
                .path();
    }

    /** Returns the folder, which need not be there yet. */
    Path path() {
        String name = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (name.startsWith("windows")) {
            folder = variable("APPDATA").orElse(home.resolve("AppData").resolve("Roaming"));
        } else if (name.startsWith("mac")) {
            folder = home.resolve("Library").resolve("Application Support");
        } else {
            folder = variable("XDG_CONFIG_HOME").orElse(home.resolve(".config"));
        }
        return folder.resolve(NAME);
    }

    /** Returns the folder that a variable names; a relative one is to be ignored, says the specification. */
    private Optional<Path> variable(String key) {
        try {
            return Optional.ofNullable(environment.get(key)).filter(it -> !it.isBlank()).map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

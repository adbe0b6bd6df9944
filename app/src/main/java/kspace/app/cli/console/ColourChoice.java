package kspace.app.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When the output has colours. */
public enum ColourChoice {
    /** When a person watches who wants them. */
    AUTO,
    /** Into files and other programs as well. */
    ALWAYS,
    /** Not at all. */
    NEVER;

    /** The names for completion. */
    public static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(Arrays.stream(values()).map(ColourChoice::id).toList());
        }
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ColourChoice of(String text) {
        Optional<ColourChoice> choice = Arrays.stream(values()).filter(it -> it.id().equals(text)).findFirst();
        return choice.orElseThrow(() -> new InputException(
                ConsoleMessage.UNKNOWN_WORD.of("--color", text, new Names())));
    }
}

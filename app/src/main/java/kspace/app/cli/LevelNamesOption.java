package kspace.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.InputException;
import kspace.core.words.LevelNames;

/** What {@code --level-names} may be. */
final class LevelNamesOption extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    LevelNamesOption() {
        super(Arrays.stream(LevelNames.values()).map(LevelNames::id).toList());
    }

    static LevelNames parse(String text) {
        return LevelNames.of(text).orElseThrow(() -> new InputException(
                ConsoleMessage.UNKNOWN_WORD.of("--level-names", text, new LevelNamesOption())));
    }
}

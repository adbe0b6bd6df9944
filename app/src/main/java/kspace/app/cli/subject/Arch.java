package kspace.app.cli.subject;

import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.InputException;
import kspace.core.arch.Architectures;
import kspace.core.paging.PagingMode;

/** Reads the value of {@code --arch}. */
public final class Arch {
    private Arch() {}

    /**
     * Returns the paging mode that {@code text} names.
     *
     * @throws InputException if there is none
     */
    public static PagingMode parse(String text) {
        return Architectures.byId(text)
                .orElseThrow(() -> new InputException(ConsoleMessage.UNKNOWN_WORD.of(
                        "--arch", text, Architectures.modes().stream().map(PagingMode::id).toList())));
    }
}

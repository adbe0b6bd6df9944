package kspace.app.cli.subject;

import java.util.stream.Collectors;
import kspace.app.cli.console.InputException;
import kspace.core.arch.Architectures;
import kspace.core.input.NumberText;
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
                .orElseThrow(() -> new InputException("--arch " + NumberText.quoted(text) + " is unknown; allowed are "
                        + Architectures.modes().stream().map(PagingMode::id).collect(Collectors.joining(", "))));
    }
}

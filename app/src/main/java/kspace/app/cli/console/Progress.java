package kspace.app.cli.console;

import java.util.Locale;
import java.util.function.LongSupplier;

/** How far something long has got, on one line of a terminal that is wiped when it ends. */
public final class Progress implements AutoCloseable {
    private static final long LINES_BETWEEN = 1 << 16;
    private static final String WIPE = "\r\u001b[K";

    private final Console console;
    private final boolean shown;
    private final String noun;
    private final LongSupplier counting;
    private long total;
    private long done;

    /**
     * Creates the progress of something that has not begun.
     *
     * @param total counts what there is to do; that takes its time too, and so it is asked only once there is much of it
     */
    Progress(Console console, boolean shown, String noun, LongSupplier total) {
        this.console = console;
        this.shown = shown;
        this.noun = noun;
        this.counting = total;
    }

    /** Counts one more. */
    public void step() {
        done++;
        if (shown && done % LINES_BETWEEN == 0) {
            total = total == 0 ? counting.getAsLong() : total;
            console.status(WIPE + String.format(Locale.ROOT, "%,d of %,d %s", done, total, noun));
        }
    }

    @Override
    public void close() {
        if (shown && done >= LINES_BETWEEN) {
            console.status(WIPE);
        }
    }
}

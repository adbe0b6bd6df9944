package kspace.app.cli.console;

import java.util.function.LongSupplier;
import kspace.core.words.MessageKey;

/** How far something long has got, on one line of a terminal that is wiped when it ends. */
public final class Progress implements AutoCloseable {
    private static final long LINES_BETWEEN = 1 << 16;
    private static final String WIPE = "\r\u001b[K";

    private final Console console;
    private final boolean shown;
    private final MessageKey sentence;
    private final LongSupplier counting;
    private long total;
    private long done;

    /**
     * Creates the progress of something that has not begun.
     *
     * @param sentence what is said of how many are done, and of how many
     * @param total counts what there is to do; that takes its time too, and so it is asked only once there is much of it
     */
    Progress(Console console, boolean shown, MessageKey sentence, LongSupplier total) {
        this.console = console;
        this.shown = shown;
        this.sentence = sentence;
        this.counting = total;
    }

    /** Counts one more. */
    public void step() {
        done++;
        if (shown && done % LINES_BETWEEN == 0) {
            total = total == 0 ? counting.getAsLong() : total;
            console.status(WIPE + sentence.of(done, total));
        }
    }

    @Override
    public void close() {
        if (shown && done >= LINES_BETWEEN) {
            console.status(WIPE);
        }
    }
}

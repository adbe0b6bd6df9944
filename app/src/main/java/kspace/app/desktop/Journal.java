package kspace.app.desktop;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Keeps work that is not saved, so that it is not lost with a program that does not come to its end. */
public interface Journal {

    /**
     * Work that is not saved.
     *
     * @param name whose work it is, for people
     * @param source what it is a change of, as a command line names it
     * @param time when it was changed last
     * @param text all of it
     */
    record Entry(String name, String source, Instant time, String text) {}

    /** Work of a program that did not come to its end. As long as it is not left, no other program is offered it. */
    interface Abandoned {
        /** Returns the work. */
        Entry entry();

        /** Removes it, once it is restored, or not wanted. */
        void remove();

        /** Leaves it for the next one that asks. */
        void leave();
    }

    /** Keeps work, in the place of what was kept before; after a moment, as the next change may come soon. */
    void keep(Entry entry);

    /** Keeps nothing any more, now that the work is saved or not wanted; returns when what was kept is gone. */
    void clear();

    /** Returns work of a program that did not come to its end, if there is any that nobody else was offered. */
    Optional<Abandoned> takeAbandoned();

    /** Returns a journal in a folder, which is made when there is something to keep. */
    static Journal in(Path folder) {
        return new JournalFolder(folder);
    }

    /** Returns a journal that keeps nothing; for pictures. */
    static Journal none() {
        return new Journal() {
            @Override
            public void keep(Entry entry) {}

            @Override
            public void clear() {}

            @Override
            public Optional<Abandoned> takeAbandoned() {
                return Optional.empty();
            }
        };
    }
}

package kspace.app.tour.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kspace.app.desktop.OutputFile;
import kspace.app.stop.StopFileException;
import kspace.app.stop.StopKey;
import kspace.app.tour.TourReading;
import kspace.app.tour.Tours;
import kspace.core.memory.MachineException;
import kspace.core.words.Message;

/**
 * The file of a tour while its stops are renamed, moved and deleted. Every change is written at once, keeps all that the author
 * wrote, comments too, and can be undone. Not to be used by two threads at once.
 */
public final class TourEdit {
    private final Path path;
    private final Deque<String> before = new ArrayDeque<>();
    private final Deque<String> after = new ArrayDeque<>();
    private String text;

    /**
     * Opens a file.
     *
     * @throws StopFileException if it cannot be read, or is no TOML
     */
    public TourEdit(Path path) {
        this.path = path;
        this.text = read();
    }

    /**
     * Reads the tour as it is now.
     *
     * @throws StopFileException if it cannot be read, or is no TOML
     */
    public TourReading reading() {
        return Tours.read(path.toString());
    }

    /** Returns whether there is a change that can be undone. */
    public boolean canUndo() {
        return !before.isEmpty();
    }

    /** Returns whether there is a change that was taken back. */
    public boolean canRedo() {
        return !after.isEmpty();
    }

    /**
     * Gives a stop another title.
     *
     * @param stop which, counted from 0
     * @return the tour as it is then
     * @throws StopFileException if the file does not allow it, or cannot be written; it is as it was
     */
    public TourReading rename(int stop, String title) {
        requireKnown();
        List<String> titles = titles(reading());
        titles.set(stop, title);
        return write(parts(titles).renamed(stop, title)
                .orElseThrow(() -> refused(TourEditMessage.TITLE_OF_LINES.of(name(), stop + 1))), titles);
    }

    /**
     * Moves a stop to the place of another one.
     *
     * @return the tour as it is then
     * @throws StopFileException as for {@link #rename}
     */
    public TourReading move(int from, int to) {
        requireKnown();
        List<String> titles = titles(reading());
        titles.add(to, titles.remove(from));
        return write(parts(titles).moved(from, to), titles);
    }

    /**
     * Deletes a stop.
     *
     * @return the tour as it is then
     * @throws StopFileException as for {@link #rename}, or if it is the last one
     */
    public TourReading delete(int stop) {
        requireKnown();
        List<String> titles = titles(reading());
        if (titles.size() == 1) {
            throw refused(TourEditMessage.LAST_STOP.of(name()));
        }
        TourParts parts = parts(titles);
        titles.remove(stop);
        return write(parts.without(stop), titles);
    }

    /**
     * Takes the last change back, if there is one.
     *
     * @return the tour as it is then
     * @throws StopFileException if the file cannot be written; it is as it was
     */
    public TourReading undo() {
        requireKnown();
        return step(before, after);
    }

    /**
     * Does again what was taken back last, if nothing was changed since.
     *
     * @return the tour as it is then
     * @throws StopFileException as for {@link #undo}
     */
    public TourReading redo() {
        requireKnown();
        return step(after, before);
    }

    private TourReading step(Deque<String> from, Deque<String> to) {
        if (!from.isEmpty()) {
            put(from.element());
            to.push(text);
            text = from.pop();
        }
        return reading();
    }

    /** What was written elsewhere in the meantime is not lost. */
    private void requireKnown() {
        String now = read();
        if (!now.equals(text)) {
            text = now;
            before.clear();
            after.clear();
            throw refused(TourEditMessage.CHANGED_ELSEWHERE.of(name()));
        }
    }

    private TourParts parts(List<String> titles) {
        TourParts parts = TourParts.of(text);
        if (parts.nrStops() != titles.size()) {
            throw refused(TourEditMessage.OTHER_FORM.of(name()));
        }
        return parts;
    }

    /** Writes what a change has made of the text, unless another reader finds something else in it than was meant. */
    private TourReading write(TourParts changed, List<String> titles) {
        String next = changed.text();
        if (!titlesIn(next).equals(Optional.of(titles))) {
            throw refused(TourEditMessage.OTHER_FORM.of(name()));
        }
        put(next);
        before.push(text);
        after.clear();
        text = next;
        return reading();
    }

    private Optional<List<String>> titlesIn(String changed) {
        try {
            return Optional.of(titles(Tours.read(path, changed)));
        } catch (StopFileException e) {
            // It is not even TOML any more, and so it is not written.
            return Optional.empty();
        }
    }

    private static List<String> titles(TourReading reading) {
        return new ArrayList<>(IntStream.range(0, reading.tour().stops().size())
                .mapToObj(i -> reading.tour().stops().get(i).stop().word(StopKey.TITLE).orElse("")).toList());
    }

    private String read() {
        try {
            return Tours.text(path);
        } catch (MachineException e) {
            throw new StopFileException(e.sentence());
        }
    }

    private void put(String content) {
        OutputFile file = new OutputFile(path);
        try {
            file.write(out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new StopFileException(file.sentence(e));
        }
    }

    private String name() {
        return path.toString();
    }

    private static StopFileException refused(Message message) {
        return new StopFileException(message.toString());
    }
}

package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kspace.core.machine.text.Digits;
import kspace.core.memory.RegionType;
import kspace.core.words.Message;

/**
 * One map in a text. Lines are added as they are found; the first thing that is wrong ends it, and is said if the map is
 * the one that is taken.
 */
final class FoundMap {
    private final MapForm form;
    private final List<MapRegion> regions = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private Optional<Problem> problem = Optional.empty();
    private Optional<ArchClue> clue = Optional.empty();
    private Optional<Message> missing = Optional.empty();

    FoundMap(MapForm form) {
        this.form = form;
    }

    /**
     * Something wrong.
     *
     * @param line where; 0 if it is about the whole file
     * @param sentence what
     */
    record Problem(int line, Message sentence) {}

    MapForm form() {
        return form;
    }

    List<MapRegion> regions() {
        return regions;
    }

    /** Returns what its reader wants said beside it. */
    List<Message> notes() {
        return notes;
    }

    Optional<Problem> problem() {
        return problem;
    }

    /** Returns what the map itself says about the architecture. */
    Optional<ArchClue> clue() {
        return clue.or(form::clue);
    }

    void setClue(ArchClue known) {
        clue = Optional.of(known);
    }

    /** Returns why a part of the map has to be missing. */
    Optional<Message> missing() {
        return missing;
    }

    void setMissing(Message sentence) {
        missing = missing.or(() -> Optional.of(sentence));
    }

    void refuse(int line, Message sentence) {
        if (problem.isEmpty()) {
            problem = Optional.of(new Problem(line, sentence));
        }
    }

    void note(Message sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** Adds a region whose end is exclusive. */
    void add(int line, int lastLine, BigInteger start, BigInteger end, RegionType type) {
        MapRegion region = new MapRegion(line, lastLine, start, end, type);
        if (!regions.isEmpty() && regions.getLast().isSameAs(region)) {
            // A console that repeats what the kernel logs.
            return;
        }
        if (start.compareTo(end) >= 0) {
            refuse(line, FormWords.NOT_ABOVE_START.of(Digits.hex(start), Digits.hex(end)));
        } else if (regions.size() == MapReading.MOST_REGIONS) {
            refuse(line, FormWords.TOO_MANY_REGIONS.of(MapReading.MOST_REGIONS));
        } else {
            regions.add(region);
        }
    }

    /** Adds a region whose last byte a line gives. */
    void addInclusive(int line, int lastLine, BigInteger start, BigInteger last, RegionType type) {
        if (start.compareTo(last) > 0) {
            refuse(line, FormWords.NOT_ABOVE_START.of(Digits.hex(start), Digits.hex(last)));
        } else {
            add(line, lastLine, start, last.add(BigInteger.ONE), type);
        }
    }

    int firstLine() {
        return regions.stream().mapToInt(MapRegion::line).min().orElse(problem.map(Problem::line).orElse(0));
    }

    int lastLine() {
        return regions.stream().mapToInt(MapRegion::lastLine).max().orElse(firstLine());
    }

    /** Returns its lines as messages name them, {@code 4-20}; empty in a binary file. */
    String lines() {
        int first = firstLine();
        int last = lastLine();
        return first == 0 ? "" : first == last ? String.valueOf(first) : first + "-" + last;
    }

    /** Returns whether the other one says the same. */
    boolean saysTheSame(FoundMap other) {
        return regions.size() == other.regions.size()
                && IntStream.range(0, regions.size())
                        .allMatch(i -> regions.get(i).isSameAs(other.regions.get(i)));
    }

    BigInteger lowest() {
        return regions.stream().map(MapRegion::start).min(BigInteger::compareTo).orElse(BigInteger.ZERO);
    }

    BigInteger usableEnd() {
        return regions.stream().filter(it -> it.type() == RegionType.USABLE).map(MapRegion::end)
                .max(BigInteger::compareTo).orElse(BigInteger.ZERO);
    }
}

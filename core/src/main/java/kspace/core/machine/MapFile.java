package kspace.core.machine;

import java.util.Optional;
import java.util.regex.Pattern;
import kspace.core.machine.form.MapReader;
import kspace.core.machine.form.MapReading;
import kspace.core.machine.text.Lookalike;
import kspace.core.memory.MachineException;
import kspace.core.words.Message;

/** What a file holds that a machine is read from: a memory map, or the text of a machine file. */
final class MapFile {
    /** A line that only a machine file has, right or wrong. */
    private static final Pattern KEY =
            Pattern.compile("\\s{0,8}(?:\\[\\[?\\s{0,4}(?:region|metadata|kvirt|dump)\\s{0,4}]]?.*"
                    + "|[\"']?(?:" + String.join("|", MachineToml.KEYS)
                    + ")[\"']?\\s{0,20}=(?!=).*[^;\\s]\\s*+)");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s{0,8}(?:[\\w.\"'-]{1,60}+\\s{0,20}=(?!=).*|\\[.*]\\s*+|#.*|)");

    private final SourceFile file;
    private final byte[] bytes;

    /**
     * Reads a file.
     *
     * @throws MachineException if it cannot be read
     */
    MapFile(SourceFile file) {
        this.file = file;
        this.bytes = SourceText.bytes(file);
    }

    /**
     * Returns the memory map that {@code memory_map} names.
     *
     * @throws MachineException if the file holds none, or it is wrong
     */
    MapReading requireMap() {
        Optional<MapReading> map = map();
        if (map.isPresent()) {
            return map.get();
        }
        String text = text();
        throw refused(isMachineFile(text) ? MapWords.MAP_NEEDED.of() : Lookalike.ofText(text));
    }

    /**
     * Returns the memory map in the file; empty if it is or wants to be a machine file.
     *
     * @throws MachineException if it is neither; the sentence says what it looks like
     */
    Optional<MapReading> mapUnlessMachineFile() {
        if (MapReader.isBlob(bytes)) {
            return map();
        }
        Optional<String> lenient = SourceText.lenient(bytes);
        boolean described = lenient.filter(it -> isMachineFile(it) && !Lookalike.isOfUBoot(it)).isPresent();
        if (described) {
            return Optional.empty();
        }
        Optional<MapReading> map = map();
        if (MachineFiles.isNamedToml(file)) {
            map.ifPresent(it -> {
                throw refused(MapWords.CALLED_MACHINE_FILE.of(
                        it.sentence(), MachineFiles.baseName(file.name()).replaceFirst("\\.toml$", ".txt")));
            });
            return map;
        }
        if (map.isEmpty() && !mayBeToml(text())) {
            throw refused(Lookalike.ofText(text()));
        }
        return map;
    }

    /** Returns the text of a machine file. */
    String text() {
        Optional<Message> what = Lookalike.ofBytes(bytes);
        if (what.isPresent()) {
            throw refused(what.get());
        }
        return SourceText.text(file, bytes);
    }

    private MachineException refused(Message why) {
        return new MachineException(MapWords.OF_FILE.of(file.name(), why));
    }

    private Optional<MapReading> map() {
        if (MapReader.isBlob(bytes)) {
            return Optional.of(MapReader.read(file.name(), bytes));
        }
        return Lookalike.ofBytes(bytes).isPresent()
                ? Optional.empty()
                : SourceText.lenient(bytes).flatMap(it -> MapReader.read(file.name(), it));
    }

    /** Returns the text if it is neither a memory map nor wants to be a machine file. */
    Optional<String> otherText() {
        return MapReader.isBlob(bytes) || Lookalike.ofBytes(bytes).isPresent() ? Optional.empty()
                : SourceText.lenient(bytes)
                        .filter(it -> !isMachineFile(it) || Lookalike.isOfUBoot(it))
                        .filter(it -> MapReader.read(file.name(), it).isEmpty());
    }

    /** Returns the text of a machine file; empty if the file is none, or cannot be read as one. */
    static Optional<String> machineFile(SourceFile file) {
        MapFile content = new MapFile(file);
        return Lookalike.ofBytes(content.bytes).isPresent() ? Optional.empty()
                : SourceText.lenient(content.bytes)
                        .filter(it -> isMachineFile(it) && !Lookalike.isOfUBoot(it));
    }

    private static boolean isMachineFile(String text) {
        return text.lines().anyMatch(it -> KEY.matcher(it).matches());
    }

    /** Returns whether nearly everything is an assignment, so that its author meant a machine file. */
    private static boolean mayBeToml(String text) {
        long others = text.lines().filter(it -> !ASSIGNMENT.matcher(it).matches()).count();
        return Lookalike.known(text).isEmpty() && others * 4 <= text.lines().count() && others < 10;
    }
}

package kspace.core.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.ToIntBiFunction;
import kspace.core.address.PlainText;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.paging.PagingMode;

/** Writes another machine into the text of a machine file and leaves everything else of the text as it is. */
final class MachineTomlEdit {
    private static final int SAME = 10;

    private final TomlSections text;

    MachineTomlEdit(String text) {
        this.text = new TomlSections(text);
    }

    /** Returns the text of a machine file that was never written before. */
    static String fresh(
            String comments, Machine machine, Optional<String> mapPath, List<MemoryRegion> regions) {
        MachineTomlEdit edit = new MachineTomlEdit(comments + "name = \"\"\narch = \"\"\nlayout = \"\"\n");
        edit.writeTop(List.of(), topValues(machine, ""));
        edit.writeMap(mapPath);
        edit.writeRegions(List.of(), regions);
        edit.writeMetadata(machine);
        edit.writeOperations(List.of(), machine.operations());
        return edit.text();
    }

    String text() {
        return text.text();
    }

    /**
     * A value that stands before the first table.
     *
     * @param key its key
     * @param text how it is written
     * @param isDefault whether the file may leave it out
     */
    private record TopValue(String key, String text, boolean isDefault) {}

    private static List<TopValue> topValues(Machine machine, String fallbackName) {
        PagingMode mode = machine.mode();
        int level = machine.highestTranslationLevel();
        return List.of(
                new TopValue(MachineToml.NAME, quoted(machine.name()), machine.name().equals(fallbackName)),
                new TopValue(MachineToml.ARCH, quoted(mode.id()), mode.equals(Architectures.defaultMode())),
                new TopValue(
                        MachineToml.LAYOUT,
                        quoted(machine.profile().id()),
                        machine.profile() == LayoutProfile.CONSTANTS),
                new TopValue(
                        MachineToml.HIGHEST_LEVEL,
                        String.valueOf(level),
                        level == mode.consts().highestTranslationLevel()),
                new TopValue(MachineToml.CPUS, String.valueOf(machine.cpus()), machine.cpus() == 1),
                new TopValue(MachineToml.SVPBMT, String.valueOf(machine.svpbmt()), machine.svpbmt()),
                new TopValue(
                        MachineToml.PHYSICAL_ADDRESS_BITS,
                        String.valueOf(machine.mmu().physicalAddressBits()),
                        machine.physicalAddressBits().isEmpty()));
    }

    /**
     * Writes the name, the architecture and all that stands alone.
     *
     * @param fallbackName the name of a machine whose file gives none
     */
    void writeTop(Machine before, Machine after, String fallbackName) {
        writeTop(topValues(before, fallbackName), topValues(after, fallbackName));
        if (!after.mode().hasSvpbmt()) {
            text.top().remove(MachineToml.SVPBMT);
        }
        if (after.physicalAddressBits().isEmpty()) {
            text.top().remove(MachineToml.PHYSICAL_ADDRESS_BITS);
        }
    }

    private void writeTop(List<TopValue> before, List<TopValue> after) {
        for (TopValue value : after) {
            boolean there = text.top().get(value.key()).isPresent();
            boolean same = before.stream()
                    .anyMatch(it -> it.key().equals(value.key()) && it.text().equals(value.text()));
            if (there ? !same : !value.isDefault()) {
                text.top().set(value.key(), value.text());
            }
        }
    }

    private static String quoted(String value) {
        return "\"" + PlainText.escaped(value.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }

    /** Writes where the memory map lies, or takes it out. */
    void writeMap(Optional<String> path) {
        Optional<String> written = path.map(MachineTomlEdit::quoted);
        if (written.isEmpty()) {
            text.top().remove(MachineToml.MEMORY_MAP);
        } else if (!written.equals(text.top().get(MachineToml.MEMORY_MAP))) {
            text.top().set(MachineToml.MEMORY_MAP, written.get());
        }
    }

    /** Writes the regions that stand in the file itself. */
    void writeRegions(List<MemoryRegion> before, List<MemoryRegion> after) {
        writeTables(MachineToml.REGION, before, after, MachineTomlEdit::likeness, MachineTomlEdit::writeRegion);
    }

    private static int likeness(MemoryRegion before, MemoryRegion after) {
        boolean sameStart = before.range().start().equals(after.range().start());
        boolean sameEnd = before.range().end().equals(after.range().end());
        boolean sameSize = before.range().sizeBytes() == after.range().sizeBytes();
        return before.equals(after)
                ? SAME
                : (sameStart ? 2 : 0) + (sameEnd ? 2 : 0) + (sameSize ? 2 : 0)
                        + (before.type() == after.type() ? 1 : 0);
    }

    private static void writeRegion(TomlSections.Section section, MemoryRegion region) {
        long start = region.range().start().value();
        setNumber(section, MachineToml.BASE, start, false);
        if (section.get(MachineToml.END).isPresent()) {
            setNumber(section, MachineToml.END, region.range().end().value(), false);
        } else {
            setNumber(section, MachineToml.SIZE, region.range().sizeBytes(), true);
        }
        set(section, MachineToml.TYPE, quoted(region.type().id()));
    }

    private static void setNumber(TomlSections.Section section, String key, long value, boolean isSize) {
        Optional<String> there = section.get(key);
        if (there.flatMap(TomlValues::number).filter(it -> it == value).isEmpty()) {
            section.set(key, TomlNumbers.like(there, value, isSize));
        }
    }

    private static void set(TomlSections.Section section, String key, String value) {
        if (!section.get(key).equals(Optional.of(value))) {
            section.set(key, value);
        }
    }

    /** Writes where the frame metadata lies, or takes it out. */
    void writeMetadata(Machine after) {
        List<TomlSections.Section> there = text.named(MachineToml.METADATA);
        if (after.metadataBase().isPresent()) {
            TomlSections.Section section = there.isEmpty()
                    ? text.addBehind(text.last(), MachineToml.METADATA, "[" + MachineToml.METADATA + "]")
                    : there.getFirst();
            setNumber(section, MachineToml.BASE, after.metadataBase().get().value(), false);
        } else {
            there.forEach(section -> {
                section.remove(MachineToml.BASE);
                if (!section.hasValues()) {
                    text.remove(section);
                }
            });
        }
    }

    /** Writes what is tried with KVirtAreas. */
    void writeOperations(List<KVirtOperation> before, List<KVirtOperation> after) {
        writeTables(
                KVirtToml.KVIRT, before, after,
                (one, other) -> one.equals(other) ? SAME : one.id().equals(other.id()) ? 1 : 0,
                MachineTomlEdit::writeOperation);
    }

    private static void writeOperation(TomlSections.Section section, KVirtOperation operation) {
        Map<String, String> values = KVirtToml.values(operation);
        KVirtToml.keys().stream().filter(key -> !values.containsKey(key)).forEach(section::remove);
        values.forEach((key, value) -> {
            Optional<String> there = section.get(key);
            Optional<Long> number = TomlValues.number(value);
            if (number.isEmpty() || !there.flatMap(TomlValues::number).equals(number)) {
                set(section, key, value);
            }
        });
    }

    private <T> void writeTables(
            String name,
            List<T> before,
            List<T> after,
            ToIntBiFunction<T, T> likeness,
            BiConsumer<TomlSections.Section, T> write) {
        List<TomlSections.Section> there = text.named(name);
        if (there.size() != before.size()) {
            return;
        }
        List<OptionalInt> pairs = ListPairs.of(before, after, likeness);
        List<TomlSections.Section> gone = new ArrayList<>(there);
        TomlSections.Section last = there.isEmpty() ? text.last() : text.before(there.getFirst());
        for (int i = 0; i < after.size(); i++) {
            OptionalInt pair = pairs.get(i);
            if (pair.isPresent()) {
                last = there.get(pair.getAsInt());
                gone.remove(last);
                if (!before.get(pair.getAsInt()).equals(after.get(i))) {
                    write.accept(last, after.get(i));
                }
            } else {
                last = text.addBehind(last, name, "[[" + name + "]]");
                write.accept(last, after.get(i));
            }
        }
        gone.forEach(text::remove);
    }
}

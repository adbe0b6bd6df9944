package kspace.app.machine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import kspace.app.state.MachineEdits;
import kspace.core.kspace.Machine;
import kspace.core.kspace.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;

/** The regions of the machine, and the fields of the one that is selected. */
public final class RegionsViewModel {
    private final MachineEdits edits;
    private final ReadOnlyObjectWrapper<List<RegionRow>> rows;
    private final ReadOnlyObjectWrapper<Integer> selected = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final EditedText base;
    private final EditedText size;
    private final EditedText end;
    private final EditedChoice<RegionType> type;

    RegionsViewModel(MachineEdits edits) {
        this.edits = edits;
        rows = new ReadOnlyObjectWrapper<>(rowsOf(edits.machine()));
        selected.set(rows.get().isEmpty() ? 0 : rows.get().getFirst().index());
        base = new EditedText(
                edits, "Region base", region(region -> MemoryEdits.address(region.range().start().value())),
                (machine, text) -> MemoryEdits.moved(machine, requireSelected(machine), text));
        size = new EditedText(
                edits, "Region size", region(region -> MemoryEdits.size(region.range().sizeBytes())),
                (machine, text) -> MemoryEdits.resized(machine, requireSelected(machine), text));
        end = new EditedText(
                edits, "Region end", region(region -> MemoryEdits.address(region.range().end().value())),
                (machine, text) -> MemoryEdits.ended(machine, requireSelected(machine), text));
        type = new EditedChoice<>(
                edits, "Region type",
                machine -> selectedRegion(machine).map(MemoryRegion::type).orElse(RegionType.USABLE),
                _ -> Arrays.stream(RegionType.values()).sorted(Comparator.reverseOrder()).toList(),
                (machine, next) -> MemoryEdits.retyped(machine, requireSelected(machine), next));
    }

    private static List<RegionRow> rowsOf(Machine machine) {
        List<MemoryRegion> regions = machine.regions();
        return IntStream.range(0, regions.size())
                .mapToObj(i -> new RegionRow(i, regions.get(i)))
                .sorted(Comparator.comparing((RegionRow row) -> row.region().range().start()).reversed())
                .toList();
    }

    private Function<Machine, String> region(Function<MemoryRegion, String> text) {
        return machine -> selectedRegion(machine).map(text).orElse("");
    }

    private Optional<MemoryRegion> selectedRegion(Machine machine) {
        int index = selected.get();
        return index < machine.regions().size() ? Optional.of(machine.regions().get(index)) : Optional.empty();
    }

    private int requireSelected(Machine machine) {
        if (selectedRegion(machine).isEmpty()) {
            throw new MachineException("No region is selected");
        }
        return selected.get();
    }

    void follow() {
        List<RegionRow> next = rowsOf(edits.machine());
        if (!next.equals(rows.get())) {
            if (selected.get() >= next.size()) {
                selected.set(Math.max(0, next.size() - 1));
            }
            rows.set(next);
        }
        error.set("");
        texts().forEach(EditedText::follow);
        type.follow();
    }

    List<EditedText> texts() {
        return List.of(base, size, end);
    }

    /** Selects a region by its place among the machine's regions. */
    public void select(int index) {
        if (index != selected.get()) {
            selected.set(index);
            texts().forEach(EditedText::giveUp);
            type.follow();
        }
    }

    /** Adds a region behind the RAM and selects it. */
    public void add() {
        change("Add a region", MemoryEdits::added);
        if (error.get().isEmpty()) {
            select(edits.machine().regions().size() - 1);
        }
    }

    /** Removes the selected region. */
    public void remove() {
        change("Remove a region", machine -> MemoryEdits.removed(machine, requireSelected(machine)));
    }

    private void change(String title, Function<Machine, Machine> change) {
        try {
            error.set(edits.apply(title, change.apply(edits.machine())).orElse(""));
        } catch (MachineException e) {
            error.set(e.sentence());
        }
    }

    /** Returns the regions, the highest first. */
    public ReadOnlyObjectProperty<List<RegionRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Returns which region is selected, by its place among the machine's regions. */
    public ReadOnlyObjectProperty<Integer> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Returns why a region could not be added or removed; empty if it could. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    EditedText base() {
        return base;
    }

    EditedText size() {
        return size;
    }

    EditedText end() {
        return end;
    }

    EditedChoice<RegionType> type() {
        return type;
    }
}

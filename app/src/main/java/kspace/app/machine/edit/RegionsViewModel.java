package kspace.app.machine.edit;

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
import kspace.app.machine.field.EditedChoice;
import kspace.app.machine.field.EditedText;
import kspace.app.state.MachineEdits;
import kspace.app.state.MemoryStep;
import kspace.app.state.MemoryText;
import kspace.app.state.RegionEdits;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;

/** The regions of the machine, and the fields of the one that is selected. */
public final class RegionsViewModel {
    private final MachineEdits edits;
    private final ReadOnlyObjectWrapper<List<RegionRow>> rows;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final EditedText base;
    private final EditedText size;
    private final EditedText end;
    private final EditedChoice<RegionType> type;
    private Optional<MachineEdits.Gesture> steps = Optional.empty();

    RegionsViewModel(MachineEdits edits) {
        this.edits = edits;
        rows = new ReadOnlyObjectWrapper<>(rowsOf(edits.machine()));
        edits.focus().select(rows.get().isEmpty() ? 0 : rows.get().getFirst().index());
        base = new EditedText(
                edits, EditorMessage.REGION_BASE.text(),
                region(region -> MemoryText.address(region.range().start().value())),
                (machine, text) -> MemoryEdits.moved(machine, requireSelected(machine), text));
        size = new EditedText(
                edits, EditorMessage.REGION_SIZE.text(), region(region -> MemoryText.size(region.range().sizeBytes())),
                (machine, text) -> MemoryEdits.resized(machine, requireSelected(machine), text));
        end = new EditedText(
                edits, EditorMessage.REGION_END.text(),
                region(region -> MemoryText.address(region.range().end().value())),
                (machine, text) -> MemoryEdits.ended(machine, requireSelected(machine), text));
        type = new EditedChoice<>(
                edits, EditorMessage.REGION_TYPE.text(),
                machine -> selectedRegion(machine).map(MemoryRegion::type).orElse(RegionType.USABLE),
                _ -> Arrays.stream(RegionType.values()).sorted(Comparator.reverseOrder()).toList(),
                (machine, next) -> MemoryEdits.retyped(machine, requireSelected(machine), next));
        selectedProperty().subscribe((_, _) -> {
            endSteps();
            texts().forEach(EditedText::giveUp);
            type.follow();
        });
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
        return edits.focus().regionOf(machine);
    }

    private int requireSelected(Machine machine) {
        if (selectedRegion(machine).isEmpty()) {
            throw new MachineException(EditorMessage.NO_REGION_IS_SELECTED.text());
        }
        return selectedProperty().get();
    }

    void follow() {
        List<RegionRow> next = rowsOf(edits.machine());
        if (!next.equals(rows.get())) {
            if (selectedProperty().get() >= next.size()) {
                edits.focus().select(Math.max(0, next.size() - 1));
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
        edits.focus().select(index);
    }

    /** Moves the selected region a step; all steps until {@link #endSteps()} are one change. */
    public void step(boolean up, MemoryStep step) {
        if (steps.filter(it -> !it.isOver()).isEmpty()) {
            steps = Optional.of(edits.begin(EditorMessage.MOVE_A_REGION.text()));
        }
        change(machine -> steps.get().show(RegionEdits.stepped(machine, requireSelected(machine), up, step)));
    }

    /** Ends what {@link #step} has begun. */
    public void endSteps() {
        steps.ifPresent(MachineEdits.Gesture::finish);
        steps = Optional.empty();
    }

    /** Adds a region after the RAM and selects it. */
    public void add() {
        change(machine -> edits.apply(EditorMessage.ADD_A_REGION.text(), MemoryEdits.added(machine)));
        if (error.get().isEmpty()) {
            select(edits.machine().regions().size() - 1);
        }
    }

    /** Removes the selected region. */
    public void remove() {
        change(machine -> edits.apply(EditorMessage.REMOVE_A_REGION.text(),
                MemoryEdits.removed(machine, requireSelected(machine))));
    }

    private void change(Function<Machine, Optional<String>> change) {
        try {
            error.set(change.apply(edits.machine()).orElse(""));
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
        return edits.focus().regionProperty();
    }

    /** Returns why a region could not be added, moved or removed; empty if it could. */
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

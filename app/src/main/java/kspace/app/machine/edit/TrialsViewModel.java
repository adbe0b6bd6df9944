package kspace.app.machine.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import kspace.app.machine.field.EditedChoice;
import kspace.app.machine.field.EditedText;
import kspace.app.state.MachineEdits;
import kspace.app.state.MemoryText;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.input.NumberText;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.machine.MachineLimits;
import kspace.core.memory.MachineException;
import kspace.core.memory.RegionType;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PagingConsts;

/** What is tried with KVirtAreas after the boot, and the fields of the operation that is selected. */
public final class TrialsViewModel {
    private static final long NEW_AREA_BYTES = 4 * ByteSize.MIB;
    private static final long ALIGNMENT = 2 * ByteSize.MIB;
    private static final List<PageFlags> RIGHTS =
            List.of(PageFlags.R, PageFlags.RW, PageFlags.R.or(PageFlags.X), PageFlags.RWX, PageFlags.NONE);

    private final MachineEdits edits;
    private final ReadOnlyObjectWrapper<List<String>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Integer> selected = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Optional<KVirtOperation>> operation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothingToAdd = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothingToChange = new ReadOnlyStringWrapper("");
    private final EditedText areaSize;
    private final EditedText base;
    private final EditedText offset;
    private final EditedText size;
    private final EditedChoice<PageFlags> flags;
    private final EditedChoice<CachePolicy> cache;
    private final EditedChoice<Boolean> tracked;
    private final EditedChoice<Integer> area;

    TrialsViewModel(MachineEdits edits) {
        this.edits = edits;
        areaSize = number(EditorMessage.AREA_SIZE.text(), op -> op instanceof KVirtOperation.Map map
                ? MemoryText.size(map.areaSizeBytes())
                : "", TrialOperations::withAreaSize);
        base = number(EditorMessage.PHYSICAL_BASE.text(), op -> op instanceof KVirtOperation.Map map
                ? MemoryText.address(map.memory().start().value())
                : "", TrialOperations::withBase);
        offset = number(EditorMessage.OFFSET_IN_THE_AREA.text(), op -> MemoryText.size(TrialOperations.offset(op)),
                TrialOperations::withOffset);
        size = number(EditorMessage.SIZE_WORDS.text(), op -> MemoryText.size(TrialOperations.size(op)),
                TrialOperations::withSize);
        flags = choice(EditorMessage.ACCESS.text(), TrialOperations::flags, RIGHTS, TrialOperations::withFlags);
        cache = choice(EditorMessage.CACHING.text(), TrialOperations::cache, List.of(CachePolicy.values()),
                TrialOperations::withCache);
        tracked = choice(EditorMessage.MEMORY_WORDS.text(), TrialOperations::tracked, List.of(true, false),
                TrialOperations::withTracked);
        area = new EditedChoice<>(
                edits, EditorMessage.KVIRTAREA.text(),
                machine -> selected(machine).map(TrialOperations::area).orElse(1),
                machine -> IntStream.rangeClosed(1, Math.max(1, nrAreas(machine))).boxed().toList(),
                (machine, number) -> changed(machine, op -> TrialOperations.withArea(op, number)));
        follow();
    }

    private EditedText number(
            String title,
            Function<KVirtOperation, String> show,
            BiFunction<KVirtOperation, Long, KVirtOperation> change) {
        return new EditedText(
                edits, title, machine -> selected(machine).map(show).orElse(""),
                (machine, text) -> {
                    long value = NumberText.parse(text, EditorMessage.NUMBER_OF_BYTES.text());
                    if (Unsigned.less(MachineLimits.endOfPhysical(machine.mode()) - 1, value)) {
                        throw new MachineException(
                                EditorMessage.PAST_END_PHYSICAL_ADDRESSES.text(NumberText.quoted(text),
                                        MemoryText.address(MachineLimits.endOfPhysical(machine.mode()))));
                    }
                    return changed(machine, op -> change.apply(op, value));
                });
    }

    private <T> EditedChoice<T> choice(
            String title,
            Function<KVirtOperation, T> show,
            List<T> options,
            BiFunction<KVirtOperation, T, KVirtOperation> change) {
        return new EditedChoice<>(
                edits, title, machine -> selected(machine).map(show).orElse(options.getFirst()), _ -> options,
                (machine, value) -> changed(machine, op -> change.apply(op, value)));
    }

    private Optional<KVirtOperation> selected(Machine machine) {
        int index = selected.get();
        return index < machine.operations().size() ? Optional.of(machine.operations().get(index)) : Optional.empty();
    }

    private Machine changed(Machine machine, Function<KVirtOperation, KVirtOperation> change) {
        KVirtOperation before =
                selected(machine)
                        .orElseThrow(() -> new MachineException(EditorMessage.NO_OPERATION_IS_SELECTED.text()));
        List<KVirtOperation> operations = new ArrayList<>(machine.operations());
        operations.set(selected.get(), change.apply(before));
        return machine.withOperations(operations);
    }

    private static int nrAreas(Machine machine) {
        return (int) machine.operations().stream().filter(KVirtOperation.Map.class::isInstance).count();
    }

    void follow() {
        Boot boot = edits.explorer().snapshot().boot();
        List<KVirtOperation> operations = boot.machine().operations();
        if (selected.get() >= operations.size()) {
            selected.set(Math.max(0, operations.size() - 1));
        }
        nothingToAdd.set(operations.size() < MachineLimits.MOST_OPERATIONS
                ? ""
                : EditorMessage.MACHINE_HAS_MOST_OPERATIONS.text(MachineLimits.MOST_OPERATIONS));
        nothingToChange.set(TrialOperations.lastArea(operations).isPresent() ? nothingToAdd.get() : noArea(operations));
        rows.set(TrialOperations.inWords(operations));
        operation.set(selected(boot.machine()));
        error.set(boot.failure()
                .filter(failure -> failure.phase() == PhaseName.KVIRT)
                .map(failure -> EditorMessage.OPERATION_IS_REFUSED.text(boot.changes().size() + 1, failure.message()))
                .orElse(""));
        texts().forEach(EditedText::follow);
        Stream.of(flags, cache, tracked, area).forEach(EditedChoice::follow);
    }

    List<EditedText> texts() {
        return List.of(areaSize, base, offset, size);
    }

    /** Selects an operation by its place and the address that it is about. */
    public void select(int index) {
        if (index != selected.get() && index < rows.get().size()) {
            selected.set(index);
            texts().forEach(EditedText::giveUp);
            follow();
            goToSelected();
        }
    }

    private void goToSelected() {
        List<KVirtChange> changes = edits.explorer().snapshot().boot().changes();
        if (selected.get() < changes.size()) {
            edits.explorer().select(changes.get(selected.get()).part().first());
        }
    }

    /** Maps memory in a new area: large pages of RAM that nothing else needs. */
    public void map() {
        Boot boot = edits.explorer().snapshot().boot();
        Optional<PaddrRange> memory = boot.memory().regionsOf(RegionType.USABLE).reversed().stream()
                .map(usable -> Unsigned.alignDown(usable.end().value(), ALIGNMENT) - NEW_AREA_BYTES)
                .filter(start -> boot.memory().regionsOf(RegionType.USABLE).stream()
                        .anyMatch(usable -> usable.contains(PaddrRange.ofSize(new Paddr(start), NEW_AREA_BYTES))))
                .map(start -> PaddrRange.ofSize(new Paddr(start), NEW_AREA_BYTES))
                .findFirst();
        add(new KVirtOperation.Map(
                false, NEW_AREA_BYTES, 0, memory.orElse(PaddrRange.of(0, NEW_AREA_BYTES)), PageFlags.RW,
                CachePolicy.WRITEBACK));
    }

    /** Takes the right to write from one page of the last area that there is; without one, does nothing. */
    public void protect() {
        inLastArea(number -> new KVirtOperation.Protect(number, 0, PagingConsts.BASE_PAGE_SIZE, PageFlags.R));
    }

    /** Unmaps one page of the last area that there is; without one, does nothing. */
    public void unmap() {
        inLastArea(number -> new KVirtOperation.Unmap(number, 0, PagingConsts.BASE_PAGE_SIZE));
    }

    /** Drops the last area that there is; without one, does nothing. */
    public void drop() {
        inLastArea(KVirtOperation.Drop::new);
    }

    private static String noArea(List<KVirtOperation> operations) {
        return operations.isEmpty()
                ? EditorMessage.NO_AREA_YET.text()
                : EditorMessage.NO_AREA_LEFT.text();
    }

    private void inLastArea(Function<Integer, KVirtOperation> make) {
        TrialOperations.lastArea(edits.machine().operations()).map(make).ifPresent(this::add);
    }

    private void add(KVirtOperation next) {
        List<KVirtOperation> operations = new ArrayList<>(edits.machine().operations());
        operations.add(next);
        selected.set(operations.size() - 1);
        edits.apply(EditorMessage.ADD.text(next.id()), edits.machine().withOperations(operations))
                .ifPresent(error::set);
        goToSelected();
    }

    /** Removes the selected operation. */
    public void remove() {
        if (operation.get().isPresent()) {
            List<KVirtOperation> operations = new ArrayList<>(edits.machine().operations());
            operations.remove(selected.get().intValue());
            edits.apply(EditorMessage.REMOVE_AN_OPERATION.text(), edits.machine().withOperations(operations))
                    .ifPresent(error::set);
        }
    }

    /** Returns the operations in words, in the order in which they run. */
    public ReadOnlyObjectProperty<List<String>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Returns the place of the selected operation. */
    public ReadOnlyObjectProperty<Integer> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Returns the selected operation; empty if there is none. */
    public ReadOnlyObjectProperty<Optional<KVirtOperation>> operationProperty() {
        return operation.getReadOnlyProperty();
    }

    /** Returns what the kernel refuses, or what cannot be done here; empty if nothing. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Returns why no operation can be added; empty if one can. */
    ReadOnlyStringProperty nothingToAddProperty() {
        return nothingToAdd.getReadOnlyProperty();
    }

    /** Returns why nothing can be done with an area; empty if something can. */
    ReadOnlyStringProperty nothingToChangeProperty() {
        return nothingToChange.getReadOnlyProperty();
    }

    EditedText areaSize() {
        return areaSize;
    }

    EditedText base() {
        return base;
    }

    EditedText offset() {
        return offset;
    }

    EditedText size() {
        return size;
    }

    EditedChoice<PageFlags> flags() {
        return flags;
    }

    EditedChoice<CachePolicy> cache() {
        return cache;
    }

    EditedChoice<Boolean> tracked() {
        return tracked;
    }

    EditedChoice<Integer> area() {
        return area;
    }
}

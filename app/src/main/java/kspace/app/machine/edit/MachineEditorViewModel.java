package kspace.app.machine.edit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import kspace.app.machine.field.EditedChoice;
import kspace.app.machine.field.EditedText;
import kspace.app.state.MachineEdits;
import kspace.app.state.MemoryText;
import kspace.app.state.RegionEdits;
import kspace.core.arch.Architectures;
import kspace.core.input.NumberText;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineLimits;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.paging.PagingMode;

/** The machine as something to change: each of its values with its field, and its regions. */
public final class MachineEditorViewModel {
    private final MachineEdits edits;
    private final RegionsViewModel regions;
    private final TrialsViewModel trials;
    private final EditedText name;
    private final EditedText cpus;
    private final EditedText addressBits;
    private final EditedText kernelBase;
    private final EditedText kernelSize;
    private final EditedText metadataBase;
    private final EditedChoice<PagingMode> mode;
    private final EditedChoice<LayoutProfile> profile;
    private final EditedChoice<Integer> level;
    private final EditedChoice<Boolean> svpbmt;

    /** Creates the model, which follows the machine of the window. */
    public MachineEditorViewModel(MachineEdits edits) {
        this.edits = edits;
        regions = new RegionsViewModel(edits);
        trials = new TrialsViewModel(edits);
        name = new EditedText(edits, EditorMessage.NAME_WORDS.text(), Machine::name, MachineEditorViewModel::renamed);
        cpus = new EditedText(
                edits, "CPUs", machine -> String.valueOf(machine.cpus()), MachineEditorViewModel::withCpus);
        addressBits = new EditedText(
                edits, EditorMessage.PHYSICAL_ADDRESS_BITS.text(), AddressBits::text, AddressBits::changed);
        kernelBase = new EditedText(
                edits, EditorMessage.KERNEL_BASE.text(),
                kernel(region -> MemoryText.address(region.range().start().value())),
                MemoryEdits::kernelMoved);
        kernelSize = new EditedText(
                edits, EditorMessage.KERNEL_SIZE.text(), kernel(region -> MemoryText.size(region.range().sizeBytes())),
                MemoryEdits::kernelResized);
        metadataBase =
                new EditedText(edits, EditorMessage.FRAME_METADATA.text(), MemoryEdits::metadataBase,
                        MemoryEdits::metadataMoved);
        mode = new EditedChoice<>(
                edits, EditorMessage.ARCHITECTURE.text(), Machine::mode, _ -> Architectures.modes(),
                RegionEdits::inMode);
        profile = new EditedChoice<>(
                edits, EditorMessage.LAYOUT.text(), Machine::profile, _ -> List.of(LayoutProfile.values()),
                Machine::withProfile);
        level = new EditedChoice<>(
                edits, EditorMessage.LARGEST_PAGE.text(), Machine::highestTranslationLevel,
                machine -> IntStream.rangeClosed(1, machine.mode().largestHighestTranslationLevel()).boxed().toList(),
                Machine::withHighestTranslationLevel);
        svpbmt = new EditedChoice<>(
                edits, EditorMessage.MEMORY_TYPES_SVPBMT.text(), Machine::svpbmt,
                machine -> machine.mode().hasSvpbmt() ? List.of(true, false) : List.of(true), Machine::withSvpbmt);
        edits.explorer().snapshotProperty().map(it -> it.boot().machine()).subscribe((_, _) -> follow());
    }

    private static Function<Machine, String> kernel(Function<MemoryRegion, String> text) {
        return machine -> MemoryEdits.kernel(machine).stream()
                .mapToObj(i -> text.apply(machine.regions().get(i)))
                .findFirst()
                .orElse("");
    }

    private static Machine renamed(Machine machine, String text) {
        if (!MachineLimits.isName(text)) {
            throw new MachineException(MachineLimits.aNameIsNeeded());
        }
        return machine.withName(text);
    }

    private static Machine withCpus(Machine machine, String text) {
        boolean number = text.matches("[0-9]{1,5}");
        int cpus = number ? Integer.parseInt(text) : 0;
        if (cpus < 1 || cpus > MachineLimits.MOST_CPUS) {
            throw new MachineException(
                    EditorMessage.NO_NUMBER_OF_CPUS.text(NumberText.quoted(text), MachineLimits.MOST_CPUS));
        }
        return machine.withCpus(cpus);
    }

    private void follow() {
        regions.follow();
        trials.follow();
        texts().forEach(EditedText::follow);
        List.of(mode, profile, level, svpbmt).forEach(EditedChoice::follow);
    }

    private List<EditedText> texts() {
        return List.of(name, cpus, addressBits, kernelBase, kernelSize, metadataBase);
    }

    private Stream<EditedText> allTexts() {
        return Stream.of(texts(), regions.texts(), trials.texts()).flatMap(List::stream);
    }

    /** Takes back what is typed and not yet the machine's, else the last change. */
    public void undo() {
        List<EditedText> typed = allTexts().filter(EditedText::isTyped).toList();
        typed.forEach(EditedText::giveUp);
        if (typed.isEmpty()) {
            edits.undo();
        }
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        edits.redo();
    }

    /** Returns to the machine as it was opened or saved. */
    public void revert() {
        allTexts().forEach(EditedText::giveUp);
        edits.revert();
    }

    /** Returns where the frame metadata lies now. */
    public ObservableValue<String> metadataNow() {
        return edits.explorer().snapshotProperty()
                .map(it -> it.boot().metadata())
                .map(it -> it.isAllocated()
                        ? EditorMessage.ALLOCATED_AT.text(MemoryText.address(it.frames().start().value()))
                        : EditorMessage.NO_ROOM_FOR.text(it.sizeBytes()));
    }

    /** Returns whether the machine differs from the one that was opened or saved. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return edits.modifiedProperty();
    }

    /** Returns what undoing takes back; empty if there is nothing. */
    public ReadOnlyStringProperty undoTitleProperty() {
        return edits.undoTitleProperty();
    }

    /** Returns what doing again makes; empty if there is nothing. */
    public ReadOnlyStringProperty redoTitleProperty() {
        return edits.redoTitleProperty();
    }

    RegionsViewModel regions() {
        return regions;
    }

    TrialsViewModel trials() {
        return trials;
    }

    EditedText name() {
        return name;
    }

    EditedText cpus() {
        return cpus;
    }

    EditedText addressBits() {
        return addressBits;
    }

    /** Returns how many bits physical addresses have if the machine does not say it. */
    ObservableValue<String> usualAddressBits() {
        return edits.explorer().snapshotProperty().map(it -> AddressBits.usual(it.boot().machine()));
    }

    EditedText kernelBase() {
        return kernelBase;
    }

    EditedText kernelSize() {
        return kernelSize;
    }

    EditedText metadataBase() {
        return metadataBase;
    }

    EditedChoice<PagingMode> mode() {
        return mode;
    }

    EditedChoice<LayoutProfile> profile() {
        return profile;
    }

    EditedChoice<Integer> level() {
        return level;
    }

    EditedChoice<Boolean> svpbmt() {
        return svpbmt;
    }
}

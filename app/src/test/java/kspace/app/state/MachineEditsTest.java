package kspace.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;

/** Changes of many small parts. */
class MachineEditsTest {
    private static final Machine MACHINE = new Machine(
            "Small", Architectures.mode("x86-64"), 2, LayoutProfile.CONSTANTS, 1,
            List.of(
                    new MemoryRegion(PaddrRange.of(0, 0x1000_0000), RegionType.USABLE),
                    new MemoryRegion(PaddrRange.of(0x0800_0000, 0x0880_0000), RegionType.KERNEL)),
            Optional.empty());

    private final Explorer explorer = new Explorer(Boot.of(MACHINE));
    private final MachineEdits edits = new MachineEdits(explorer);

    @Test
    void gesture_finished_isOneChange() {
        MachineEdits.Gesture gesture = edits.begin("Count");
        for (int cpus = 2; cpus <= 5; cpus++) {
            assertThat(gesture.show(MACHINE.withCpus(cpus))).isEmpty();
        }
        gesture.finish();
        gesture.finish();
        assertThat(edits.undoTitleProperty().get()).isEqualTo("Count");
        edits.undo();
        assertThat(edits.machine()).isEqualTo(MACHINE);
        assertThat(edits.undoTitleProperty().get()).isEmpty();
    }

    @Test
    void gesture_cancelled_returnsToTheMomentBefore() {
        explorer.setMoment(300);
        MachineEdits.Gesture gesture = edits.begin("Shrink");
        assertThat(gesture.show(MACHINE.withHighestTranslationLevel(1))).isEmpty();
        explorer.setMoment(3);
        assertThat(edits.cancelGesture()).isTrue();
        assertThat(edits.machine()).isEqualTo(MACHINE);
        assertThat(explorer.snapshot().moment()).isEqualTo(300);
        assertThat(gesture.isOver()).isTrue();
        assertThat(edits.cancelGesture()).as("there is none any more").isFalse();
        assertThatIllegalStateException().isThrownBy(() -> gesture.show(MACHINE));
        gesture.finish();
        assertThat(edits.modifiedProperty().get()).isFalse();
    }

    @Test
    void gesture_refusedPart_keepsTheLastMachine() {
        MachineEdits.Gesture gesture = edits.begin("Remove");
        gesture.show(MACHINE.withCpus(2));
        assertThat(gesture.show(MACHINE.withRegions(List.of()))).contains(
                "the memory map is empty: at least one region is needed");
        gesture.finish();
        assertThat(edits.machine()).isEqualTo(MACHINE.withCpus(2));
    }

    @Test
    void gesture_otherChangeMadeMeanwhile_isFinishedBefore() {
        MachineEdits.Gesture gesture = edits.begin("Count");
        gesture.show(MACHINE.withCpus(2));
        assertThat(edits.apply("Name", MACHINE.withCpus(2).withName("Other"))).isEmpty();
        assertThat(gesture.isOver()).isTrue();
        edits.undo();
        assertThat(edits.machine()).isEqualTo(MACHINE.withCpus(2));
        edits.undo();
        assertThat(edits.machine()).isEqualTo(MACHINE);
    }

    @Test
    void undo_whileAGestureIsInProgress_cancelsOnlyIt() {
        edits.apply("Name", MACHINE.withName("Other"));
        edits.begin("Count").show(edits.machine().withCpus(2));
        edits.undo();
        assertThat(edits.machine()).isEqualTo(MACHINE.withName("Other"));
        assertThat(edits.undoTitleProperty().get()).isEqualTo("Name");
    }

    private List<String> titles() {
        return List.of(edits.undoTitleProperty().get(), edits.redoTitleProperty().get());
    }

    @Test
    void apply_afterUndo_forgetsWhatCouldBeDoneAgain() {
        edits.apply("Name", MACHINE.withName("Other"));
        edits.apply("Count", edits.machine().withCpus(2));
        edits.undo();
        edits.undo();
        assertThat(titles()).containsExactly("", "Name");
        edits.apply("Layout", MACHINE.withProfile(LayoutProfile.UPSTREAM));
        assertThat(titles()).containsExactly("Layout", "");
        edits.redo();
        assertThat(edits.machine()).isEqualTo(MACHINE.withProfile(LayoutProfile.UPSTREAM));
        edits.undo();
        edits.redo();
        edits.redo();
        assertThat(edits.machine()).isEqualTo(MACHINE.withProfile(LayoutProfile.UPSTREAM));
    }

    @Test
    void apply_refusedOrNothingNew_keepsWhatCanBeDoneAgain() {
        edits.apply("Name", MACHINE.withName("Other"));
        edits.undo();
        assertThat(edits.apply("Remove", MACHINE.withRegions(List.of()))).isPresent();
        assertThat(edits.apply("Name", MACHINE)).isEmpty();
        assertThat(titles()).containsExactly("", "Name");
        edits.redo();
        assertThat(edits.machine()).isEqualTo(MACHINE.withName("Other"));
        assertThat(titles()).containsExactly("Name", "");
    }

    @Test
    void revert_changed_isAChangeThatCanBeUndone() {
        edits.apply("Name", MACHINE.withName("Other"));
        edits.revert();
        assertThat(edits.machine()).isEqualTo(MACHINE);
        assertThat(edits.modifiedProperty().get()).isFalse();
        assertThat(titles()).containsExactly("Revert to the file", "");
        edits.undo();
        assertThat(edits.machine()).isEqualTo(MACHINE.withName("Other"));
        assertThat(edits.modifiedProperty().get()).isTrue();
        assertThat(titles()).containsExactly("Name", "Revert to the file");
    }

    @Test
    void open_changed_forgetsAllChanges() {
        edits.apply("Name", MACHINE.withName("Other"));
        edits.apply("Count", edits.machine().withCpus(2));
        edits.undo();
        edits.open(Boot.of(MACHINE.withCpus(3)));
        assertThat(titles()).containsExactly("", "");
        assertThat(edits.modifiedProperty().get()).isFalse();
        assertThat(edits.savedProperty().get()).isEqualTo(MACHINE.withCpus(3));
        edits.undo();
        edits.redo();
        assertThat(edits.machine()).isEqualTo(MACHINE.withCpus(3));
    }

    @Test
    void saved_changed_isWhatLaterChangesAreComparedWith() {
        edits.apply("Count", MACHINE.withCpus(2));
        edits.saved(edits.machine());
        assertThat(edits.modifiedProperty().get()).isFalse();
        edits.undo();
        assertThat(edits.modifiedProperty().get()).isTrue();
        edits.revert();
        assertThat(edits.machine()).isEqualTo(MACHINE.withCpus(2));
    }

    @Test
    void redo_whileAGestureIsInProgress_doesNothing() {
        edits.apply("Name", MACHINE.withName("Other"));
        edits.undo();
        edits.begin("Count");
        edits.redo();
        assertThat(edits.machine()).isEqualTo(MACHINE);
    }

    @Test
    void apply_operationPastTheEndOfTheNewArchitecture_isRefusedAsItCouldNotBeSaved() {
        KVirtOperation far = new KVirtOperation.Map(
                false, 0x40_0000, 0, PaddrRange.ofSize(new Paddr(1L << 53), 0x20_0000), PageFlags.RW,
                CachePolicy.WRITEBACK);
        Machine riscv = MACHINE.withMode(Architectures.mode("riscv-sv48")).withOperations(List.of(far));
        assertThat(edits.apply("Architecture", riscv)).isEmpty();
        assertThat(edits.apply("Architecture", riscv.withMode(Architectures.mode("x86-64")))).contains(
                "Operation 1, map-untracked, reaches 0x20_0000_0020_0000; physical addresses of x86-64 end at"
                        + " 0x10_0000_0000_0000");
        assertThat(edits.machine()).isEqualTo(riscv);
    }

    @Test
    void begin_whileAGestureIsInProgress_finishesThat() {
        MachineEdits.Gesture first = edits.begin("Count");
        first.show(MACHINE.withCpus(2));
        MachineEdits.Gesture second = edits.begin("Name");
        assertThat(first.isOver()).isTrue();
        assertThat(second.isOver()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> first.show(MACHINE.withCpus(3)));
        second.show(edits.machine().withName("Other"));
        first.finish();
        assertThat(second.isOver()).as("the first one ends only itself").isFalse();
        second.finish();
        edits.undo();
        assertThat(edits.machine()).isEqualTo(MACHINE.withCpus(2));
        edits.undo();
        assertThat(edits.machine()).isEqualTo(MACHINE);
    }

    @Test
    void revert_whileAGestureIsInProgress_finishesItBefore() {
        MachineEdits.Gesture gesture = edits.begin("Count");
        gesture.show(MACHINE.withCpus(2));
        edits.revert();
        assertThat(gesture.isOver()).isTrue();
        assertThat(edits.machine()).isEqualTo(MACHINE);
        edits.undo();
        assertThat(edits.machine()).isEqualTo(MACHINE.withCpus(2));
        assertThat(titles()).containsExactly("Count", "Revert to the file");
    }
}

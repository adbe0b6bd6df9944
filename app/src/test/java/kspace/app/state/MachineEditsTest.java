package kspace.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import kspace.core.address.PaddrRange;
import kspace.core.kspace.Boot;
import kspace.core.kspace.LayoutProfile;
import kspace.core.kspace.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.api.Test;

/** Changes of many small parts. */
class MachineEditsTest {
    private static final Machine MACHINE = new Machine(
            "Small", PagingMode.X86_64, 2, LayoutProfile.CONSTANTS, 1,
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
}

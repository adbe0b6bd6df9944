package kspace.app.machine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import kspace.app.ViewWindow;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.command.Commands;
import kspace.app.state.Explorer;
import kspace.app.state.MachineEdits;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The regions in the editor, as they are listed. */
@ExtendWith(WindowRobot.class)
class RegionListTest {
    @Start
    void start(Stage primary) {
        // Only the toolkit is needed.
    }

    private static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    /** As firmware reports them: no size of these is a few whole units. */
    @Test
    void size_ofAnyRegion_hasAUnitAndIsNoAddress(FxRobot robot) {
        Machine machine = new Machine("M", Architectures.mode("x86-64"), 2, LayoutProfile.CONSTANTS, 1,
                List.of(region(0, 0x9_fc00, RegionType.USABLE), region(0xf_0000, 0x10_0001, RegionType.RESERVED),
                        region(0x0010_0001, 0xbffd_a000L, RegionType.USABLE),
                        region(0x0800_0000, 0x0980_0000, RegionType.KERNEL)),
                Optional.empty());
        List<String> bases = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        robot.interact(() -> {
            RegionList list =
                    new RegionList(new RegionsViewModel(new MachineEdits(new Explorer(Boot.of(machine)))),
                            new Commands());
            list.setFixedCellSize(24);
            Parent root = ViewWindow.dressed(list, new Look(Theme.LIGHT, Density.NORMAL));
            new Scene(root, 400, 300);
            root.applyCss();
            root.layout();
            texts(list, ".region-base", bases);
            texts(list, ".region-size", sizes);
        });
        assertThat(bases).containsExactly("0800_0000", "0010_0001", "000f_0000", "0000_0000");
        assertThat(sizes).containsExactly("24 MiB", "\u22483 GiB", "\u224864 KiB", "639 KiB");
    }

    private static void texts(RegionList list, String style, List<String> texts) {
        list.lookupAll(style).stream().map(Label.class::cast).filter(label -> label.getParent().isVisible())
                .map(Label::getText).filter(text -> !text.isEmpty()).forEach(texts::add);
    }
}

package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.command.CommandId;
import kspace.app.palette.PaletteItem;
import kspace.app.shell.bar.PaletteCell;
import kspace.app.shell.bar.PaletteRow;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The go-to field as the palette of everything. */
@ExtendWith(WindowRobot.class)
class PaletteTest {
    private final Explorer explorer = Machines.explorer();
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        pane.set(ExplorerWindow.show(explorer, primary, new TestDesktop()));
    }

    private PaletteRows rows() {
        return PaletteRows.of(pane.get());
    }

    private static void open(FxRobot robot, String typed) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(typed);
    }

    @Test
    void keys_ctrlKAndSlash_haveTheirKindFirst(FxRobot robot) {
        open(robot, "");
        assertThat(rows().all().getFirst()).isEqualTo(new PaletteRow.Heading("Commands"));
        assertThat(rows().isShown()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#go-to").queryAs(TextField.class).isFocused()).isFalse();
        robot.type(KeyCode.SLASH);
        robot.write("meta");
        assertThat(rows().all().getFirst()).isEqualTo(new PaletteRow.Heading("Addresses and ranges"));
    }

    @Test
    void slash_beforeAnythingIsTyped_offersRangesAndMarksNone(FxRobot robot) {
        robot.type(KeyCode.SLASH);
        assertThat(rows().isShown()).isTrue();
        assertThat(rows().all().getFirst()).isEqualTo(new PaletteRow.Heading("Addresses and ranges"));
        assertThat(rows().found()).map(PaletteItem::words).contains("VMALLOC_BASE");
        assertThat(rows().marked()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(rows().isShown()).isFalse();
    }

    @Test
    void slash_afterOtherAddresses_offersThemLastFirst(FxRobot robot) {
        robot.interact(() -> {
            explorer.select(new Vaddr(0xffff_8000_4823_4567L));
            explorer.select(new Vaddr(0xffff_c000_0000_0000L));
        });
        robot.type(KeyCode.SLASH);
        assertThat(rows().found()).map(PaletteItem::words)
                .startsWith("ffff_8000_4823_4567", "ffff_8000_0000_0000").doesNotContain("ffff_c000_0000_0000");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_4823_4567L));
    }

    @Test
    void lesson_found_begins(FxRobot robot) {
        open(robot, "canonical addr");
        assertThat(rows().all().getFirst()).isEqualTo(new PaletteRow.Heading("Lessons"));
        robot.type(KeyCode.ENTER);
        assertThat(pane.get().lesson().isOpen().getValue()).isTrue();
    }

    @Test
    void enter_first_runsACommandAndGivesTheFocusBack(FxRobot robot) {
        open(robot, "edit the");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#machine-editor").queryAll()).isNotEmpty();
        assertThat(robot.lookup("#go-to").queryAs(TextField.class).getText()).isEqualTo("ffff_8000_0000_0000");
    }

    @Test
    void enter_firstRange_goesThere(FxRobot robot) {
        robot.type(KeyCode.SLASH);
        robot.write("vmal");
        assertThat(rows().marked()).contains("VMALLOC_BASE");
        robot.type(KeyCode.ENTER);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_c000_0000_0000L));
    }

    @Test
    void mouse_onASample_opensIt(FxRobot robot) {
        open(robot, "q35, 8");
        robot.clickOn("QEMU q35, 8 GiB");
        assertThat(explorer.snapshot().boot().machine().name()).isEqualTo("QEMU q35, 8 GiB");
    }

    @Test
    void words_found_haveWhatWasTypedUnderlined(FxRobot robot) {
        open(robot, "q35, 8");
        assertThat(typedPieces(robot)).contains("q35, 8");
        robot.type(KeyCode.BACK_SPACE).type(KeyCode.BACK_SPACE).type(KeyCode.BACK_SPACE);
        assertThat(typedPieces(robot)).isNotEmpty().allMatch("q35"::equals);
    }

    private static Set<String> typedPieces(FxRobot robot) {
        return robot.lookup(".palette-cell .suggestion-name").queryAllAs(Text.class).stream()
                .filter(Text::isUnderline).map(Text::getText).collect(Collectors.toSet());
    }

    @Test
    void impossible_command_saysSoAndDoesNothing(FxRobot robot) {
        open(robot, "forward again");
        assertThat(robot.lookup(".palette-cell").queryAllAs(PaletteCell.class))
                .filteredOn(it -> ("Forward again, Go, " + CommandId.FORWARD.keyText() + ", not possible now")
                        .equals(it.getAccessibleText()))
                .hasSize(1).allMatch(it -> it.getAccessibleRole() == AccessibleRole.LIST_ITEM);
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#go-to").queryAs(TextField.class).isFocused()).isTrue();
    }

    @Test
    void commands_all_areFound(FxRobot robot) {
        open(robot, "");
        assertThat(rows().found()).map(PaletteItem::words)
                .containsAll(pane.get().commands().all().stream().map(it -> it.id())
                        .filter(id -> id != CommandId.PALETTE).map(CommandId::words).toList());
    }
}

package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Machines;
import kspace.app.Recordings;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Theme;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.machine.Opening;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What people who do not see the window are told of it. */
@ExtendWith(WindowRobot.class)
class AccessibilityTest {
    private final Explorer explorer = Machines.explorer();
    private ExplorerPane pane;

    @Start
    void start(Stage primary) {
        pane = ExplorerWindow.show(explorer, primary, new TestDesktop());
    }

    private static List<String> faults(FxRobot robot, Parent window, Commands commands, CommandId shown) {
        List<String> faults = new ArrayList<>();
        robot.interact(() -> {
            commands.find(shown).ifPresent(Command::perform);
            window.applyCss();
            window.layout();
            faults.addAll(AccessibleTree.faults(window));
        });
        return faults;
    }

    @ParameterizedTest
    @EnumSource(names = {"TAB_TRANSLATION", "TAB_ENTRY", "TAB_REGION", "TAB_CHECKS", "TAB_COST", "KEYS", "EXPORT",
        "EDIT_MACHINE", "COMPARE", "TABLES_LIST", "MAP_LEGEND", "TABLES_LEGEND", "PALETTE", "MENUS", "NEXT_FINDING",
        "BLACK"})
    void window_ofAMachine_hasNamesAndRoles(CommandId shown, FxRobot robot) {
        assertThat(faults(robot, pane, pane.commands(), shown)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TAB_TRANSLATION", "TAB_ENTRY", "TAB_REGION", "TAB_CHECKS", "TAB_COST", "EXPORT",
        "TABLES_LIST"})
    void window_ofARecording_hasNamesAndRoles(CommandId shown, FxRobot robot) {
        AtomicReference<RecordingPane> recording = new AtomicReference<>();
        robot.interact(() -> {
            recording.set(new RecordingPane(
                    Opening.explorer(Recordings.raw()), Recordings.raw(), Theme.LIGHT, Optional.empty()));
            pane.getScene().setRoot(recording.get());
        });
        assertThat(faults(robot, recording.get(), recording.get().commands(), shown)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"KEYS, #keys-card", "EXPORT, #export-scroll"})
    void card_tab_staysInsideAndEscGivesTheFocusBack(CommandId shown, String card, FxRobot robot) {
        robot.interact(() -> pane.lookup("#map-picture").requestFocus());
        robot.interact(() -> pane.commands().find(shown).orElseThrow().perform());
        Set<Node> stops = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            robot.push(i < 20 ? new KeyCode[]{KeyCode.TAB} : new KeyCode[]{KeyCode.SHIFT, KeyCode.TAB});
            Node owner = pane.getScene().getFocusOwner();
            assertThat(isWithin(owner, pane.lookup(card))).as(String.valueOf(owner)).isTrue();
            stops.add(owner);
        }
        assertThat(stops).isNotEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(pane.lookup(card).isVisible()).isFalse();
        assertThat(pane.getScene().getFocusOwner()).isEqualTo(pane.lookup("#map-picture"));
    }

    private static boolean isWithin(Node node, Node card) {
        return Stream.iterate(node, it -> it != null, Node::getParent).anyMatch(card::equals);
    }

    @Test
    void focusOwners_ofTheViews_sayWhatIsSelectedAndWhatIsAroundIt(FxRobot robot) {
        robot.interact(() -> {
            explorer.setMoment(837);
            explorer.select(new Vaddr(0xffff_8000_4823_4567L));
            assertThat(AccessibleTree.name(pane.lookup("#map-picture")))
                    .startsWith("Selected is 0xffff_8000_4823_4567 (linear map + ")
                    .contains("it is physical 0x4823_4567", "Above it comes KVirtArea, from 0xffff_c000_0000_0000.");
            assertThat(AccessibleTree.name(pane.lookup("#tables-columns")))
                    .startsWith("Entry 65 of the level 2 table at 0x0016_4000. Selected is 0xffff_8000_4823_4567");
            assertThat(AccessibleTree.name(pane.lookup(".translation-view"))).contains("0x4823_4567");
            assertThat(AccessibleTree.name(pane.lookup(".timeline-view"))).contains("step 837 of 3,398");
        });
    }

    @Test
    void faults_ofAControlWithoutAName_areFound(FxRobot robot) {
        robot.interact(() -> pane.lookup("#theme").setAccessibleText(""));
        assertThat(faults(robot, pane, pane.commands(), CommandId.TAB_ENTRY)).singleElement().asString()
                .contains("no name: BUTTON Button#theme");
    }
}

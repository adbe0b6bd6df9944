package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.PhaseName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Keys that work wherever in the window they are pressed: those of a clicker, Esc, and what is typed to go somewhere. */
@ExtendWith(WindowRobot.class)
class WindowKeysTest {
    private Explorer explorer;
    private ExplorerPane pane;

    @Start
    void start(Stage primary) {
        explorer = Machines.explorer();
        pane = ExplorerWindow.show(explorer, primary, new TestDesktop());
    }

    @BeforeEach
    void inTheLinearMap(FxRobot robot) {
        robot.interact(() -> explorer.setMoment(837));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#export", "#theme", "#map-picture", "#tables-columns", "#tables-overview", ".inspector-tab",
                "#machine-picker", "#timeline-play", ".inspector-scroll", "#tables-filter-huge"})
    void pageDownAndUp_whateverHasTheFocus_goToTheNextPhaseAndBack(String focused, FxRobot robot) {
        robot.interact(() -> pane.lookup(focused).requestFocus());
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(moment()).isEqualTo(firstStep(PhaseName.METADATA));
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(moment()).isEqualTo(firstStep(PhaseName.CODE));
        robot.type(KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        assertThat(moment()).isEqualTo(firstStep(PhaseName.LINEAR));
    }

    @Test
    void pageDown_inAField_staysThere(FxRobot robot) {
        robot.clickOn("#go-to").type(KeyCode.PAGE_DOWN);
        robot.clickOn("#timeline-step").type(KeyCode.PAGE_DOWN);
        assertThat(moment()).isEqualTo(837);
    }

    @Test
    void arrowsAndSpace_asTheWindowOpens_stepAndPlay(FxRobot robot) {
        robot.type(KeyCode.RIGHT);
        assertThat(moment()).isEqualTo(838);
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(moment()).isEqualTo(836);
        robot.type(KeyCode.DOWN);
        assertThat(moment()).isEqualTo(837);
        robot.type(KeyCode.SPACE);
        assertThat(pane.lookup("#timeline-play").getAccessibleText()).isEqualTo("Pause the boot");
        robot.type(KeyCode.SPACE);
        assertThat(pane.lookup("#timeline-play").getAccessibleText()).isEqualTo("Play the boot");
    }

    @Test
    void arrows_onTheInspectorsFacts_step(FxRobot robot) {
        robot.interact(() -> pane.lookup("#findings").getParent().requestFocus());
        robot.interact(() -> pane.requestFocus());
        robot.type(KeyCode.RIGHT);
        assertThat(moment()).isEqualTo(838);
    }

    @Test
    void arrows_onTheMap_areTheMaps(FxRobot robot) {
        Vaddr before = explorer.snapshot().selection().va();
        robot.interact(() -> pane.lookup("#map-picture").requestFocus());
        robot.type(KeyCode.UP);
        assertThat(moment()).isEqualTo(837);
        assertThat(explorer.snapshot().selection().va()).isNotEqualTo(before);
    }

    @Test
    void pageDown_overACard_changesNothingBeneath(FxRobot robot) {
        robot.push(KeyCode.F1);
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(moment()).isEqualTo(837);
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void black_untilTheNextKey_whichDoesNothingElse(FxRobot robot) {
        robot.type(KeyCode.B);
        assertThat(pane.lookup("#curtain").isVisible()).isTrue();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(pane.lookup("#curtain").isVisible()).isFalse();
        assertThat(moment()).isEqualTo(837);
        robot.type(KeyCode.PERIOD);
        assertThat(pane.lookup("#curtain").isVisible()).isTrue();
        robot.clickOn(pane, MouseButton.PRIMARY);
        assertThat(pane.lookup("#curtain").isVisible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "tables"})
    void escape_legendThatTheMouseOpened_closesIt(String view, FxRobot robot) {
        Node card = pane.lookup("#" + view + "-legend-card");
        robot.clickOn(pane.lookup("." + view + "-view").lookup(".legend-button"));
        assertThat(card.isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    void escape_everythingThatTheMouseOpened_closesOneAfterTheOther(FxRobot robot) {
        robot.clickOn("#edit");
        robot.clickOn(pane.lookup(".tables-view").lookup(".legend-button"));
        robot.clickOn(pane.lookup(".map-view").lookup(".legend-button"));
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(pane.lookup("#map-legend-card").isVisible()).isFalse();
        assertThat(pane.lookup("#tables-legend-card").isVisible()).isFalse();
        assertThat(pane.lookup(".machine-editor").getParent().isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(pane.lookup(".machine-editor").getParent().isVisible()).isFalse();
    }

    @Test
    void escape_physicalAddressFound_closesWhatWasFoundWhateverHasTheFocus(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("0x8000000").type(KeyCode.ENTER);
        assertThat(pane.lookup("#tables-find-card").isVisible()).isTrue();
        robot.interact(() -> pane.lookup("#theme").requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertThat(pane.lookup("#tables-find-card").isVisible()).isFalse();
    }

    @Test
    void enter_textWithSuggestions_goesToTheFirstThatIsMarked(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write("vm");
        Frames.await();
        assertThat(PaletteRows.of(pane).marked()).contains("VMALLOC_BASE");
        robot.type(KeyCode.ENTER);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_c000_0000_0000L));
        assertThat(field().isFocused()).isFalse();
    }

    @Test
    void enter_beginningOfAFunction_isCompletedAndThenExplained(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write("paddr_to").type(KeyCode.ENTER);
        assertThat(field().getText()).isEqualTo("paddr_to_vaddr(");
        assertThat(field().getCaretPosition()).isEqualTo(15);
        robot.type(KeyCode.ENTER);
        assertThat(((Label) pane.lookup("#go-to-error")).getText()).isNotBlank();
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void field_areaUndone_saysWhatTheAddressIsInNow(FxRobot robot) {
        robot.interact(() -> explorer.change(Machines.q35WithAreas()));
        robot.interact(() -> explorer.select(new Vaddr(0xffff_ffef_ffd0_0000L)));
        assertThat(place()).isEqualTo("KVirtArea 1");
        robot.interact(() -> explorer.change(Machines.q35()));
        Frames.await();
        assertThat(place()).isEqualTo("KVirtArea");
    }

    private String place() {
        return ((Label) pane.lookup(".go-to-place")).getText();
    }

    private TextField field() {
        return (TextField) pane.lookup("#go-to");
    }

    private long moment() {
        return explorer.snapshot().moment();
    }

    private long firstStep(PhaseName name) {
        return explorer.snapshot().boot().phase(name).orElseThrow().firstStep();
    }
}

package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.Recordings;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Theme;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.machine.Opening;
import kspace.app.map.layout.FindingMark;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.tables.overview.OverviewPainter;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The one list of commands, and the menus and the sheet of keys that are made from it. */
@ExtendWith(WindowRobot.class)
class CommandsTest {
    private final Explorer explorer = Machines.explorer();
    private final TestDesktop desktop = new TestDesktop();
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        pane.set(ExplorerWindow.show(explorer, primary, desktop));
    }

    private static Set<CommandId> missing(Commands commands) {
        return EnumSet.allOf(CommandId.class).stream().filter(id -> commands.find(id).isEmpty())
                .collect(Collectors.toSet());
    }

    @Test
    void commands_ofAMachine_areAll() {
        assertThat(missing(pane.get().commands())).isEmpty();
    }

    @Test
    void commands_ofARecording_areNoneOfABoot(FxRobot robot) {
        Explorer recorded = Opening.explorer(Recordings.raw());
        AtomicReference<RecordingPane> recording = new AtomicReference<>();
        robot.interact(() -> recording.set(new RecordingPane(
                recorded, Recordings.raw(), Theme.LIGHT, Optional.empty())));
        Set<CommandId> missing = missing(recording.get().commands());
        assertThat(missing).contains(CommandId.SAVE, CommandId.UNDO, CommandId.EDIT_MACHINE, CommandId.COMPARE,
                CommandId.PLAY, CommandId.NEXT_PHASE, CommandId.WRITTEN);
        assertThat(missing).filteredOn(id -> id.scope() == Scope.MAP || id.scope() == Scope.TABLES)
                .containsExactlyInAnyOrder(CommandId.NEXT_DIFFERENCE, CommandId.PREVIOUS_DIFFERENCE);
    }

    @Test
    void menus_byKeyAndMouse_runCommands(FxRobot robot) {
        robot.type(KeyCode.F10);
        MenuBar menus = robot.lookup("#menu-strip").queryAs(MenuBar.class);
        assertThat(menus.isVisible()).isTrue();
        assertThat(menus.getMenus()).extracting(menu -> menu.getText())
                .containsExactly("_File", "_Edit", "_View", "_Go", "_Machine", "_Tour", "_Lessons", "_Help");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#menu-edit");
        robot.clickOn("#command-copy-address");
        assertThat(desktop.copiedText).contains("0xffff_8000_0000_0000");
        robot.clickOn("#menus");
        assertThat(menus.isVisible()).isFalse();
    }

    @Test
    void menus_altAlone_showsThemAsF10(FxRobot robot) {
        MenuBar menus = robot.lookup("#menu-strip").queryAs(MenuBar.class);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(menus.isVisible()).isFalse();
        robot.type(KeyCode.ALT);
        assertThat(menus.isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void menus_fileSamples_opensOne(FxRobot robot) {
        robot.type(KeyCode.F10);
        robot.clickOn("#menu-samples");
        robot.clickOn("#sample-q35-8g");
        assertThat(explorer.snapshot().boot().machine().name()).isEqualTo("QEMU q35, 8 GiB");
    }

    @Test
    void menus_ofARecording_haveNoEmptyOne(FxRobot robot) {
        AtomicReference<RecordingPane> recording = new AtomicReference<>();
        robot.interact(() -> {
            recording.set(new RecordingPane(
                    Opening.explorer(Recordings.raw()), Recordings.raw(), Theme.LIGHT, Optional.empty()));
            pane.get().getScene().setRoot(recording.get());
        });
        robot.type(KeyCode.F10);
        MenuBar menus = robot.lookup("#menu-strip").queryAs(MenuBar.class);
        assertThat(menus.getMenus()).extracting(menu -> menu.getText())
                .containsExactly("_File", "_Edit", "_View", "_Go", "_Help");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void rightClick_onTheMap_selectsWhatLiesThereAndOffersWhatCanBeDone(FxRobot robot) {
        Vaddr before = explorer.snapshot().selection().va();
        robot.rightClickOn("#map-picture");
        assertThat(explorer.snapshot().selection().va()).isNotEqualTo(before);
        robot.clickOn("#here-command-copy-address");
        assertThat(desktop.copiedText).contains(explorer.snapshot().selection().va().toString());
    }

    @Test
    void rightClick_onTheMarkOfAFinding_opensTheMenuAndNotTheCard(FxRobot robot) {
        robot.interact(() -> explorer.open(Machines.withFindings()));
        PaintedPane picture = robot.lookup("#map-picture").query();
        Frames.await();
        FindingMark mark = targets(picture).filter(FindingMark.class::isInstance).map(FindingMark.class::cast)
                .findFirst().orElseThrow();
        Rectangle2D place = picture.boundsOf(mark).orElseThrow();
        Point2D at = picture.localToScreen(
                place.getMinX() + place.getWidth() / 2, place.getMinY() + place.getHeight() / 2);
        robot.rightClickOn(at);
        assertThat(robot.lookup("#here-command-copy-address").tryQuery()).isPresent();
        assertThat(explorer.snapshot().selection().va()).isEqualTo(mark.va());
        assertThat(robot.lookup("#map-finding").query().isVisible()).isFalse();
        robot.type(KeyCode.ESCAPE);
        robot.clickOn(at);
        assertThat(robot.lookup("#map-finding").query().isVisible()).isTrue();
    }

    private String copiedBy(FxRobot robot, String item) {
        robot.clickOn("#here-" + item);
        return desktop.copiedText.orElseThrow();
    }

    @Test
    void rightClick_onTheOverview_selectsAndCopiesTheEntry(FxRobot robot) {
        PaintedPane overview = robot.lookup("#tables-overview").query();
        Frames.await();
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(4)).orElseThrow();
        robot.rightClickOn(overview.localToScreen(band.getMaxX() - 3, band.getMinY() + 3));
        assertThat(explorer.snapshot().selection())
                .isEqualTo(new Selection(new Vaddr(0xffff_ff80_0000_0000L), 4));
        assertThat(copiedBy(robot, CommandId.COPY_ENTRY.nodeId())).isEqualTo("0x0000000000162007");
        robot.rightClickOn(overview.localToScreen(band.getMaxX() - 3, band.getMinY() + 3));
        assertThat(copiedBy(robot, CommandId.COPY_DECODE.nodeId()))
                .isEqualTo("kspace pte decode --arch x86-64 --level 4 0x0000000000162007");
    }

    @Test
    void rightClick_onTheBreadcrumb_selectsTheEntryAndCopiesTheCommand(FxRobot robot) {
        robot.interact(() -> {
            pane.get().machines().open(Samples.byDefault());
            explorer.setMoment(837);
            explorer.select(new Vaddr(0xffff_8000_0000_0000L));
        });
        robot.rightClickOn(robot.lookup(".entry-crumb").queryAll().iterator().next());
        assertThat(explorer.snapshot().selection().level()).isEqualTo(4);
        assertThat(copiedBy(robot, CommandId.COPY_TRANSLATE.nodeId()))
                .isEqualTo("kspace translate q35-4g 0xffff800000000000 --moment 837");
    }

    @Test
    void copied_anything_saysSoQuietly(FxRobot robot) {
        Label notice = robot.lookup("#copy-notice").queryAs(Label.class);
        assertThat(notice.isVisible()).isFalse();
        robot.interact(() -> pane.get().commands().find(CommandId.COPY_ADDRESS).orElseThrow().perform());
        assertThat(notice.getText()).isEqualTo("Copied: " + explorer.snapshot().selection().va());
        assertThat(notice.isMouseTransparent()).isTrue();
    }

    @Test
    void rightClick_onTheTimeline_goesToTheStepAndSelectsWhatItWrote(FxRobot robot) {
        PaintedPane picture = robot.lookup("#timeline-picture").query();
        Frames.await();
        Rectangle2D track = placeOf(picture, "TrackTarget[]");
        robot.rightClickOn(picture.localToScreen(
                track.getMinX() + track.getWidth() / 2, track.getMinY() + track.getHeight() / 2));
        long moment = explorer.snapshot().moment();
        assertThat(moment).isBetween(258L, 3328L);
        robot.clickOn("#here-" + CommandId.STEP_ENTRY.nodeId());
        assertThat(explorer.snapshot().stepThatWrote()).hasValue(moment);
    }

    @Test
    void rightClick_onTheTranslation_goesToTheStepThatWroteTheEntry(FxRobot robot) {
        PaintedPane picture = robot.lookup("#translation-picture").query();
        Frames.await();
        Rectangle2D card = placeOf(picture, "LevelTarget[level=3]");
        robot.rightClickOn(picture.localToScreen(card.getMinX() + 8, card.getMinY() + 8));
        assertThat(explorer.snapshot().selection().level()).isEqualTo(3);
        robot.clickOn("#here-" + CommandId.WRITTEN.nodeId());
        // The root, its 256 tables, and then the table that the first page needs.
        assertThat(explorer.snapshot().moment()).isEqualTo(258);
    }

    @Test
    void rightClick_onACheck_copiesItAndGoesToItsPlace(FxRobot robot) {
        robot.interact(() -> explorer.open(Machines.withFindings()));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        robot.rightClickOn(robot.lookup(".finding-card .check-title").queryAll().iterator().next());
        Node card = robot.lookup(".finding-card").queryAll().iterator().next();
        assertThat(card.isFocused()).isTrue();
        assertThat(copiedBy(robot, CommandId.COPY_CHECK.nodeId())).isEqualTo(card.getAccessibleText())
                .contains(": ");
        Node withPlace = robot.lookup(".finding-card").queryAll().stream()
                .filter(it -> it.lookup(".go-link") != null).findFirst().orElseThrow();
        String place = ((Hyperlink) withPlace.lookup(".go-link")).getText();
        robot.interact(withPlace::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        robot.clickOn("#here-" + CommandId.CHECK_PLACE.nodeId());
        assertThat(explorer.snapshot().selection().va().toString()).isEqualTo(place);
    }

    private static Rectangle2D placeOf(PaintedPane picture, String target) {
        return targets(picture).filter(it -> it.toString().equals(target)).findFirst().flatMap(picture::boundsOf)
                .orElseThrow();
    }

    /** What can be pointed at, pixel by pixel. */
    private static Stream<Object> targets(PaintedPane picture) {
        return IntStream.range(0, (int) picture.getHeight()).boxed()
                .flatMap(y -> IntStream.range(0, (int) picture.getWidth()).boxed().flatMap(
                        x -> picture.hit(x, y).stream()));
    }

    @Test
    void shiftF10_onTheTables_offersWhatCanBeDone(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tables-columns").query().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        robot.clickOn("#here-command-edit-machine");
        assertThat(robot.lookup("#machine-editor").queryAll()).isNotEmpty();
    }

    @Test
    void menus_whatIsNotPossible_isDisabled(FxRobot robot) {
        Command back = pane.get().commands().find(CommandId.BACK).orElseThrow();
        assertThat(back.action().isDisabled()).isTrue();
        assertThat(back.perform()).isFalse();
        robot.interact(() -> explorer.select(new Vaddr(0xffff_8000_0000_1000L)));
        assertThat(back.action().isDisabled()).isFalse();
        robot.interact(back::perform);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_0000_0000L));
    }

    @Test
    void keys_sheet_hasTheWordsOfEveryCommandWithAKey(FxRobot robot) {
        robot.interact(() -> pane.get().commands().find(CommandId.KEYS).orElseThrow().perform());
        Set<String> shown = robot.lookup("#keys-card .label").queryAllAs(Label.class)
                .stream().map(Label::getText).collect(Collectors.toSet());
        assertThat(shown).containsAll(pane.get().commands().all().stream().map(Command::id)
                .filter(id -> !id.keys().isEmpty()).map(CommandId::words).toList());
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#keys-card").query().isVisible()).isFalse();
    }
}

package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Scope;
import kspace.app.command.Shortcut;
import kspace.app.learn.lesson.Lesson;
import kspace.app.learn.lesson.LessonViewModel;
import kspace.app.learn.lesson.Lessons;
import kspace.app.palette.PaletteItem;
import kspace.app.sample.Sample;
import kspace.app.sample.Samples;
import kspace.app.shell.present.PresentPane;
import kspace.app.state.Explorer;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Everything that can be done is done from the menus, from the palette and with each of its keys, where it is possible: the
 * window has to look otherwise afterwards, or something has to be on the clipboard.
 */
@ExtendWith(WindowRobot.class)
class EveryCommandTest {
    private static final long MOMENT = 837;
    private static final Vaddr SELECTED = new Vaddr(0xffff_8000_4823_4567L);
    private static final Vaddr ELSEWHERE = new Vaddr(0xffff_c000_0000_0000L);

    private static final String MAP = """
            BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable
            BIOS-e820: [mem 0x0000000000100000-0x000000001fffffff] usable
            """;

    @TempDir
    Path folder;

    private final Sample sample = Samples.byDefault();
    private final Explorer explorer = Machines.explorer();
    private final TestDesktop desktop = new TestDesktop();
    private final List<String> failures = new ArrayList<>();
    private Stage stage;
    private ExplorerPane pane;
    private int nrFiles;

    /** How a command is run. */
    enum Way {
        /** As an item of its menu. */
        MENU,
        /** As what is chosen in the palette. */
        PALETTE,
        /** With each of its keys. */
        KEY
    }

    @Start
    void start(Stage primary) {
        stage = primary;
        pane = ExplorerWindow.show(explorer, primary, desktop);
    }

    @ParameterizedTest
    @EnumSource
    void everyCommand_eachWay_changesWhatIsSeen(Way way, FxRobot robot) {
        List<CommandId> ids = new ArrayList<>(List.of(CommandId.values()));
        ids.removeIf(it -> it.scope() == Scope.HALL);
        // Without a window, nothing else can be done.
        ids.remove(CommandId.CLOSE);
        ids.add(CommandId.CLOSE);
        for (CommandId id : ids) {
            switch (way) {
                case MENU -> check(robot, way, id, () -> byMenu(id));
                case PALETTE -> {
                    // It is the palette.
                    if (id != CommandId.PALETTE) {
                        check(robot, way, id, () -> byPalette(id));
                    }
                }
                case KEY -> id.keys().forEach(key -> check(robot, way, id, () -> press(key)));
            }
        }
        assertThat(failures).isEmpty();
    }

    /** In a presentation, there is the menu of a right click, and each key works whatever has the focus. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PALETTE")
    void everyCommandOfTheHall_eachWay_changesWhatIsSeen(Way way, FxRobot robot) {
        for (CommandId id : CommandId.values()) {
            // On one screen, nothing can be exchanged; PresentationTest has two.
            if (id.scope() == Scope.HALL && id != CommandId.HALL_SWAP) {
                if (way == Way.MENU) {
                    checkInHall(robot, way, id, hall -> byHallMenu(hall, id));
                } else {
                    id.keys().forEach(key -> checkInHall(robot, way, id, hall -> {
                        if (key instanceof Shortcut.Pressed(KeyCodeCombination keys)) {
                            fire(hall, KeyEvent.KEY_PRESSED, keys.getCode(), "", List.of());
                        }
                    }));
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private void checkInHall(FxRobot robot, Way way, CommandId id, Consumer<PresentPane> run) {
        robot.interact(() -> {
            reset();
            perform(CommandId.PRESENT);
            PresentPane hall = (PresentPane) stage.getScene().getRoot();
            hall.commands().find(CommandId.HALL_FIRST).orElseThrow().perform();
            // At the second of its stops, which shows a map, and with something drawn on it.
            hall.commands().find(CommandId.HALL_NEXT).orElseThrow().perform();
            if (id == CommandId.HALL_TWO) {
                hall.commands().find(CommandId.HALL_ONE).orElseThrow().perform();
            } else if (id == CommandId.HALL_ONE) {
                hall.commands().find(CommandId.HALL_TWO).orElseThrow().perform();
            }
            hall.commands().find(CommandId.HALL_PEN).orElseThrow().perform();
            drag(hall);
            hall.commands().find(CommandId.HALL_PEN).orElseThrow().perform();
            layOut(hall);
            List<String> before = seenInHall(hall);
            run.accept(hall);
            layOut(hall);
            if (seenInHall(hall).equals(before)) {
                failures.add(way + " " + id + ": nothing has changed");
            }
        });
    }

    private static void layOut(PresentPane hall) {
        hall.applyCss();
        hall.layout();
    }

    private static void drag(PresentPane hall) {
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED)) {
            double at = type == MouseEvent.MOUSE_PRESSED ? 100 : 200;
            Event.fireEvent(hall, new MouseEvent(type, at, at, at, at, MouseButton.PRIMARY, 1, false, false, false,
                    false, true, false, false, false, false, false, null));
        }
    }

    private static List<String> seenInHall(PresentPane hall) {
        List<String> all = new ArrayList<>(Seen.now());
        all.add("on " + hall.commands().all().stream().filter(Command::isSwitchedOn).map(Command::id).toList());
        return all;
    }

    private static void byHallMenu(PresentPane hall, CommandId id) {
        Event.fireEvent(hall, new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, 10, 10, false, null));
        ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).filter(it -> "present-menu".equals(it.getId())).findFirst().orElseThrow();
        MenuItem item = menu.getItems().stream().filter(it -> id.nodeId().equals(it.getId())).findFirst().orElseThrow();
        assertThat(item.isDisable()).as(id.toString()).isFalse();
        menu.hide();
        item.fire();
    }

    /** The window's palette and its sheet of keys know what is done in a presentation, which is not possible there. */
    @Test
    void commandsOfTheHall_inTheWindow_areFoundAndSaidNotToBePossibleNow(FxRobot robot) {
        robot.interact(() -> {
            reset();
            perform(CommandId.PALETTE);
            ((javafx.scene.control.TextField) pane.getScene().getFocusOwner())
                    .setText(">" + CommandId.HALL_SPOTLIGHT.words());
            assertThat(PaletteRows.of(pane).found())
                    .anySatisfy(it -> assertThat(List.of(it.words(), it.key(), String.valueOf(it.enabled())))
                            .containsExactly("Spotlight around the mouse", "S", "false"));
            reset();
            perform(CommandId.KEYS);
            assertThat(pane.lookupAll("#keys-card .keys-group")).extracting(it -> ((Labeled) it).getText())
                    .contains("Presentation");
        });
    }

    /** A command that is offered and does nothing is found out, whichever way it is run. */
    @ParameterizedTest
    @EnumSource
    void commandThatDoesNothing_eachWay_isSeenToDoNothing(Way way, FxRobot robot) {
        robot.interact(() -> pane.commands().offer(CommandId.MAP_LEGEND, () -> {}));
        CommandId id = CommandId.MAP_LEGEND;
        check(robot, way, id, switch (way) {
            case MENU -> () -> byMenu(id);
            case PALETTE -> () -> byPalette(id);
            case KEY -> () -> press(CommandId.MAP_LEGEND.keys().getFirst(), pane.getScene().getRoot());
        });
        assertThat(failures).containsExactly(way + " MAP_LEGEND: nothing has changed");
    }

    @Test
    void menus_all_haveEveryCommandOnce(FxRobot robot) {
        List<String> ids = new ArrayList<>();
        robot.interact(() -> {
            perform(CommandId.MENUS);
            menus().getMenus().forEach(menu -> {
                menu.show();
                items(menu).map(MenuItem::getId).filter(it -> it != null && it.startsWith("command-"))
                        .forEach(ids::add);
                menu.hide();
            });
            perform(CommandId.MENUS);
        });
        assertThat(ids).containsExactlyInAnyOrderElementsOf(
                Stream.of(CommandId.values()).map(CommandId::nodeId).toList());
    }

    private void check(FxRobot robot, Way way, CommandId id, Runnable run) {
        robot.interact(() -> {
            reset();
            prepare(way, id);
            layOut();
            focus(id);
            layOut();
            List<String> before = seen();
            if (!command(id).enabled().getValue()) {
                failures.add(way + " " + id + ": not possible");
                return;
            }
            run.run();
            layOut();
            if (seen().equals(before)) {
                failures.add(way + " " + id + ": nothing has changed");
            }
        });
    }

    private void layOut() {
        pane.applyCss();
        pane.layout();
    }

    private List<String> seen() {
        List<String> all = new ArrayList<>(Seen.now());
        all.add("copied " + desktop.copiedText);
        all.add("on " + pane.commands().all().stream().filter(Command::isSwitchedOn).map(Command::id).toList());
        return all;
    }

    /** The window as it is before each command, whatever the one before did. */
    private void reset() {
        if (!stage.isShowing()) {
            stage.show();
        }
        if (pane.getScene().getWindow() == null) {
            // A tour is presented in its place.
            fire(stage.getScene().getRoot(), KeyEvent.KEY_PRESSED, KeyCode.ESCAPE, "", List.of());
        }
        List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
        if (menus().isVisible()) {
            perform(CommandId.MENUS);
        }
        pane.requestFocus();
        // Whatever lies above the window, one after the other.
        for (int i = 0; i < 6; i++) {
            fire(pane, KeyEvent.KEY_PRESSED, KeyCode.ESCAPE, "", List.of());
        }
        for (CommandId id : List.of(CommandId.COMPARE, CommandId.EDIT_MACHINE, CommandId.TABLES_LIST)) {
            if (command(id).isSwitchedOn()) {
                perform(id);
            }
        }
        if (pane.edits().modifiedProperty().get()) {
            perform(CommandId.REVERT);
        }
        if ("Pause the boot".equals(node("#timeline-play").getAccessibleText())) {
            perform(CommandId.PLAY);
        }
        if (!pane.machines().isShown(sample)) {
            pane.machines().open(sample);
        }
        explorer.setMoment(MOMENT);
        explorer.visit(new Place(Selection.of(SELECTED), Optional.empty()));
        for (CommandId id : List.of(
                CommandId.THEME_SYSTEM, CommandId.TEXT_USUAL, CommandId.PANES_RESET, CommandId.ALL_ENTRIES)) {
            perform(id);
        }
        if (command(CommandId.LEVELS_OSTD).enabled().getValue()) {
            perform(CommandId.LEVELS_OSTD);
        }
        if (!command(CommandId.MOTION).isSwitchedOn()) {
            perform(CommandId.MOTION);
        }
        perform(CommandId.TAB_ENTRY);
        perform(CommandId.WALK_LAST);
        desktop.copiedText = Optional.empty();
        desktop.choice = Optional.of(folder.resolve("machine-" + nrFiles++ + ".toml"));
    }

    /** What has to be so for a command to be possible, and to do something. */
    private void prepare(Way way, CommandId id) {
        switch (id) {
            case OPEN -> desktop.choice = Optional.of(other());
            case NEXT_FINDING, PREVIOUS_FINDING -> explorer.open(Machines.withFindings());
            case PASTE -> desktop.copiedText = Optional.of(MAP);
            case EXERCISE_SHEET -> desktop.choice = Optional.of(folder.resolve("sheet.pdf"));
            case SAVE, UNDO, SAVE_AS -> edit();
            case REDO -> {
                edit();
                perform(CommandId.UNDO);
            }
            case REVERT -> {
                edit();
                perform(CommandId.EDIT_MACHINE);
            }
            case REGION_ADD, REGION_FIELDS -> perform(CommandId.EDIT_MACHINE);
            case REGION_REMOVE -> {
                perform(CommandId.EDIT_MACHINE);
                perform(CommandId.REGION_ADD);
            }
            case THEME_SYSTEM, THEME_LIGHT -> perform(CommandId.THEME_DARK);
            case LEVELS_OSTD -> perform(CommandId.LEVELS_LINUX);
            case TEXT_USUAL -> perform(CommandId.TEXT_LARGER);
            case PANES_RESET, PANE_SMALLER -> perform(CommandId.PANE_LARGER);
            case TAB_ENTRY -> perform(CommandId.TAB_COST);
            case CHECK_PLACE, COPY_CHECK -> {
                explorer.open(Machines.withFindings());
                perform(CommandId.TAB_CHECKS);
            }
            case MAP_SHOW_ALL, MAP_PAN_UP, MAP_PAN_DOWN, TABLES_SHOW_ALL, TABLES_ZOOM_OUT, OVERVIEW_PAN_LEFT,
                    OVERVIEW_PAN_RIGHT ->
                    perform(CommandId.TABLES_ZOOM);
            case MAP_BACK, BACK, MAP_BELOW, STEP_ENTRY -> explorer.select(ELSEWHERE);
            case FORWARD -> {
                explorer.select(ELSEWHERE);
                perform(CommandId.BACK);
            }
            case ALL_ENTRIES -> perform(CommandId.ONLY_HUGE);
            case TABLES_IN, TABLES_DESCEND -> perform(CommandId.TABLES_OUT);
            case WRITTEN -> explorer.setMoment(explorer.snapshot().boot().nrSteps());
            case COPY_ROWS -> perform(CommandId.TABLES_LIST);
            case LESSON_NEXT, LESSON_BACK, LESSON_HINT, LESSON_CHECK -> {
                Lesson walk = Lessons.find("04-walk").orElseThrow();
                pane.lesson().model().progress().reach(walk, 1);
                pane.lesson().start(walk);
                if (id == CommandId.LESSON_CHECK) {
                    pane.lesson().model().stepProperty().get().flatMap(LessonViewModel.Step::waiting)
                            .ifPresent(it -> it.typedProperty().set("0x2000"));
                }
            }
            case WALK_ON, WALK_TABLE_ON, WALK_LAST -> perform(CommandId.WALK_FIRST);
            case NEXT_DIFFERENCE, PREVIOUS_DIFFERENCE -> {
                edit();
                perform(CommandId.COMPARE);
            }
            default -> {
                // It is possible as it is.
            }
        }
        if (way == Way.MENU) {
            perform(CommandId.MENUS);
            menus().getMenus().getFirst().hide();
        }
    }

    /** A file of its own, for what is opened may be saved. */
    private Path other() {
        try {
            return Files.writeString(folder.resolve("other.toml"), """
                    arch = "riscv-sv48"
                    [[region]]
                    base = 0x8020_0000
                    size = "16 MiB"
                    type = "kernel"
                    [[region]]
                    base = 0x9000_0000
                    size = "1 GiB"
                    type = "usable"
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edit() {
        perform(CommandId.EDIT_MACHINE);
        perform(CommandId.REGION_ADD);
        perform(CommandId.EDIT_MACHINE);
    }

    /** Puts the focus where the keys of a command work. */
    private void focus(CommandId id) {
        Node target = switch (id.scope()) {
            case WINDOW -> node(id.name().startsWith("PANE") ? ".timeline-view" : "#pane-map #map-picture");
            case MAP -> node(id == CommandId.NEXT_DIFFERENCE || id == CommandId.PREVIOUS_DIFFERENCE
                    ? "#compare #map-picture" : "#pane-map #map-picture");
            case TABLES -> node(id == CommandId.COPY_ROWS ? "#tables-list" : "#tables-columns");
            case OVERVIEW -> node("#tables-overview");
            case TIMELINE -> node(".timeline-view");
            case TRANSLATION -> node(".translation-view");
            case CHECKS -> pane.lookupAll(".finding-card").stream().filter(it -> it.lookup(".go-link") != null)
                    .findFirst().orElseThrow();
            case EDITOR -> node("#edit-regions");
            case HALL -> stage.getScene().getRoot();
        };
        target.requestFocus();
    }

    private Node node(String selector) {
        return Optional.ofNullable(pane.lookup(selector)).orElseThrow(() -> new AssertionError("no " + selector));
    }

    private Command command(CommandId id) {
        return pane.commands().find(id).orElseThrow(() -> new AssertionError(id + " is not offered"));
    }

    private void perform(CommandId id) {
        command(id).perform();
    }

    private MenuBar menus() {
        return (MenuBar) node("#menu-strip");
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(EveryCommandTest::items) : Stream.of(item);
    }

    private void byMenu(CommandId id) {
        Menu menu = menus().getMenus().stream()
                .filter(it -> it.getId().equals("menu-" + id.menu().name().toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow();
        menu.show();
        MenuItem item = items(menu).filter(it -> id.nodeId().equals(it.getId())).findFirst().orElseThrow();
        assertThat(item.isDisable()).as(id.toString()).isFalse();
        item.fire();
        menu.hide();
    }

    private void byPalette(CommandId id) {
        perform(CommandId.PALETTE);
        Node field = pane.getScene().getFocusOwner();
        ((javafx.scene.control.TextField) field).setText(">" + id.words());
        List<PaletteItem> found = PaletteRows.of(pane).found();
        String place = id.scope() == Scope.WINDOW ? id.menu().title().replace("_", "") : id.scope().title();
        int row = found.indexOf(found.stream()
                .filter(it -> it.words().equals(id.words()) && it.note().split(",", 2)[0].equals(place))
                .findFirst().orElseThrow(() -> new AssertionError(id + " is not found")));
        for (int i = 0; i <= row; i++) {
            fire(field, KeyEvent.KEY_PRESSED, KeyCode.DOWN, "", List.of());
        }
        fire(field, KeyEvent.KEY_PRESSED, KeyCode.ENTER, "", List.of());
    }

    private void press(Shortcut key) {
        press(key, pane.getScene().getFocusOwner());
    }

    /** What the system sends when a key is pressed and released. */
    private static void press(Shortcut key, Node target) {
        switch (key) {
            case Shortcut.Pressed(KeyCodeCombination keys) -> {
                List<KeyCode> held = held(keys);
                fire(target, KeyEvent.KEY_PRESSED, keys.getCode(), "", held);
                if (held.isEmpty() && keys.getCode().isLetterKey()) {
                    fire(target, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED,
                            keys.getCode().getChar().toLowerCase(Locale.ROOT), held);
                }
                fire(target, KeyEvent.KEY_RELEASED, keys.getCode(), "", held);
            }
            case Shortcut.Typed(String character) -> {
                boolean isUpper = !character.toLowerCase(Locale.ROOT).equals(character);
                List<KeyCode> held = isUpper ? List.of(KeyCode.SHIFT) : List.of();
                Optional<KeyCode> code = Optional.ofNullable(KeyCode.getKeyCode(character.toUpperCase(Locale.ROOT)));
                code.ifPresent(it -> fire(target, KeyEvent.KEY_PRESSED, it, "", held));
                fire(target, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, character, held);
                code.ifPresent(it -> fire(target, KeyEvent.KEY_RELEASED, it, "", held));
            }
        }
    }

    private static List<KeyCode> held(KeyCodeCombination keys) {
        List<KeyCode> held = new ArrayList<>();
        if (keys.getShortcut() == ModifierValue.DOWN) {
            held.add(KeyCode.CONTROL);
        }
        if (keys.getShift() == ModifierValue.DOWN) {
            held.add(KeyCode.SHIFT);
        }
        if (keys.getAlt() == ModifierValue.DOWN) {
            held.add(KeyCode.ALT);
        }
        return held;
    }

    private static void fire(Node target, EventType<KeyEvent> type, KeyCode code, String character,
            List<KeyCode> held) {
        Event.fireEvent(target, new KeyEvent(type, character, character, code, held.contains(KeyCode.SHIFT),
                held.contains(KeyCode.CONTROL), held.contains(KeyCode.ALT), false));
    }
}

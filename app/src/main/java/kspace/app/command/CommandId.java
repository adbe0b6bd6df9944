package kspace.app.command;

import static javafx.scene.input.KeyCode.ADD;
import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.EQUALS;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F11;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.INSERT;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.MINUS;
import static javafx.scene.input.KeyCode.NUMPAD0;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.PLUS;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.SUBTRACT;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static kspace.app.command.Shortcut.control;
import static kspace.app.command.Shortcut.pressed;
import static kspace.app.command.Shortcut.typed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All that a person can do, in the order of the menus; the words of each say what it does. */
public enum CommandId {
    OPEN(Menu.FILE, Scope.WINDOW, "Open\u2026", "mdi2f-folder-open-outline", control(KeyCode.O)),
    SAVE(Menu.FILE, Scope.WINDOW, "Save", "mdi2c-content-save-outline", control(KeyCode.S)),
    SAVE_AS(Menu.FILE, Scope.WINDOW, "Save as\u2026", "", control(KeyCode.S, SHIFT_DOWN)),
    EXPORT(Menu.FILE, Scope.WINDOW, "Export a picture\u2026", "mdi2t-tray-arrow-up", control(KeyCode.E)),
    ADD_STOP(Menu.FILE, Scope.WINDOW, "Add this view to the tour", "mdi2p-playlist-plus",
            control(KeyCode.A, SHIFT_DOWN)),
    CLOSE(Menu.FILE, Scope.WINDOW, "Close", "", control(KeyCode.W)),

    UNDO(Menu.EDIT, Scope.WINDOW, "Undo", "mdi2u-undo", control(KeyCode.Z)),
    REDO(Menu.EDIT, Scope.WINDOW, "Redo", "mdi2r-redo", control(KeyCode.Y), control(KeyCode.Z, SHIFT_DOWN)),
    COPY_ADDRESS(Menu.EDIT, Scope.WINDOW, "Copy the virtual address", "mdi2c-content-copy"),
    COPY_COMMAND(Menu.EDIT, Scope.WINDOW, "Copy as command", "mdi2c-console"),
    COPY_STOP(Menu.EDIT, Scope.WINDOW, "Copy as stop", ""),
    COPY_PHYSICAL(Menu.EDIT, Scope.TRANSLATION, "Copy the physical address", "", control(KeyCode.C)),
    COPY_ENTRY(Menu.EDIT, Scope.WINDOW, "Copy the value of the entry", ""),
    COPY_DECODE(Menu.EDIT, Scope.WINDOW, "Copy as a command that decodes the entry", ""),
    COPY_TRANSLATE(Menu.EDIT, Scope.WINDOW, "Copy as a command that translates the address", ""),
    COPY_WALK(Menu.EDIT, Scope.TRANSLATION, "Copy the translation as a sentence", ""),
    COPY_ROWS(Menu.EDIT, Scope.TABLES, "Copy the rows", "", control(KeyCode.C)),
    COPY_STEP(Menu.EDIT, Scope.TIMELINE, "Copy the step as a sentence", "", control(KeyCode.C)),
    COPY_CHECK(Menu.EDIT, Scope.CHECKS, "Copy the check as a sentence", "", control(KeyCode.C)),

    THEME(Menu.VIEW, Scope.WINDOW, "Next theme", "mdi2t-theme-light-dark", control(KeyCode.T)),
    THEME_SYSTEM(Menu.VIEW, Scope.WINDOW, "Theme of the system", ""),
    THEME_LIGHT(Menu.VIEW, Scope.WINDOW, "Light theme", ""),
    THEME_DARK(Menu.VIEW, Scope.WINDOW, "Dark theme", ""),
    THEME_PROJECTOR(Menu.VIEW, Scope.WINDOW, "Projector theme", ""),
    TEXT_LARGER(Menu.VIEW, Scope.WINDOW, "Larger text", "", control(PLUS), control(EQUALS),
            control(EQUALS, SHIFT_DOWN), control(ADD)),
    TEXT_SMALLER(Menu.VIEW, Scope.WINDOW, "Smaller text", "", control(MINUS), control(SUBTRACT)),
    TEXT_USUAL(Menu.VIEW, Scope.WINDOW, "Usual text size", "", control(DIGIT0), control(NUMPAD0)),
    MOTION(Menu.VIEW, Scope.WINDOW, "Reduced motion", "", pressed(KeyCode.M)),
    PRESENT(Menu.VIEW, Scope.WINDOW, "Present the tour", "mdi2p-presentation-play", pressed(F5)),
    BLACK(Menu.VIEW, Scope.WINDOW, "Black, until the next key", "", typed("b"), typed("B"), typed(".")),
    PANE_FULL(Menu.VIEW, Scope.WINDOW, "This pane alone, or all panes", "mdi2f-fullscreen", pressed(F11)),
    PANE_LARGER(Menu.VIEW, Scope.WINDOW, "Larger pane", "", pressed(UP, ALT_DOWN)),
    PANE_SMALLER(Menu.VIEW, Scope.WINDOW, "Smaller pane", "", pressed(DOWN, ALT_DOWN)),
    PANES_RESET(Menu.VIEW, Scope.WINDOW, "All panes in their usual sizes", "", pressed(DIGIT0, ALT_DOWN)),
    PANE_MAP(Menu.VIEW, Scope.WINDOW, "Show or hide the address map", "", pressed(DIGIT1, ALT_DOWN)),
    PANE_TABLES(Menu.VIEW, Scope.WINDOW, "Show or hide the page tables", "", pressed(DIGIT2, ALT_DOWN)),
    PANE_INSPECTOR(Menu.VIEW, Scope.WINDOW, "Show or hide the inspector", "", pressed(DIGIT3, ALT_DOWN)),
    PANE_TRANSLATION(Menu.VIEW, Scope.WINDOW, "Show or hide the translation", "", pressed(DIGIT4, ALT_DOWN)),
    PANE_TIMELINE(Menu.VIEW, Scope.WINDOW, "Show or hide the timeline", "", pressed(DIGIT5, ALT_DOWN)),
    TAB_TRANSLATION(Menu.VIEW, Scope.WINDOW, "Inspect the translation", "", control(DIGIT1)),
    TAB_ENTRY(Menu.VIEW, Scope.WINDOW, "Inspect the entry", "", control(DIGIT2)),
    TAB_REGION(Menu.VIEW, Scope.WINDOW, "Inspect the region", "", control(DIGIT3)),
    TAB_CHECKS(Menu.VIEW, Scope.WINDOW, "Inspect the checks", "", control(DIGIT4)),
    TAB_COST(Menu.VIEW, Scope.WINDOW, "Inspect the cost", "", control(DIGIT5)),
    MAP_ZOOM_IN(Menu.VIEW, Scope.MAP, "Zoom in", "", typed("+"), typed("=")),
    MAP_ZOOM_OUT(Menu.VIEW, Scope.MAP, "Zoom out", "", typed("-")),
    MAP_FIT(Menu.VIEW, Scope.MAP, "Fit the selection", "", pressed(ENTER)),
    MAP_SHOW_ALL(Menu.VIEW, Scope.MAP, "Show all", "", typed("0")),
    MAP_BACK(Menu.VIEW, Scope.MAP, "Back", "", pressed(BACK_SPACE)),
    MAP_PAN_UP(Menu.VIEW, Scope.MAP, "Move the zoom up", "", pressed(UP, SHIFT_DOWN)),
    MAP_PAN_DOWN(Menu.VIEW, Scope.MAP, "Move the zoom down", "", pressed(DOWN, SHIFT_DOWN)),
    MAP_LEGEND(Menu.VIEW, Scope.MAP, "What the marks mean", "", typed("l"), typed("L")),
    TABLES_LIST(Menu.VIEW, Scope.TABLES, "Tree or list", "mdi2f-format-list-bulleted", pressed(KeyCode.V)),
    LIST_LEAVES(Menu.VIEW, Scope.TABLES, "List of the leaves", ""),
    LIST_TABLES(Menu.VIEW, Scope.TABLES, "List of the tables", ""),
    LIST_STEPS(Menu.VIEW, Scope.TABLES, "List of the steps", ""),
    TABLES_FOLD(Menu.VIEW, Scope.TABLES, "Fold or unfold runs", "", pressed(KeyCode.F)),
    ONLY_PRESENT(Menu.VIEW, Scope.TABLES, "Only present entries", "", pressed(KeyCode.P)),
    ONLY_HUGE(Menu.VIEW, Scope.TABLES, "Only huge pages", "", pressed(KeyCode.H)),
    ONLY_WRITABLE(Menu.VIEW, Scope.TABLES, "Only writable pages", "", pressed(KeyCode.W)),
    ONLY_EXECUTABLE(Menu.VIEW, Scope.TABLES, "Only executable pages", "", pressed(KeyCode.E)),
    ONLY_TRACKED(Menu.VIEW, Scope.TABLES, "Only tracked pages", "", pressed(KeyCode.T)),
    ALL_ENTRIES(Menu.VIEW, Scope.TABLES, "All entries again", ""),
    TABLES_ZOOM(Menu.VIEW, Scope.TABLES, "Zoom to the entry", "", pressed(KeyCode.Z)),
    TABLES_ZOOM_IN(Menu.VIEW, Scope.TABLES, "Zoom in", "", typed("+"), typed("=")),
    TABLES_ZOOM_OUT(Menu.VIEW, Scope.TABLES, "Zoom out", "", typed("-")),
    TABLES_SHOW_ALL(Menu.VIEW, Scope.TABLES, "Show all", "", typed("0")),
    OVERVIEW_PAN_LEFT(Menu.VIEW, Scope.OVERVIEW, "Move the zoom to lower addresses", "", pressed(LEFT)),
    OVERVIEW_PAN_RIGHT(Menu.VIEW, Scope.OVERVIEW, "Move the zoom to higher addresses", "", pressed(RIGHT)),
    OVERVIEW_FIT(Menu.VIEW, Scope.OVERVIEW, "Fit the selection", "", pressed(ENTER)),
    TABLES_LEGEND(Menu.VIEW, Scope.TABLES, "What the marks mean", "", pressed(KeyCode.L)),

    ADDRESS(Menu.GO, Scope.WINDOW, "Address\u2026", "mdi2m-magnify", typed("/"), control(KeyCode.L)),
    PALETTE(Menu.GO, Scope.WINDOW, "Find anything\u2026", "mdi2t-text-search", control(KeyCode.K)),
    PHYSICAL(Menu.GO, Scope.WINDOW, "Physical address\u2026", "", control(KeyCode.F)),
    BACK(Menu.GO, Scope.WINDOW, "Back to the last selection", "mdi2c-chevron-left", pressed(LEFT, ALT_DOWN)),
    FORWARD(Menu.GO, Scope.WINDOW, "Forward again", "mdi2c-chevron-right", pressed(RIGHT, ALT_DOWN)),
    WRITTEN(Menu.GO, Scope.WINDOW, "To the step that wrote the entry", ""),
    NEXT_FINDING(Menu.GO, Scope.MAP, "Next finding", "", typed("f")),
    PREVIOUS_FINDING(Menu.GO, Scope.MAP, "Previous finding", "", typed("F")),
    NEXT_DIFFERENCE(Menu.GO, Scope.MAP, "Next difference", "", typed("d")),
    PREVIOUS_DIFFERENCE(Menu.GO, Scope.MAP, "Previous difference", "", typed("D")),
    MAP_ABOVE(Menu.GO, Scope.MAP, "Region or entry above", "", pressed(UP)),
    MAP_BELOW(Menu.GO, Scope.MAP, "Region or entry below", "", pressed(DOWN)),
    MAP_HIGHEST(Menu.GO, Scope.MAP, "Highest region", "", pressed(HOME)),
    MAP_LOWEST(Menu.GO, Scope.MAP, "Lowest region", "", pressed(END)),
    TABLES_OUT(Menu.GO, Scope.TABLES, "Out of the table", "", pressed(LEFT), pressed(BACK_SPACE)),
    TABLES_IN(Menu.GO, Scope.TABLES, "Into the next table", "", pressed(RIGHT)),
    TABLES_DESCEND(Menu.GO, Scope.TABLES, "Into the entry", "", pressed(ENTER)),
    TABLES_UP(Menu.GO, Scope.TABLES, "Run of entries above", "", pressed(UP)),
    TABLES_DOWN(Menu.GO, Scope.TABLES, "Run of entries below", "", pressed(DOWN)),
    TABLES_PAGE_UP(Menu.GO, Scope.TABLES, "Eight runs up", "", pressed(PAGE_UP, SHIFT_DOWN)),
    TABLES_PAGE_DOWN(Menu.GO, Scope.TABLES, "Eight runs down", "", pressed(PAGE_DOWN, SHIFT_DOWN)),
    TABLES_FIRST(Menu.GO, Scope.TABLES, "First run", "", pressed(HOME)),
    TABLES_LAST(Menu.GO, Scope.TABLES, "Last run", "", pressed(END)),
    PLAY(Menu.GO, Scope.TIMELINE, "Play or pause the boot", "mdi2p-play", pressed(SPACE)),
    PLAY_HIGHLIGHTS(Menu.GO, Scope.TIMELINE, "Play or pause the highlights", "mdi2s-star-outline", pressed(KeyCode.H)),
    PREVIOUS_HIGHLIGHT(Menu.GO, Scope.TIMELINE, "Previous highlight", "", pressed(KeyCode.N, SHIFT_DOWN)),
    NEXT_HIGHLIGHT(Menu.GO, Scope.TIMELINE, "Next highlight", "", pressed(KeyCode.N)),
    STEP_BACK(Menu.GO, Scope.TIMELINE, "Step back", "", pressed(LEFT)),
    STEP_ON(Menu.GO, Scope.TIMELINE, "Step forward", "", pressed(RIGHT)),
    PAGE_BACK(Menu.GO, Scope.TIMELINE, "Page back", "", pressed(LEFT, SHIFT_DOWN)),
    PAGE_ON(Menu.GO, Scope.TIMELINE, "Page forward", "", pressed(RIGHT, SHIFT_DOWN)),
    TABLE_BACK(Menu.GO, Scope.TIMELINE, "Table back", "", control(LEFT)),
    TABLE_ON(Menu.GO, Scope.TIMELINE, "Table forward", "", control(RIGHT)),
    PREVIOUS_PHASE(Menu.GO, Scope.TIMELINE, "Previous phase", "", pressed(PAGE_UP)),
    NEXT_PHASE(Menu.GO, Scope.TIMELINE, "Next phase", "", pressed(PAGE_DOWN)),
    FIRST_STEP(Menu.GO, Scope.TIMELINE, "First step", "mdi2s-skip-previous", pressed(HOME)),
    LAST_STEP(Menu.GO, Scope.TIMELINE, "Last step", "mdi2s-skip-next", pressed(END)),
    STEP_ENTRY(Menu.GO, Scope.TIMELINE, "Select what the step wrote", "", pressed(KeyCode.E)),
    STRIDE(Menu.GO, Scope.TIMELINE, "How far the arrow buttons go", "", pressed(KeyCode.U)),
    BOOT_SPEED(Menu.GO, Scope.TIMELINE, "Speed of the boot", "", pressed(KeyCode.S)),
    WALK_PLAY(Menu.GO, Scope.TRANSLATION, "Play or pause the walk", "", pressed(SPACE)),
    WALK_RESTART(Menu.GO, Scope.TRANSLATION, "Play from the beginning", "", pressed(KeyCode.R)),
    WALK_BACK(Menu.GO, Scope.TRANSLATION, "One step back", "", pressed(LEFT)),
    WALK_ON(Menu.GO, Scope.TRANSLATION, "One step on", "", pressed(RIGHT)),
    WALK_TABLE_BACK(Menu.GO, Scope.TRANSLATION, "One table back", "", pressed(LEFT, SHIFT_DOWN)),
    WALK_TABLE_ON(Menu.GO, Scope.TRANSLATION, "One table on", "", pressed(RIGHT, SHIFT_DOWN)),
    WALK_FIRST(Menu.GO, Scope.TRANSLATION, "To the beginning", "", pressed(HOME)),
    WALK_LAST(Menu.GO, Scope.TRANSLATION, "To the end", "", pressed(END)),
    WALK_SPEED(Menu.GO, Scope.TRANSLATION, "Speed of the walk", "", pressed(KeyCode.S)),
    CHECK_PLACE(Menu.GO, Scope.CHECKS, "Go to the place of the check", "", pressed(ENTER)),

    EDIT_MACHINE(Menu.MACHINE, Scope.WINDOW, "Edit the machine", "mdi2p-pencil-outline", control(KeyCode.M)),
    COMPARE(Menu.MACHINE, Scope.WINDOW, "Compare with another machine", "mdi2c-compare", control(KeyCode.D)),
    REVERT(Menu.MACHINE, Scope.EDITOR, "Revert to the file", "mdi2r-restore"),
    REGION_ADD(Menu.MACHINE, Scope.EDITOR, "Add a region", "mdi2p-plus", pressed(INSERT)),
    REGION_REMOVE(Menu.MACHINE, Scope.EDITOR, "Remove the selected region", "mdi2m-minus", pressed(DELETE),
            pressed(BACK_SPACE)),
    REGION_FIELDS(Menu.MACHINE, Scope.EDITOR, "Fields of the selected region", "", pressed(ENTER)),

    HERE(Menu.HELP, Scope.WINDOW, "What can be done here", "", pressed(F10, SHIFT_DOWN), pressed(KeyCode.CONTEXT_MENU)),
    MENUS(Menu.HELP, Scope.WINDOW, "Menus", "mdi2m-menu", pressed(F10)),
    KEYS(Menu.HELP, Scope.WINDOW, "All keys", "mdi2k-keyboard-outline", pressed(F1), typed("?"));

    private final Menu menu;
    private final Scope scope;
    private final String words;
    private final String icon;
    /** It never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Shortcut> keys;

    CommandId(Menu menu, Scope scope, String words, String icon, Shortcut... keys) {
        this.menu = menu;
        this.scope = scope;
        this.words = words;
        this.icon = icon;
        this.keys = List.of(keys);
    }

    /** Returns the menu that offers it. */
    public Menu menu() {
        return menu;
    }

    /** Returns the part of the window that it is about. */
    public Scope scope() {
        return scope;
    }

    /** Returns what it does, in a few words; an ellipsis says that something is asked first. */
    public String words() {
        return words;
    }

    /** Returns its icon, if it has one. */
    public Optional<String> icon() {
        return icon.isEmpty() ? Optional.empty() : Optional.of(icon);
    }

    /** Returns its keys, the one to be told first; none if it has no key. */
    public List<Shortcut> keys() {
        return keys;
    }

    /** Returns what it does, where other parts of the window are not far: with the part that it is about, if need be. */
    public String here() {
        return switch (this) {
            case MAP_FIT -> "Zoom the address map to it";
            case TABLES_ZOOM -> "Zoom the page tables to it";
            case TABLES_DESCEND -> "Go into the entry";
            case WALK_RESTART -> "Play its translation";
            default -> words;
        };
    }

    /** Returns whether an event is one of its keys, wherever that would do it. */
    public boolean isKey(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.matches(event));
    }

    /** Returns its key for a menu, which has its keys work everywhere; empty if it has none such. */
    public Optional<KeyCombination> accelerator() {
        return keys.stream().flatMap(key -> key.accelerator().stream()).findFirst();
    }

    /** Returns the first of its keys as the system writes it; empty if it has none. */
    public String keyText() {
        return keys.isEmpty() ? "" : keys.getFirst().text();
    }

    /** Returns what a tooltip says: what it does, and its key. */
    public String tip() {
        return tip(words.replace("\u2026", ""));
    }

    /** Returns other words for what it does now, with its key. */
    public String tip(String now) {
        return keys.isEmpty() ? now : now + " (" + keyText() + ")";
    }

    /** Returns the name that nodes have. */
    public String id() {
        return "command-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

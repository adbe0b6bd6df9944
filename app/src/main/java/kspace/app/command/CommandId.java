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

/** All that a person can do, in the order of the menus. */
public enum CommandId {
    /** Asks for a file and opens it. */
    OPEN(Menu.FILE, Scope.WINDOW, "Open\u2026", "mdi2f-folder-open-outline", control(KeyCode.O)),
    /** Saves the machine. */
    SAVE(Menu.FILE, Scope.WINDOW, "Save", "mdi2c-content-save-outline", control(KeyCode.S)),
    /** Saves the machine under another name. */
    SAVE_AS(Menu.FILE, Scope.WINDOW, "Save as\u2026", "", control(KeyCode.S, SHIFT_DOWN)),
    /** Exports a picture. */
    EXPORT(Menu.FILE, Scope.WINDOW, "Export a picture\u2026", "mdi2t-tray-arrow-up", control(KeyCode.E)),
    /** Closes the window. */
    CLOSE(Menu.FILE, Scope.WINDOW, "Close", "", control(KeyCode.W)),

    /** Undoes a change of the machine. */
    UNDO(Menu.EDIT, Scope.WINDOW, "Undo", "mdi2u-undo", control(KeyCode.Z)),
    /** Does it again. */
    REDO(Menu.EDIT, Scope.WINDOW, "Redo", "mdi2r-redo", control(KeyCode.Y), control(KeyCode.Z, SHIFT_DOWN)),
    /** Copies the selected address. */
    COPY_ADDRESS(Menu.EDIT, Scope.WINDOW, "Copy the virtual address", "mdi2c-content-copy"),
    /** Copies the command that opens a window with what this one shows. */
    COPY_COMMAND(Menu.EDIT, Scope.WINDOW, "Copy as command", "mdi2c-console"),
    /** Copies what the window shows as a stop of a tour. */
    COPY_STOP(Menu.EDIT, Scope.WINDOW, "Copy as stop", ""),
    /** Copies the physical address that the selected one leads to. */
    COPY_PHYSICAL(Menu.EDIT, Scope.TRANSLATION, "Copy the physical address", "", control(KeyCode.C)),
    /** Copies what the translation says. */
    COPY_WALK(Menu.EDIT, Scope.TRANSLATION, "Copy the translation as a sentence", ""),
    /** Copies the selected rows of the list. */
    COPY_ROWS(Menu.EDIT, Scope.TABLES, "Copy the rows", "", control(KeyCode.C)),
    /** Copies what the timeline says. */
    COPY_STEP(Menu.EDIT, Scope.TIMELINE, "Copy the step as a sentence", "", control(KeyCode.C)),

    /** Takes the next theme. */
    THEME(Menu.VIEW, Scope.WINDOW, "Next theme", "mdi2t-theme-light-dark", control(KeyCode.T)),
    /** Takes the theme of the system. */
    THEME_SYSTEM(Menu.VIEW, Scope.WINDOW, "Theme of the system", ""),
    /** Takes the light theme. */
    THEME_LIGHT(Menu.VIEW, Scope.WINDOW, "Light theme", ""),
    /** Takes the dark theme. */
    THEME_DARK(Menu.VIEW, Scope.WINDOW, "Dark theme", ""),
    /** Takes the theme for a projector. */
    THEME_PROJECTOR(Menu.VIEW, Scope.WINDOW, "Projector theme", ""),
    /** Makes everything larger. */
    TEXT_LARGER(Menu.VIEW, Scope.WINDOW, "Larger text", "", control(PLUS), control(EQUALS),
            control(EQUALS, SHIFT_DOWN), control(ADD)),
    /** Makes everything smaller. */
    TEXT_SMALLER(Menu.VIEW, Scope.WINDOW, "Smaller text", "", control(MINUS), control(SUBTRACT)),
    /** Gives everything its usual size. */
    TEXT_USUAL(Menu.VIEW, Scope.WINDOW, "Usual text size", "", control(DIGIT0), control(NUMPAD0)),
    /** Lets things move, or not. */
    MOTION(Menu.VIEW, Scope.WINDOW, "Reduced motion", "", pressed(KeyCode.M)),
    /** Presents a tour. */
    PRESENT(Menu.VIEW, Scope.WINDOW, "Present the tour", "mdi2p-presentation-play", pressed(F5)),
    /** Makes the window black. */
    BLACK(Menu.VIEW, Scope.WINDOW, "Black, until the next key", "", typed("b"), typed("B"), typed(".")),
    /** Gives the pane that has the focus all of the window, or takes it back. */
    PANE_FULL(Menu.VIEW, Scope.WINDOW, "This pane alone, or all panes", "mdi2f-fullscreen", pressed(F11)),
    /** Makes the pane that has the focus larger. */
    PANE_LARGER(Menu.VIEW, Scope.WINDOW, "Larger pane", "", pressed(UP, ALT_DOWN)),
    /** Makes the pane that has the focus smaller. */
    PANE_SMALLER(Menu.VIEW, Scope.WINDOW, "Smaller pane", "", pressed(DOWN, ALT_DOWN)),
    /** Shows all panes again, in their usual sizes. */
    PANES_RESET(Menu.VIEW, Scope.WINDOW, "All panes in their usual sizes", "", pressed(DIGIT0, ALT_DOWN)),
    /** Hides the map, or shows it. */
    PANE_MAP(Menu.VIEW, Scope.WINDOW, "Show or hide the address map", "", pressed(DIGIT1, ALT_DOWN)),
    /** Hides the page tables, or shows them. */
    PANE_TABLES(Menu.VIEW, Scope.WINDOW, "Show or hide the page tables", "", pressed(DIGIT2, ALT_DOWN)),
    /** Hides the inspector, or shows it. */
    PANE_INSPECTOR(Menu.VIEW, Scope.WINDOW, "Show or hide the inspector", "", pressed(DIGIT3, ALT_DOWN)),
    /** Hides the translation, or shows it. */
    PANE_TRANSLATION(Menu.VIEW, Scope.WINDOW, "Show or hide the translation", "", pressed(DIGIT4, ALT_DOWN)),
    /** Hides the timeline, or shows it. */
    PANE_TIMELINE(Menu.VIEW, Scope.WINDOW, "Show or hide the timeline", "", pressed(DIGIT5, ALT_DOWN)),
    /** Shows the inspector's page about the translation. */
    TAB_TRANSLATION(Menu.VIEW, Scope.WINDOW, "Inspect the translation", "", control(DIGIT1)),
    /** Shows the inspector's page about the entry. */
    TAB_ENTRY(Menu.VIEW, Scope.WINDOW, "Inspect the entry", "", control(DIGIT2)),
    /** Shows the inspector's page about the range. */
    TAB_REGION(Menu.VIEW, Scope.WINDOW, "Inspect the region", "", control(DIGIT3)),
    /** Shows the inspector's page about the checks. */
    TAB_CHECKS(Menu.VIEW, Scope.WINDOW, "Inspect the checks", "", control(DIGIT4)),
    /** Shows the inspector's page about the cost. */
    TAB_COST(Menu.VIEW, Scope.WINDOW, "Inspect the cost", "", control(DIGIT5)),
    /** Zooms the map in. */
    MAP_ZOOM_IN(Menu.VIEW, Scope.MAP, "Zoom in", "", typed("+"), typed("=")),
    /** Zooms the map out. */
    MAP_ZOOM_OUT(Menu.VIEW, Scope.MAP, "Zoom out", "", typed("-")),
    /** Zooms the map to the selection. */
    MAP_FIT(Menu.VIEW, Scope.MAP, "Fit the selection", "", pressed(ENTER)),
    /** Leaves the zoom of the map. */
    MAP_SHOW_ALL(Menu.VIEW, Scope.MAP, "Show all", "", typed("0")),
    /** Returns to what the map showed before. */
    MAP_BACK(Menu.VIEW, Scope.MAP, "Back", "", pressed(BACK_SPACE)),
    /** Moves the zoom of the map up. */
    MAP_PAN_UP(Menu.VIEW, Scope.MAP, "Move the zoom up", "", pressed(UP, SHIFT_DOWN)),
    /** Moves the zoom of the map down. */
    MAP_PAN_DOWN(Menu.VIEW, Scope.MAP, "Move the zoom down", "", pressed(DOWN, SHIFT_DOWN)),
    /** Says what the marks of the map mean. */
    MAP_LEGEND(Menu.VIEW, Scope.MAP, "What the marks mean", "", typed("l"), typed("L")),
    /** Shows the page tables as a list, or as a tree. */
    TABLES_LIST(Menu.VIEW, Scope.TABLES, "Tree or list", "mdi2f-format-list-bulleted", pressed(KeyCode.V)),
    /** Lists the pages that are mapped. */
    LIST_LEAVES(Menu.VIEW, Scope.TABLES, "List of the leaves", ""),
    /** Lists the tables that there are. */
    LIST_TABLES(Menu.VIEW, Scope.TABLES, "List of the tables", ""),
    /** Lists the steps of the boot. */
    LIST_STEPS(Menu.VIEW, Scope.TABLES, "List of the steps", ""),
    /** Folds runs of entries, or unfolds them. */
    TABLES_FOLD(Menu.VIEW, Scope.TABLES, "Fold or unfold runs", "", pressed(KeyCode.F)),
    /** Shows only present entries, or all. */
    ONLY_PRESENT(Menu.VIEW, Scope.TABLES, "Only present entries", "", pressed(KeyCode.P)),
    /** Shows only huge pages, or all entries. */
    ONLY_HUGE(Menu.VIEW, Scope.TABLES, "Only huge pages", "", pressed(KeyCode.H)),
    /** Shows only writable pages, or all entries. */
    ONLY_WRITABLE(Menu.VIEW, Scope.TABLES, "Only writable pages", "", pressed(KeyCode.W)),
    /** Shows only executable pages, or all entries. */
    ONLY_EXECUTABLE(Menu.VIEW, Scope.TABLES, "Only executable pages", "", pressed(KeyCode.E)),
    /** Shows only tracked pages, or all entries. */
    ONLY_TRACKED(Menu.VIEW, Scope.TABLES, "Only tracked pages", "", pressed(KeyCode.T)),
    /** Shows all entries again. */
    ALL_ENTRIES(Menu.VIEW, Scope.TABLES, "All entries again", ""),
    /** Zooms the overview to the selected entry. */
    TABLES_ZOOM(Menu.VIEW, Scope.TABLES, "Zoom to the entry", "", pressed(KeyCode.Z)),
    /** Says what the marks of the tables mean. */
    TABLES_LEGEND(Menu.VIEW, Scope.TABLES, "What the marks mean", "", pressed(KeyCode.L)),

    /** Asks for an address or a name. */
    ADDRESS(Menu.GO, Scope.WINDOW, "Address\u2026", "mdi2m-magnify", typed("/"), control(KeyCode.L)),
    /** Finds commands, addresses, samples and files. */
    PALETTE(Menu.GO, Scope.WINDOW, "Find anything\u2026", "mdi2t-text-search", control(KeyCode.K)),
    /** Asks for a physical address. */
    PHYSICAL(Menu.GO, Scope.WINDOW, "Physical address\u2026", "", control(KeyCode.F)),
    /** Returns to the last selection. */
    BACK(Menu.GO, Scope.WINDOW, "Back to the last selection", "mdi2c-chevron-left", pressed(LEFT, ALT_DOWN)),
    /** Goes forward again. */
    FORWARD(Menu.GO, Scope.WINDOW, "Forward again", "mdi2c-chevron-right", pressed(RIGHT, ALT_DOWN)),
    /** Goes to the next finding. */
    NEXT_FINDING(Menu.GO, Scope.MAP, "Next finding", "", typed("f")),
    /** Goes to the finding before. */
    PREVIOUS_FINDING(Menu.GO, Scope.MAP, "Previous finding", "", typed("F")),
    /** Goes to the next difference. */
    NEXT_DIFFERENCE(Menu.GO, Scope.MAP, "Next difference", "", typed("d")),
    /** Goes to the difference before. */
    PREVIOUS_DIFFERENCE(Menu.GO, Scope.MAP, "Previous difference", "", typed("D")),
    /** Selects what lies above. */
    MAP_ABOVE(Menu.GO, Scope.MAP, "Region or entry above", "", pressed(UP)),
    /** Selects what lies below. */
    MAP_BELOW(Menu.GO, Scope.MAP, "Region or entry below", "", pressed(DOWN)),
    /** Selects the highest region. */
    MAP_HIGHEST(Menu.GO, Scope.MAP, "Highest region", "", pressed(HOME)),
    /** Selects the lowest region. */
    MAP_LOWEST(Menu.GO, Scope.MAP, "Lowest region", "", pressed(END)),
    /** Looks at the table above. */
    TABLES_OUT(Menu.GO, Scope.TABLES, "Out of the table", "", pressed(LEFT), pressed(BACK_SPACE)),
    /** Looks at the table below. */
    TABLES_IN(Menu.GO, Scope.TABLES, "Into the next table", "", pressed(RIGHT)),
    /** Selects the first address of the entry. */
    TABLES_DESCEND(Menu.GO, Scope.TABLES, "Into the entry", "", pressed(ENTER)),
    /** Selects the run of entries above. */
    TABLES_UP(Menu.GO, Scope.TABLES, "Run of entries above", "", pressed(UP)),
    /** Selects the run of entries below. */
    TABLES_DOWN(Menu.GO, Scope.TABLES, "Run of entries below", "", pressed(DOWN)),
    /** Selects eight runs higher. */
    TABLES_PAGE_UP(Menu.GO, Scope.TABLES, "Eight runs up", "", pressed(PAGE_UP, SHIFT_DOWN)),
    /** Selects eight runs lower. */
    TABLES_PAGE_DOWN(Menu.GO, Scope.TABLES, "Eight runs down", "", pressed(PAGE_DOWN, SHIFT_DOWN)),
    /** Selects the first run. */
    TABLES_FIRST(Menu.GO, Scope.TABLES, "First run", "", pressed(HOME)),
    /** Selects the last run. */
    TABLES_LAST(Menu.GO, Scope.TABLES, "Last run", "", pressed(END)),
    /** Plays the boot, or pauses. */
    PLAY(Menu.GO, Scope.TIMELINE, "Play or pause the boot", "mdi2p-play", pressed(SPACE)),
    /** Plays the highlights of the boot, or pauses. */
    PLAY_HIGHLIGHTS(Menu.GO, Scope.TIMELINE, "Play or pause the highlights", "mdi2s-star-outline", pressed(KeyCode.H)),
    /** To the highlight before. */
    PREVIOUS_HIGHLIGHT(Menu.GO, Scope.TIMELINE, "Previous highlight", "", pressed(KeyCode.N, SHIFT_DOWN)),
    /** To the next highlight. */
    NEXT_HIGHLIGHT(Menu.GO, Scope.TIMELINE, "Next highlight", "", pressed(KeyCode.N)),
    /** One step back. */
    STEP_BACK(Menu.GO, Scope.TIMELINE, "Step back", "", pressed(LEFT)),
    /** One step on. */
    STEP_ON(Menu.GO, Scope.TIMELINE, "Step forward", "", pressed(RIGHT)),
    /** To the page before. */
    PAGE_BACK(Menu.GO, Scope.TIMELINE, "Page back", "", pressed(LEFT, SHIFT_DOWN)),
    /** To the next page. */
    PAGE_ON(Menu.GO, Scope.TIMELINE, "Page forward", "", pressed(RIGHT, SHIFT_DOWN)),
    /** To the table before. */
    TABLE_BACK(Menu.GO, Scope.TIMELINE, "Table back", "", control(LEFT)),
    /** To the next table. */
    TABLE_ON(Menu.GO, Scope.TIMELINE, "Table forward", "", control(RIGHT)),
    /** To the phase before. */
    PREVIOUS_PHASE(Menu.GO, Scope.TIMELINE, "Previous phase", "", pressed(PAGE_UP)),
    /** To the next phase. */
    NEXT_PHASE(Menu.GO, Scope.TIMELINE, "Next phase", "", pressed(PAGE_DOWN)),
    /** Before the first step. */
    FIRST_STEP(Menu.GO, Scope.TIMELINE, "First step", "mdi2s-skip-previous", pressed(HOME)),
    /** After the last step. */
    LAST_STEP(Menu.GO, Scope.TIMELINE, "Last step", "mdi2s-skip-next", pressed(END)),
    /** Changes how far the arrow buttons go. */
    STRIDE(Menu.GO, Scope.TIMELINE, "How far the arrow buttons go", "", pressed(KeyCode.U)),
    /** Changes how fast the boot plays. */
    BOOT_SPEED(Menu.GO, Scope.TIMELINE, "Speed of the boot", "", pressed(KeyCode.S)),
    /** Plays the walk, or pauses. */
    WALK_PLAY(Menu.GO, Scope.TRANSLATION, "Play or pause the walk", "", pressed(SPACE)),
    /** Plays the walk from its beginning. */
    WALK_RESTART(Menu.GO, Scope.TRANSLATION, "Play from the beginning", "", pressed(KeyCode.R)),
    /** One step of the walk back. */
    WALK_BACK(Menu.GO, Scope.TRANSLATION, "One step back", "", pressed(LEFT)),
    /** One step of the walk on. */
    WALK_ON(Menu.GO, Scope.TRANSLATION, "One step on", "", pressed(RIGHT)),
    /** One table of the walk back. */
    WALK_TABLE_BACK(Menu.GO, Scope.TRANSLATION, "One table back", "", pressed(LEFT, SHIFT_DOWN)),
    /** One table of the walk on. */
    WALK_TABLE_ON(Menu.GO, Scope.TRANSLATION, "One table on", "", pressed(RIGHT, SHIFT_DOWN)),
    /** To the beginning of the walk. */
    WALK_FIRST(Menu.GO, Scope.TRANSLATION, "To the beginning", "", pressed(HOME)),
    /** To the end of the walk. */
    WALK_LAST(Menu.GO, Scope.TRANSLATION, "To the end", "", pressed(END)),
    /** Changes how fast the walk plays. */
    WALK_SPEED(Menu.GO, Scope.TRANSLATION, "Speed of the walk", "", pressed(KeyCode.S)),

    /** Edits the machine, or stops. */
    EDIT_MACHINE(Menu.MACHINE, Scope.WINDOW, "Edit the machine", "mdi2p-pencil-outline", control(KeyCode.M)),
    /** Compares with another machine, or stops. */
    COMPARE(Menu.MACHINE, Scope.WINDOW, "Compare with another machine", "mdi2c-compare", control(KeyCode.D)),
    /** Takes all changes back. */
    REVERT(Menu.MACHINE, Scope.EDITOR, "Revert to the file", "mdi2r-restore"),
    /** Adds a region of memory. */
    REGION_ADD(Menu.MACHINE, Scope.EDITOR, "Add a region", "mdi2p-plus", pressed(INSERT)),
    /** Removes the selected region of memory. */
    REGION_REMOVE(Menu.MACHINE, Scope.EDITOR, "Remove the selected region", "mdi2m-minus", pressed(DELETE),
            pressed(BACK_SPACE)),
    /** Goes to the fields of the selected region. */
    REGION_FIELDS(Menu.MACHINE, Scope.EDITOR, "Fields of the selected region", "", pressed(ENTER)),

    /** Shows what can be done with what is selected. */
    HERE(Menu.HELP, Scope.WINDOW, "What can be done here", "", pressed(F10, SHIFT_DOWN), pressed(KeyCode.CONTEXT_MENU)),
    /** Shows the menus, or hides them. */
    MENUS(Menu.HELP, Scope.WINDOW, "Menus", "mdi2m-menu", pressed(F10)),
    /** Shows all keys. */
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

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
import static javafx.scene.input.KeyCode.F2;
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
import kspace.app.text.WindowMessage;

/** All that a person can do, in the order of the menus; the words of each say what it does. */
public enum CommandId implements WindowMessage {
    OPEN(Menu.FILE, Scope.WINDOW, "mdi2f-folder-open-outline", control(KeyCode.O)),
    PASTE(Menu.FILE, Scope.WINDOW, "mdi2c-clipboard-outline", control(KeyCode.V)),
    WELCOME(Menu.FILE, Scope.WINDOW, "mdi2h-home-outline", pressed(HOME, ALT_DOWN)),
    SAVE(Menu.FILE, Scope.WINDOW, "mdi2c-content-save-outline", control(KeyCode.S)),
    SAVE_AS(Menu.FILE, Scope.WINDOW, "", control(KeyCode.S, SHIFT_DOWN)),
    EXPORT(Menu.FILE, Scope.WINDOW, "mdi2t-tray-arrow-up", control(KeyCode.E)),
    CLOSE(Menu.FILE, Scope.WINDOW, "", control(KeyCode.W)),

    UNDO(Menu.EDIT, Scope.WINDOW, "mdi2u-undo", control(KeyCode.Z)),
    REDO(Menu.EDIT, Scope.WINDOW, "mdi2r-redo", control(KeyCode.Y), control(KeyCode.Z, SHIFT_DOWN)),
    COPY_ADDRESS(Menu.EDIT, Scope.WINDOW, "mdi2c-content-copy"),
    COPY_COMMAND(Menu.EDIT, Scope.WINDOW, "mdi2c-console"),
    COPY_STOP(Menu.EDIT, Scope.WINDOW, ""),
    COPY_PHYSICAL(Menu.EDIT, Scope.TRANSLATION, "", control(KeyCode.C)),
    COPY_ENTRY(Menu.EDIT, Scope.WINDOW, ""),
    COPY_DECODE(Menu.EDIT, Scope.WINDOW, ""),
    COPY_TRANSLATE(Menu.EDIT, Scope.WINDOW, ""),
    COPY_WALK(Menu.EDIT, Scope.TRANSLATION, ""),
    COPY_ROWS(Menu.EDIT, Scope.TABLES, "", control(KeyCode.C)),
    COPY_STEP(Menu.EDIT, Scope.TIMELINE, "", control(KeyCode.C)),
    COPY_CHECK(Menu.EDIT, Scope.CHECKS, "", control(KeyCode.C)),

    THEME(Menu.VIEW, Scope.WINDOW, "mdi2t-theme-light-dark", control(KeyCode.T)),
    THEME_SYSTEM(Menu.VIEW, Scope.WINDOW, ""),
    THEME_LIGHT(Menu.VIEW, Scope.WINDOW, ""),
    THEME_DARK(Menu.VIEW, Scope.WINDOW, ""),
    THEME_PROJECTOR(Menu.VIEW, Scope.WINDOW, ""),
    TEXT_LARGER(Menu.VIEW, Scope.WINDOW, "", control(PLUS), control(EQUALS),
            control(EQUALS, SHIFT_DOWN), control(ADD)),
    TEXT_SMALLER(Menu.VIEW, Scope.WINDOW, "", control(MINUS), control(SUBTRACT)),
    TEXT_USUAL(Menu.VIEW, Scope.WINDOW, "", control(DIGIT0), control(NUMPAD0)),
    LEVELS_OSTD(Menu.VIEW, Scope.WINDOW, ""),
    LEVELS_INTEL(Menu.VIEW, Scope.WINDOW, ""),
    LEVELS_LINUX(Menu.VIEW, Scope.WINDOW, ""),
    MOTION(Menu.VIEW, Scope.WINDOW, "", pressed(KeyCode.M)),
    BLACK(Menu.VIEW, Scope.WINDOW, "", typed("b"), typed("B"), typed(".")),
    PANE_FULL(Menu.VIEW, Scope.WINDOW, "mdi2f-fullscreen", pressed(F11)),
    PANE_LARGER(Menu.VIEW, Scope.WINDOW, "", pressed(UP, ALT_DOWN)),
    PANE_SMALLER(Menu.VIEW, Scope.WINDOW, "", pressed(DOWN, ALT_DOWN)),
    PANES_RESET(Menu.VIEW, Scope.WINDOW, "", pressed(DIGIT0, ALT_DOWN)),
    PANE_MAP(Menu.VIEW, Scope.WINDOW, "", pressed(DIGIT1, ALT_DOWN)),
    PANE_TABLES(Menu.VIEW, Scope.WINDOW, "", pressed(DIGIT2, ALT_DOWN)),
    PANE_INSPECTOR(Menu.VIEW, Scope.WINDOW, "", pressed(DIGIT3, ALT_DOWN)),
    PANE_TRANSLATION(Menu.VIEW, Scope.WINDOW, "", pressed(DIGIT4, ALT_DOWN)),
    PANE_TIMELINE(Menu.VIEW, Scope.WINDOW, "", pressed(DIGIT5, ALT_DOWN)),
    TAB_TRANSLATION(Menu.VIEW, Scope.WINDOW, "", control(DIGIT1)),
    TAB_ENTRY(Menu.VIEW, Scope.WINDOW, "", control(DIGIT2)),
    TAB_REGION(Menu.VIEW, Scope.WINDOW, "", control(DIGIT3)),
    TAB_CHECKS(Menu.VIEW, Scope.WINDOW, "", control(DIGIT4)),
    TAB_COST(Menu.VIEW, Scope.WINDOW, "", control(DIGIT5)),
    MAP_ZOOM_IN(Menu.VIEW, Scope.MAP, "", typed("+"), typed("=")),
    MAP_ZOOM_OUT(Menu.VIEW, Scope.MAP, "", typed("-")),
    MAP_FIT(Menu.VIEW, Scope.MAP, "", pressed(ENTER)),
    MAP_SHOW_ALL(Menu.VIEW, Scope.MAP, "", typed("0")),
    MAP_BACK(Menu.VIEW, Scope.MAP, "", pressed(BACK_SPACE)),
    MAP_PAN_UP(Menu.VIEW, Scope.MAP, "", pressed(UP, SHIFT_DOWN)),
    MAP_PAN_DOWN(Menu.VIEW, Scope.MAP, "", pressed(DOWN, SHIFT_DOWN)),
    MAP_FINDINGS(Menu.VIEW, Scope.MAP, "mdi2a-alert-outline"),
    TIMELINE_FINDINGS(Menu.VIEW, Scope.TIMELINE, "mdi2a-alert-outline"),
    MAP_LEGEND(Menu.VIEW, Scope.MAP, "", typed("l"), typed("L")),
    TABLES_LIST(Menu.VIEW, Scope.TABLES, "mdi2f-format-list-bulleted", pressed(KeyCode.V)),
    LIST_LEAVES(Menu.VIEW, Scope.TABLES, ""),
    LIST_TABLES(Menu.VIEW, Scope.TABLES, ""),
    LIST_STEPS(Menu.VIEW, Scope.TABLES, ""),
    TABLES_FOLD(Menu.VIEW, Scope.TABLES, "", pressed(KeyCode.F)),
    ONLY_PRESENT(Menu.VIEW, Scope.TABLES, "", pressed(KeyCode.P)),
    ONLY_HUGE(Menu.VIEW, Scope.TABLES, "", pressed(KeyCode.H)),
    ONLY_WRITABLE(Menu.VIEW, Scope.TABLES, "", pressed(KeyCode.W)),
    ONLY_EXECUTABLE(Menu.VIEW, Scope.TABLES, "", pressed(KeyCode.E)),
    ONLY_TRACKED(Menu.VIEW, Scope.TABLES, "", pressed(KeyCode.T)),
    ALL_ENTRIES(Menu.VIEW, Scope.TABLES, ""),
    TABLES_ZOOM(Menu.VIEW, Scope.TABLES, "", pressed(KeyCode.Z)),
    TABLES_ZOOM_IN(Menu.VIEW, Scope.TABLES, "", typed("+"), typed("=")),
    TABLES_ZOOM_OUT(Menu.VIEW, Scope.TABLES, "", typed("-")),
    TABLES_SHOW_ALL(Menu.VIEW, Scope.TABLES, "", typed("0")),
    OVERVIEW_PAN_LEFT(Menu.VIEW, Scope.OVERVIEW, "", pressed(LEFT)),
    OVERVIEW_PAN_RIGHT(Menu.VIEW, Scope.OVERVIEW, "", pressed(RIGHT)),
    OVERVIEW_FIT(Menu.VIEW, Scope.OVERVIEW, "", pressed(ENTER)),
    TABLES_LEGEND(Menu.VIEW, Scope.TABLES, "", pressed(KeyCode.L)),

    ADDRESS(Menu.GO, Scope.WINDOW, "mdi2m-magnify", typed("/"), control(KeyCode.L)),
    PALETTE(Menu.GO, Scope.WINDOW, "mdi2t-text-search", control(KeyCode.K)),
    PHYSICAL(Menu.GO, Scope.WINDOW, "", control(KeyCode.F)),
    BACK(Menu.GO, Scope.WINDOW, "mdi2c-chevron-left", pressed(LEFT, ALT_DOWN)),
    FORWARD(Menu.GO, Scope.WINDOW, "mdi2c-chevron-right", pressed(RIGHT, ALT_DOWN)),
    WRITTEN(Menu.GO, Scope.WINDOW, ""),
    NEXT_FINDING(Menu.GO, Scope.MAP, "", typed("f")),
    PREVIOUS_FINDING(Menu.GO, Scope.MAP, "", typed("F")),
    NEXT_DIFFERENCE(Menu.GO, Scope.MAP, "", typed("d")),
    PREVIOUS_DIFFERENCE(Menu.GO, Scope.MAP, "", typed("D")),
    MAP_ABOVE(Menu.GO, Scope.MAP, "", pressed(UP)),
    MAP_BELOW(Menu.GO, Scope.MAP, "", pressed(DOWN)),
    MAP_HIGHEST(Menu.GO, Scope.MAP, "", pressed(HOME)),
    MAP_LOWEST(Menu.GO, Scope.MAP, "", pressed(END)),
    TABLES_OUT(Menu.GO, Scope.TABLES, "", pressed(LEFT), pressed(BACK_SPACE)),
    TABLES_IN(Menu.GO, Scope.TABLES, "", pressed(RIGHT)),
    TABLES_DESCEND(Menu.GO, Scope.TABLES, "", pressed(ENTER)),
    TABLES_UP(Menu.GO, Scope.TABLES, "", pressed(UP)),
    TABLES_DOWN(Menu.GO, Scope.TABLES, "", pressed(DOWN)),
    TABLES_PAGE_UP(Menu.GO, Scope.TABLES, "", pressed(PAGE_UP, SHIFT_DOWN)),
    TABLES_PAGE_DOWN(Menu.GO, Scope.TABLES, "", pressed(PAGE_DOWN, SHIFT_DOWN)),
    TABLES_FIRST(Menu.GO, Scope.TABLES, "", pressed(HOME)),
    TABLES_LAST(Menu.GO, Scope.TABLES, "", pressed(END)),
    PLAY(Menu.GO, Scope.TIMELINE, "mdi2p-play", pressed(SPACE)),
    PLAY_HIGHLIGHTS(Menu.GO, Scope.TIMELINE, "mdi2s-star-outline", pressed(KeyCode.H)),
    PREVIOUS_HIGHLIGHT(Menu.GO, Scope.TIMELINE, "", pressed(KeyCode.N, SHIFT_DOWN)),
    NEXT_HIGHLIGHT(Menu.GO, Scope.TIMELINE, "", pressed(KeyCode.N)),
    STEP_BACK(Menu.GO, Scope.TIMELINE, "", pressed(LEFT)),
    STEP_ON(Menu.GO, Scope.TIMELINE, "", pressed(RIGHT)),
    PAGE_BACK(Menu.GO, Scope.TIMELINE, "", pressed(LEFT, SHIFT_DOWN)),
    PAGE_ON(Menu.GO, Scope.TIMELINE, "", pressed(RIGHT, SHIFT_DOWN)),
    TABLE_BACK(Menu.GO, Scope.TIMELINE, "", control(LEFT)),
    TABLE_ON(Menu.GO, Scope.TIMELINE, "", control(RIGHT)),
    PREVIOUS_PHASE(Menu.GO, Scope.TIMELINE, "", pressed(PAGE_UP)),
    NEXT_PHASE(Menu.GO, Scope.TIMELINE, "", pressed(PAGE_DOWN)),
    FIRST_STEP(Menu.GO, Scope.TIMELINE, "mdi2s-skip-previous", pressed(HOME)),
    LAST_STEP(Menu.GO, Scope.TIMELINE, "mdi2s-skip-next", pressed(END)),
    STEP_ENTRY(Menu.GO, Scope.TIMELINE, "", pressed(KeyCode.E)),
    STRIDE(Menu.GO, Scope.TIMELINE, "", pressed(KeyCode.U)),
    BOOT_SPEED(Menu.GO, Scope.TIMELINE, "", pressed(KeyCode.S)),
    WALK_PLAY(Menu.GO, Scope.TRANSLATION, "", pressed(SPACE)),
    WALK_RESTART(Menu.GO, Scope.TRANSLATION, "", pressed(KeyCode.R)),
    WALK_BACK(Menu.GO, Scope.TRANSLATION, "", pressed(LEFT)),
    WALK_ON(Menu.GO, Scope.TRANSLATION, "", pressed(RIGHT)),
    WALK_TABLE_BACK(Menu.GO, Scope.TRANSLATION, "", pressed(LEFT, SHIFT_DOWN)),
    WALK_TABLE_ON(Menu.GO, Scope.TRANSLATION, "", pressed(RIGHT, SHIFT_DOWN)),
    WALK_FIRST(Menu.GO, Scope.TRANSLATION, "", pressed(HOME)),
    WALK_LAST(Menu.GO, Scope.TRANSLATION, "", pressed(END)),
    WALK_SPEED(Menu.GO, Scope.TRANSLATION, "", pressed(KeyCode.S)),
    CHECK_PLACE(Menu.GO, Scope.CHECKS, "", pressed(ENTER)),

    EDIT_MACHINE(Menu.MACHINE, Scope.WINDOW, "mdi2p-pencil-outline", control(KeyCode.M)),
    COMPARE(Menu.MACHINE, Scope.WINDOW, "mdi2c-compare", control(KeyCode.D)),
    REVERT(Menu.MACHINE, Scope.EDITOR, "mdi2r-restore"),
    REGION_ADD(Menu.MACHINE, Scope.EDITOR, "mdi2p-plus", pressed(INSERT)),
    REGION_REMOVE(Menu.MACHINE, Scope.EDITOR, "mdi2m-minus", pressed(DELETE),
            pressed(BACK_SPACE)),
    REGION_FIELDS(Menu.MACHINE, Scope.EDITOR, "", pressed(ENTER)),

    PRESENT(Menu.TOUR, Scope.WINDOW, "mdi2p-presentation-play", pressed(F5)),
    ADD_STOP(Menu.TOUR, Scope.WINDOW, "mdi2p-playlist-plus", control(KeyCode.A, SHIFT_DOWN)),
    TOUR_STOPS(Menu.TOUR, Scope.WINDOW, "mdi2v-view-list-outline", control(KeyCode.L, SHIFT_DOWN)),
    HALL_NEXT(Menu.TOUR, Scope.HALL, "mdi2c-chevron-right", pressed(PAGE_DOWN), pressed(RIGHT), pressed(DOWN),
            pressed(SPACE), pressed(ENTER)),
    HALL_BACK(Menu.TOUR, Scope.HALL, "mdi2c-chevron-left", pressed(PAGE_UP), pressed(LEFT), pressed(UP),
            pressed(BACK_SPACE)),
    HALL_FIRST(Menu.TOUR, Scope.HALL, "mdi2p-page-first", pressed(HOME)),
    HALL_LAST(Menu.TOUR, Scope.HALL, "mdi2p-page-last", pressed(END)),
    HALL_ONE(Menu.TOUR, Scope.HALL, "mdi2n-numeric-1-box-outline", pressed(DIGIT1), pressed(KeyCode.NUMPAD1)),
    HALL_TWO(Menu.TOUR, Scope.HALL, "mdi2n-numeric-2-box-outline", pressed(DIGIT2), pressed(KeyCode.NUMPAD2)),
    HALL_THREE(Menu.TOUR, Scope.HALL, "mdi2n-numeric-3-box-outline", pressed(DIGIT3), pressed(KeyCode.NUMPAD3)),
    HALL_FOUR(Menu.TOUR, Scope.HALL, "mdi2n-numeric-4-box-outline", pressed(DIGIT4), pressed(KeyCode.NUMPAD4)),
    HALL_FILM(Menu.TOUR, Scope.HALL, "mdi2p-play", pressed(KeyCode.F)),
    HALL_SCRUB(Menu.TOUR, Scope.HALL, "mdi2r-ray-vertex", pressed(KeyCode.T)),
    HALL_SPOTLIGHT(Menu.TOUR, Scope.HALL, "mdi2s-spotlight-beam", pressed(KeyCode.S)),
    HALL_POINTER(Menu.TOUR, Scope.HALL, "mdi2c-cursor-default", pressed(KeyCode.P)),
    HALL_PEN(Menu.TOUR, Scope.HALL, "mdi2p-pen", pressed(KeyCode.D)),
    HALL_CLEAR(Menu.TOUR, Scope.HALL, "mdi2e-eraser", pressed(KeyCode.X)),
    HALL_BLACK(Menu.TOUR, Scope.HALL, "mdi2m-monitor-off", pressed(KeyCode.B), pressed(KeyCode.PERIOD)),
    HALL_NOTES(Menu.TOUR, Scope.HALL, "mdi2n-note-text-outline", pressed(KeyCode.N)),
    HALL_SWAP(Menu.TOUR, Scope.HALL, "mdi2s-swap-horizontal", pressed(KeyCode.W)),
    HALL_KEYS(Menu.TOUR, Scope.HALL, "mdi2k-keyboard-outline", pressed(KeyCode.K), pressed(KeyCode.F1)),
    HALL_END(Menu.TOUR, Scope.HALL, "mdi2c-close", pressed(KeyCode.ESCAPE)),
    LESSONS(Menu.LESSONS, Scope.WINDOW, "mdi2s-school-outline", control(KeyCode.J)),
    LESSON_START(Menu.LESSONS, Scope.WINDOW, ""),
    LESSON_NEXT(Menu.LESSONS, Scope.WINDOW, "", control(ENTER)),
    LESSON_BACK(Menu.LESSONS, Scope.WINDOW, "", control(BACK_SPACE)),
    LESSON_HINT(Menu.LESSONS, Scope.WINDOW, "", control(KeyCode.H)),
    LESSON_CHECK(Menu.LESSONS, Scope.WINDOW, "", control(ENTER, SHIFT_DOWN)),
    EXERCISES(Menu.LESSONS, Scope.WINDOW, "mdi2p-pencil-box-outline", control(KeyCode.J, SHIFT_DOWN)),
    EXERCISE_SHEET(Menu.LESSONS, Scope.WINDOW, "mdi2p-printer"),

    HERE(Menu.HELP, Scope.WINDOW, "", pressed(F10, SHIFT_DOWN), pressed(KeyCode.CONTEXT_MENU)),
    MENUS(Menu.HELP, Scope.WINDOW, "mdi2m-menu", pressed(F10)),
    EXPLAIN(Menu.HELP, Scope.WINDOW, "mdi2h-help-circle-outline", pressed(F2)),
    GLOSSARY(Menu.HELP, Scope.WINDOW, "mdi2b-book-open-variant", pressed(F2, SHIFT_DOWN)),
    GUIDE(Menu.HELP, Scope.WINDOW, "mdi2b-book-outline", pressed(F1)),
    KEYS(Menu.HELP, Scope.WINDOW, "mdi2k-keyboard-outline", typed("?"));

    private final Menu menu;
    private final Scope scope;
    private final String icon;
    /** It never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Shortcut> keys;

    CommandId(Menu menu, Scope scope, String icon, Shortcut... keys) {
        this.menu = menu;
        this.scope = scope;
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
        return text();
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
            case MAP_FIT -> CommandMessage.ZOOM_MAP_TO_IT.text();
            case TABLES_ZOOM -> CommandMessage.ZOOM_TABLES_TO_IT.text();
            case TABLES_DESCEND -> CommandMessage.GO_INTO_ENTRY.text();
            case WALK_RESTART -> CommandMessage.PLAY_ITS_TRANSLATION.text();
            default -> text();
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
        return tip(text().replace("\u2026", ""));
    }

    /** Returns other words for what it does now, with its key. */
    public String tip(String now) {
        return keys.isEmpty() ? now : CommandMessage.WITH_KEY.text(now, keyText());
    }

    /** Returns the name that nodes have. */
    public String nodeId() {
        return "command-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

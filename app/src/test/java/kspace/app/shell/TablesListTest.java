package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.command.CommandId;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The list of the page tables in the real window, by mouse and keyboard. */
@ExtendWith(WindowRobot.class)
class TablesListTest {
    private static final long LINEAR = 0xffff_8000_0000_0000L;
    private static final long CODE = 0xffff_ffff_8800_0000L;
    private static final long HUGE_PAGE = 0x20_0000;

    private final Explorer explorer = Machines.explorer();
    private final TestDesktop desktop = new TestDesktop();
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        pane.set(ExplorerWindow.show(explorer, primary, desktop));
    }

    @BeforeEach
    void showList(FxRobot robot) {
        robot.clickOn("List");
        robot.interact(() -> {
            table(robot).requestFocus();
            List.of(CommandId.PANE_MAP, CommandId.PANE_INSPECTOR)
                    .forEach(id -> pane.get().commands().find(id).orElseThrow().perform());
        });
        Frames.await();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#tables-list").queryAs(TableView.class);
    }

    private static List<TableRow<?>> rows(FxRobot robot) {
        Frames.await();
        return robot.lookup("#tables-list .table-row-cell").queryAll().stream().<TableRow<?>>map(it -> (TableRow<?>) it)
                .filter(row -> !row.isEmpty()).sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex())).toList();
    }

    /** Returns the texts of the rows in sight, cell by cell. */
    private static List<List<String>> texts(FxRobot robot) {
        return rows(robot).stream().map(TablesListTest::texts).toList();
    }

    private static List<String> texts(Node row) {
        return row.lookupAll(".table-cell").stream()
                .sorted((a, b) -> Double.compare(a.getLayoutX(), b.getLayoutX()))
                .map(cell -> String.join(" ", cell.lookupAll(".label").stream()
                        .map(it -> ((Label) it).getText()).filter(it -> it != null && !it.isEmpty()).toList()))
                .toList();
    }

    /** Does what a click on a column's head does. */
    private static <T> void sort(FxRobot robot, TableView<T> table, String id, TableColumn.SortType type) {
        robot.interact(() -> {
            TableColumn<T, ?> column =
                    table.getColumns().stream().filter(it -> id.equals(it.getId())).findFirst().orElseThrow();
            column.setSortType(type);
            table.getSortOrder().setAll(List.of(column));
        });
    }

    private Vaddr selected() {
        return explorer.snapshot().selection().va();
    }

    private static String foot(FxRobot robot, String style) {
        return robot.lookup(".list-foot " + style).queryAs(Label.class).getText();
    }

    @Test
    void list_atFirst_hasTheLowestLeavesAndSaysHowManyThereAre(FxRobot robot) {
        assertThat(texts(robot).getFirst())
                .containsExactly("ffff_8000_0000_0000", "2 MiB", "0000_0000", "RW- G WB", "L2", "linear map",
                        "0016_3000 [0]");
        assertThat(foot(robot, ".list-count")).isEqualTo("3,132 leaves");
        assertThat(foot(robot, ".list-alarm")).isEqualTo("12 writable and executable");
    }

    @Test
    void rows_byMouseAndKeys_selectTheirAddressEverywhere(FxRobot robot) {
        robot.clickOn(rows(robot).get(3));
        assertThat(selected()).isEqualTo(new Vaddr(LINEAR + 3 * HUGE_PAGE));
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(new Vaddr(LINEAR + 5 * HUGE_PAGE));
        robot.type(KeyCode.UP);
        assertThat(selected()).isEqualTo(new Vaddr(LINEAR + 4 * HUGE_PAGE));
        robot.type(KeyCode.END);
        assertThat(selected()).isEqualTo(new Vaddr(CODE + 11 * HUGE_PAGE));
        assertThat(texts(robot).getLast().getFirst()).isEqualTo("ffff_ffff_8960_0000");
        robot.type(KeyCode.HOME);
        assertThat(selected()).isEqualTo(new Vaddr(LINEAR));
        assertThat(texts(robot).getFirst().getFirst()).isEqualTo("ffff_8000_0000_0000");
    }

    @Test
    void selection_elsewhere_bringsItsRowIntoSight(FxRobot robot) {
        robot.interact(() -> explorer.select(new Vaddr(CODE + HUGE_PAGE + 0x1234)));
        List<String> chosen =
                rows(robot).stream().filter(TableRow::isSelected).map(row -> texts(row).getFirst()).toList();
        assertThat(chosen).containsExactly("ffff_ffff_8820_0000");
        assertThat(selected()).isEqualTo(new Vaddr(CODE + HUGE_PAGE + 0x1234));
        robot.type(KeyCode.ENTER);
        assertThat(selected()).isEqualTo(new Vaddr(CODE + HUGE_PAGE));
    }

    @Test
    void sort_byPhysical_joinsAliasesAndTurnsRound(FxRobot robot) {
        robot.interact(() -> explorer.select(new Vaddr(CODE)));
        sort(robot, table(robot), "list-physical", TableColumn.SortType.ASCENDING);
        List<List<String>> all = texts(robot);
        int at = all.stream().map(List::getFirst).toList().indexOf("ffff_ffff_8800_0000");
        assertThat(all.get(at)).contains("0800_0000", "RWX G WB W+X");
        assertThat(all.get(at - 1)).startsWith("ffff_8000_0800_0000", "2 MiB", "0800_0000");
        assertThat(rows(robot).get(at).lookup(".list-bracket").getStyleClass()).contains("last");
        assertThat(rows(robot).get(at - 1).lookup(".list-bracket").getStyleClass()).contains("first");
        assertThat(rows(robot).get(at).lookup(".again")).isNotNull();
        sort(robot, table(robot), "list-physical", TableColumn.SortType.DESCENDING);
        robot.type(KeyCode.HOME);
        assertThat(texts(robot).getFirst().get(2)).isEqualTo("1_7fe0_0000");
    }

    @Test
    void copy_ofSelectedRows_isWhatTheCommandPrints(FxRobot robot) {
        robot.clickOn(rows(robot).getFirst());
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(desktop.copiedText.orElseThrow().lines().toList()).containsExactly(
                "0xffff800000000000-0xffff800000200000      2M  RW       GLB  NX  WB  PD   2M  -> 0x0",
                "0xffff800000200000-0xffff800000400000      2M  RW       GLB  NX  WB  PD   2M  -> 0x200000");
        assertThat(foot(robot, ".list-notice")).isEqualTo("2 rows copied");
    }

    @Test
    void foldKey_onTheList_showsRunsAndTheSwitchIsACommand(FxRobot robot) {
        robot.type(KeyCode.F);
        assertThat(texts(robot)).hasSizeLessThan(20);
        assertThat(texts(robot).getFirst()).startsWith("ffff_8000_0000_0000", "3,072 \u00d7 2 MiB");
        robot.type(KeyCode.V);
        assertThat(table(robot).getParent().getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#tables-columns").query().isFocused()).isTrue();
        robot.interact(() -> pane.get().commands().find(CommandId.LIST_LEAVES).orElseThrow().perform());
        assertThat(table(robot).getParent().getParent().isVisible()).isTrue();
    }

    @Test
    void filters_ofTheTree_areThoseOfTheList(FxRobot robot) {
        robot.clickOn("#tables-filter-executable");
        assertThat(foot(robot, ".list-count")).isEqualTo("12 of 3,132 leaves");
        assertThat(texts(robot)).hasSize(12).allMatch(row -> row.get(5).equals("kernel code"));
        robot.clickOn("#tables-filter-executable");
        assertThat(foot(robot, ".list-count")).isEqualTo("3,132 leaves");
    }

    @Test
    void wheelAndBar_scroll_withoutSelecting(FxRobot robot) {
        Vaddr before = selected();
        robot.moveTo(rows(robot).get(2));
        robot.scroll(3, javafx.geometry.VerticalDirection.DOWN);
        assertThat(texts(robot).getFirst().getFirst()).isNotEqualTo("ffff_8000_0000_0000");
        ScrollBar bar = robot.lookup("#tables-list-bar").queryAs(ScrollBar.class);
        robot.interact(() -> bar.setValue(bar.getMax()));
        assertThat(texts(robot).getLast().getFirst()).isEqualTo("ffff_ffff_8960_0000");
        assertThat(selected()).isEqualTo(before);
    }

    @Test
    void nodes_ofTheList_haveRolesAndNames(FxRobot robot) {
        assertThat(table(robot).getAccessibleRole()).isEqualTo(AccessibleRole.TABLE_VIEW);
        assertThat(table(robot).getAccessibleText()).isEqualTo("List of the page tables");
        assertThat(rows(robot).getFirst().getAccessibleRole()).isEqualTo(AccessibleRole.TABLE_ROW);
        assertThat(rows(robot).getFirst().getAccessibleText()).isEqualTo("ffff_8000_0000_0000, 2 MiB, "
                + "physical 0000_0000, RW-, G WB, level 2, linear map, table 0016_3000 [0]");
        assertThat(table(robot).getVisibleLeafColumns().stream().map(it -> it.getText()).toList())
                .containsExactly("Virtual address", "Size", "Physical", "Flags", "Level", "Range", "Table and entry");
    }

    @Test
    void kinds_tables_selectTheirLevelAndAreCopied(FxRobot robot) {
        robot.clickOn("tables");
        assertThat(foot(robot, ".list-count")).isEqualTo("265 tables");
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.HOME);
        assertThat(texts(robot).getFirst()).containsExactly(
                "ffff_8000_0000_0000", "128 TiB", "0000_1000", "256 of 512", "L4", "linear map", "tables");
        assertThat(explorer.snapshot().selection().level()).isEqualTo(4);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(desktop.copiedText.orElseThrow())
                .isEqualTo("level 4 PML4    0xffff_8000_0000_0000 .. 2^64                   256 of 512"
                        + " entries: tables   1 table at 0x0000_1000\n");
    }

    @Test
    void kinds_steps_goToTheMomentAndFollowIt(FxRobot robot) {
        robot.interact(() -> pane.get().commands().find(CommandId.LIST_STEPS).orElseThrow().perform());
        assertThat(table(robot).getColumns().getFirst().isVisible()).isTrue();
        robot.interact(() -> {
            explorer.setMoment(837);
            table(robot).requestFocus();
        });
        assertThat(rows(robot).stream().filter(TableRow::isSelected).map(row -> texts(row).getFirst()).toList())
                .containsExactly("837");
        robot.type(KeyCode.DOWN);
        assertThat(explorer.snapshot().moment()).isEqualTo(838);
        assertThat(selected()).isEqualTo(new Vaddr(LINEAR + (838 - 260) * HUGE_PAGE));
    }

    @Test
    void field_ofWords_asksForRangesMemoryAndAddresses(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("physical 0x8000000..0x8600000\n");
        assertThat(foot(robot, ".list-count")).isEqualTo("6 of 3,132 leaves");
        assertThat(robot.lookup(".list-chip").queryAllAs(Button.class)).extracting(Button::getText)
                .containsExactly("physical 0800_0000 \u2026 085f_ffff");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("code\n");
        assertThat(foot(robot, ".list-count")).isEqualTo("3 of 3,132 leaves");
        assertThat(texts(robot)).extracting(row -> row.get(5)).containsOnly("kernel code");
        robot.clickOn(".list-chip");
        assertThat(foot(robot, ".list-count")).isEqualTo("6 of 3,132 leaves");
        robot.clickOn(".list-chip");
        assertThat(foot(robot, ".list-count")).isEqualTo("3,132 leaves");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("ffffffff88600000\n");
        assertThat(selected()).isEqualTo(new Vaddr(CODE + 3 * HUGE_PAGE));
        assertThat(table(robot).isFocused()).isTrue();
    }

    @Test
    void field_ofNonsense_saysWhatIsAllowed(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("code..linear\n");
        assertThat(foot(robot, ".list-notice")).contains("\"code..linear\" is not allowed; its end is not after");
        assertThat(foot(robot, ".list-count")).isEqualTo("3,132 leaves");
        robot.type(KeyCode.ESCAPE);
        assertThat(table(robot).isFocused()).isTrue();
    }

    @Test
    void funnel_ofLevelAndRange_offersWhatThereIs(FxRobot robot) {
        robot.clickOn(funnel(robot, "list-range"));
        robot.clickOn("metadata");
        assertThat(foot(robot, ".list-count")).isEqualTo("48 of 3,132 leaves");
        robot.clickOn(funnel(robot, "list-level"));
        robot.clickOn("level 2, pages of 2 MiB");
        assertThat(robot.lookup(".list-chip").queryAllAs(Button.class)).extracting(Button::getText)
                .containsExactly("metadata", "level 2");
        robot.clickOn(funnel(robot, "list-range"));
        robot.clickOn("all ranges");
        assertThat(foot(robot, ".list-count")).isEqualTo("3,132 leaves");
    }

    private static Node funnel(FxRobot robot, String column) {
        return robot.lookup(".column-header").match(it -> column.equals(it.getId())).<Node>query()
                .lookup(".filter");
    }

    @Test
    void ruler_aboveTheRows_marksWhereTheyLieAndTheSelection(FxRobot robot) {
        PaintedPane ruler = robot.lookup("#tables-list-ruler").queryAs(PaintedPane.class);
        assertThat(Frames.words(ruler)).contains("linear map", "metadata", "rows");
    }
}

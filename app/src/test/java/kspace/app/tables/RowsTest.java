package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kspace.app.Machines;
import kspace.app.ViewWindow;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.state.Explorer;
import kspace.app.tables.columns.ColumnTarget;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Rows of the tables on the path, as wide as they come. */
@ExtendWith(WindowRobot.class)
class RowsTest {
    private static final Vaddr MAPPED = new Vaddr(0xffff_8000_4823_4567L);
    private static final double HEIGHT = 700;
    /** The narrower of the two type sizes that an index has. */
    private static final double DIGIT = 6.3;

    private PaintedPane columns = new PaintedPane((_, _, _) -> {});

    private StackPane root = new StackPane();

    @Start
    void start(Stage primary) {
        // Only the toolkit is needed: the widest view is wider than the screen of the tests.
    }

    private void show(FxRobot robot, Density density, Vaddr va, boolean unfolded) {
        robot.interact(() -> {
            Explorer explorer = Machines.explorer();
            explorer.select(va);
            TablesViewModel model = new TablesViewModel(explorer);
            if (unfolded) {
                model.toggleUnfolded();
            }
            Look look = new Look(Theme.LIGHT, density);
            TablesView view = new TablesView(model, new SimpleObjectProperty<>(look));
            root = ViewWindow.dressed(view, look);
            new Scene(root);
            columns = (PaintedPane) view.lookup("#tables-columns");
        });
        widen(robot, 1000);
    }

    private void widen(FxRobot robot, double width) {
        robot.interact(() -> {
            root.resize(width, HEIGHT);
            for (int pass = 0; pass < 3; pass++) {
                root.applyCss();
                root.layout();
            }
        });
    }

    private record Row(int level, int index, Rectangle2D bounds) {}

    /** Returns the rows of all open tables, also those of which only a part is in view. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int level = 1; level <= 4; level++) {
            for (int index = 0; index < 512; index++) {
                int at = index;
                int of = level;
                columns.boundsOf(new ColumnTarget.Row(of, at)).ifPresent(it -> rows.add(new Row(of, at, it)));
            }
        }
        return rows;
    }

    private List<DrawnText> textsIn(Rectangle2D area) {
        return columns.texts().stream().filter(text -> area.contains(
                text.bounds().getMinX() + 1, (text.bounds().getMinY() + text.bounds().getMaxY()) / 2)).toList();
    }

    @ParameterizedTest
    @EnumSource(value = Density.class, mode = EnumSource.Mode.EXCLUDE, names = "LARGE")
    void indexAndCount_anyWidth_areNeverReadAsOneNumber(Density density, FxRobot robot) {
        int counts = 0;
        for (Vaddr va : List.of(MAPPED, new Vaddr(0xffff_ffff_8800_0000L))) {
            show(robot, density, va, false);
            for (double width = 460; width <= 1240; width += 60) {
                widen(robot, width);
                for (Row row : rows()) {
                    List<DrawnText> texts = textsIn(row.bounds());
                    String what = "%s wide %s, row %s: %s".formatted(width, density, row, texts);
                    assertThat(texts).as(what).hasSizeGreaterThanOrEqualTo(2);
                    assertThat(texts.getFirst().text()).as(what).startsWith("" + row.index());
                    if (Character.isDigit(texts.get(1).text().charAt(0))) {
                        counts++;
                    }
                    assertThat(texts.get(1).bounds().getMinX() - texts.getFirst().bounds().getMaxX()).as(what)
                            .isGreaterThan(DIGIT);
                }
            }
        }
        assertThat(counts).as("rows with an index and a count").isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(value = Density.class, mode = EnumSource.Mode.EXCLUDE, names = "LARGE")
    void wheel_byAnyAmount_leavesWholeRows(Density density, FxRobot robot) {
        show(robot, density, MAPPED, true);
        Rectangle2D area = columns.boundsOf(new ColumnTarget.Rows(2)).orElseThrow();
        List<Integer> seen = new ArrayList<>();
        for (double amount : new double[]{400, -7, -11, -13, -40, -3, -1000, 9, -100000, 17}) {
            robot.interact(() -> {
                columns.fireEvent(wheel(area.getMinX() + 20, area.getMinY() + 20, amount));
                root.layout();
            });
            List<Row> rows = rows().stream().filter(row -> row.level() == 2).toList();
            assertThat(rows).as("after %s", amount).isNotEmpty().allSatisfy(row -> {
                assertThat(row.bounds().getMinY()).as("%s", row).isGreaterThanOrEqualTo(area.getMinY());
                assertThat(row.bounds().getMaxY()).as("%s", row).isLessThanOrEqualTo(area.getMaxY() + 1);
            });
            assertThat(rows.getFirst().bounds().getMinY()).as("first row after %s", amount)
                    .isEqualTo(Math.rint(area.getMinY()));
            seen.add(rows.getFirst().index());
        }
        assertThat(IntStream.range(1, seen.size()).filter(at -> !seen.get(at).equals(seen.get(at - 1))).count())
                .as("%s", seen).isGreaterThan(3);
    }

    private static ScrollEvent wheel(double x, double y, double amount) {
        return new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, false, false, false, false, false, false, 0, amount, 0,
                amount, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                null);
    }
}

package kspace.app.shell.pair;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.data.AltText;
import kspace.app.data.ViewKind;
import kspace.app.machine.compare.Pair;
import kspace.app.map.MapView;
import kspace.app.map.MapViewModel;
import kspace.app.map.compare.MapDifferences;
import kspace.app.shell.look.WindowControls;
import kspace.app.state.Difference;
import kspace.app.state.DifferentEntries;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.stop.Sight;
import kspace.app.tables.TablesView;
import kspace.app.tables.TablesViewModel;
import kspace.core.kernel.asterinas.boot.BootState;

/**
 * A view of two machines, or of two moments of one, side by side to the same scale, with what differs marked, and written below.
 */
public final class PairView extends VBox {
    /** Tables narrower than this stand below each other. */
    private static final double LEAST_TABLES = 400;
    private static final double MAP_HEIGHT = 440;
    private static final double GAP = 16;
    private static final double NAME_PERCENT = 34;
    private static final double VALUE_PERCENT = 33;

    private final Sight sight;
    private final ObservableValue<Look> look;
    private final Pair pair;
    private final ReducedMotion motion;

    private PairView(
            Sight sight, Explorer left, Explorer right, ObservableValue<Look> look, ReducedMotion motion) {
        this.sight = sight;
        this.look = look;
        this.motion = motion;
        this.pair = pair(left, right);
        getStyleClass().add("pair-view");
    }

    private static Pair pair(Explorer left, Explorer right) {
        return new Pair(left.snapshot().state(), right.snapshot().state());
    }

    /** Returns the state of what is shown beside {@code left}. */
    private static Explorer beside(Explorer left, Sight.Beside beside) {
        Snapshot now = left.snapshot();
        BootState state = now.state();
        Explorer right = new Explorer(beside.boot());
        right.setMoment(beside.moment().orElseGet(() -> Pair.momentLike(state, beside.boot())));
        right.visit(now.place());
        return right;
    }

    /**
     * Returns a picture for a page, as high as it needs to be.
     *
     * @param sight what is shown, with something beside it
     * @param width how wide it is laid out
     */
    public static Region figure(Explorer explorer, Sight sight, ObservableValue<Look> look, double width) {
        Explorer right = beside(explorer, sight.beside().orElseThrow());
        PairView view = new PairView(sight, explorer, right, look, new ReducedMotion());
        boolean isBelow = sight.view() == ViewKind.TABLES && (width - GAP) / 2 < LEAST_TABLES;
        Pane sides = view.sides(explorer, right, isBelow);
        // A heading is as high as its words need at the width that it is going to have.
        sides.setPrefWidth(width);
        view.getChildren().addAll(sides, view.lines());
        return view;
    }

    /**
     * Returns a picture for a hall, as high as there is room: what differs is marked in it and not written.
     *
     * @param motion whether things move in it
     */
    public static Region live(
            Explorer explorer, Sight sight, ObservableValue<Look> look, ReducedMotion motion) {
        Explorer right = beside(explorer, sight.beside().orElseThrow());
        PairView view = new PairView(sight, explorer, right, look, motion);
        Pane sides = view.sides(explorer, right, sight.view() == ViewKind.TABLES);
        VBox.setVgrow(sides, Priority.ALWAYS);
        view.getChildren().add(sides);
        return view;
    }

    /** Returns what a picture of both says. */
    public static AltText words(Explorer explorer, Sight sight) {
        Explorer right = beside(explorer, sight.beside().orElseThrow());
        return AltText.ofPair(
                AltText.of(sight.view(), explorer.snapshot()), AltText.of(sight.view(), right.snapshot()),
                pair(explorer, right).sentences());
    }

    /** The height of a figure follows from its width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Both sides; beside each other, their headings are one row, so that their views are of one height and scale. */
    private Pane sides(Explorer left, Explorer right, boolean isBelow) {
        Region first = view(left, pair.atLeft(), pair.entriesAtLeft(), PairMessage.AT_THE_RIGHT.text());
        Region second = view(right, pair.atRight(), pair.entriesAtRight(), PairMessage.AT_THE_LEFT.text());
        GridPane grid = new GridPane(GAP, 0);
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(isBelow ? 100 : 50);
        grid.getColumnConstraints().add(column);
        grid.add(heading(left.snapshot()), 0, 0);
        grid.add(first, 0, 1);
        if (isBelow) {
            Region gap = new Region();
            gap.setMinHeight(GAP);
            grid.add(gap, 0, 2);
            grid.add(heading(right.snapshot()), 0, 3);
            grid.add(second, 0, 4);
        } else {
            grid.getColumnConstraints().add(column);
            grid.add(heading(right.snapshot()), 1, 0);
            grid.add(second, 1, 1);
        }
        for (Region view : List.of(first, second)) {
            view.setMinWidth(0);
            GridPane.setHgrow(view, Priority.ALWAYS);
            GridPane.setVgrow(view, Priority.ALWAYS);
        }
        return grid;
    }

    private static Label heading(Snapshot now) {
        Label heading = new Label(PairMessage.HEADING.text(now.boot().machine().name(), now.moment(),
                now.boot().nrSteps()));
        heading.getStyleClass().add("pair-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(heading, VPos.TOP);
        return heading;
    }

    private Region view(
            Explorer explorer, List<Difference> differences, List<DifferentEntries> entries, String other) {
        return switch (sight.view()) {
            case MAP -> {
                MapViewModel map = new MapViewModel(explorer, new MapDifferences(
                        new SimpleObjectProperty<>(differences), new SimpleObjectProperty<>(Optional.empty()), _ -> {},
                        motion, other), motion);
                sight.axis().ifPresent(map::setUnzoomed);
                MapView view = new MapView(map, look);
                view.setMinHeight(0);
                view.setPrefHeight(MAP_HEIGHT);
                WindowControls.hideAll(view);
                yield view;
            }
            case TABLES -> {
                TablesViewModel tables = new TablesViewModel(explorer, motion);
                tables.lookFor(sight.only());
                tables.mark(entries);
                TablesView view = new TablesView(tables, look);
                WindowControls.hideAll(view);
                yield view;
            }
            case WINDOW, TRANSLATION, TIMELINE, ENTRY, COST, RANGES, DECISION, TLB, LIST ->
                    throw new IllegalArgumentException(sight.view().id());
        };
    }

    /** Returns what differs, in rows. */
    private Region lines() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pair-lines");
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(NAME_PERCENT);
        ColumnConstraints value = new ColumnConstraints();
        value.setPercentWidth(VALUE_PERCENT);
        grid.getColumnConstraints().addAll(name, value, value);
        if (pair.lines().isEmpty()) {
            grid.add(cell(PairMessage.NOTHING_DIFFERS.text(), "pair-name"), 0, 0, 3, 1);
        }
        int row = 0;
        for (Pair.Line line : pair.lines()) {
            grid.add(cell("\u2260 " + line.name(), "pair-name"), 0, row);
            grid.add(cell(line.left(), "pair-value"), 1, row);
            grid.add(cell(line.right(), "pair-value"), 2, row);
            row++;
        }
        return grid;
    }

    private static Label cell(String text, String styleClass) {
        Label cell = new Label(text);
        cell.getStyleClass().add(styleClass);
        cell.setWrapText(true);
        cell.setMinHeight(Region.USE_PREF_SIZE);
        return cell;
    }
}

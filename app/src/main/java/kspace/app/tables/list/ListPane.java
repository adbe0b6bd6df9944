package kspace.app.tables.list;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Look;
import kspace.app.command.CommandId;
import kspace.app.command.Pick;
import kspace.app.command.Thing;
import kspace.app.controls.SegmentedSwitch;
import kspace.app.controls.Tip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The list: which rows are looked for, the rows in sight, and what all of them are. */
public final class ListPane extends VBox {
    private static final double WIDE = 700;

    private final ListViewModel model;
    private final Consumer<String> clipboard;
    private final ListTable table;
    private final ScrollBar bar = new ScrollBar();
    private final HBox filters = new HBox();
    private final SegmentedSwitch<ListKind> kinds;
    private final AskedLine asked;
    private boolean isMovingBar;

    /**
     * Creates the list.
     *
     * @param ruler what stands above it
     * @param clipboard gets what is copied
     */
    public ListPane(
            ListViewModel model, ObservableValue<Look> look, Region ruler, Consumer<String> clipboard) {
        this.model = model;
        this.clipboard = clipboard;
        this.table = new ListTable(model, look);
        this.kinds = kindSwitch(model);
        getStyleClass().add("list-pane");
        bar.setId("tables-list-bar");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setUnitIncrement(1);
        bar.setAccessibleText(ListMessage.ROWS_OF_THE_LIST.text());
        bar.valueProperty().addListener((_, _, value) -> {
            if (!isMovingBar) {
                model.scrollTo(Math.round(value.doubleValue()));
            }
        });
        model.windowProperty().subscribe(this::moveBar);
        HBox.setHgrow(table, Priority.ALWAYS);
        HBox body = new HBox(table, bar);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        table.setMinHeight(0);
        filters.getStyleClass().add("list-filters");
        this.asked = new AskedLine(model, table::requestFocus);
        getChildren().addAll(ruler, filters, asked.chips(), body, foot());
        AskedMenu menu = new AskedMenu(model);
        table.askBy(ListColumn.ADDRESS, _ -> asked.open(""));
        table.askBy(ListColumn.PHYSICAL, _ -> asked.open(AskedText.PHYSICAL));
        table.askBy(ListColumn.LEVEL, menu::showLevels);
        table.askBy(ListColumn.RANGE, menu::showRanges);
        setMinSize(0, 0);
        filters.setMinWidth(0);
        body.setMinWidth(0);
        table.setMinWidth(0);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        Pick.on(table, Thing.ADDRESS, table::selectAt);
    }

    /** Shows nodes before the rows, which say which rows are looked for. */
    public void showFilters(Node... nodes) {
        filters.getChildren().setAll(nodes);
        if (nodes.length > 0) {
            filters.getChildren().addFirst(kinds);
            filters.getChildren().addAll(gap(), asked.field());
        }
    }

    /** Starts typing an address or a range. */
    public void find() {
        asked.open("");
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static SegmentedSwitch<ListKind> kindSwitch(ListViewModel model) {
        SegmentedSwitch<ListKind> kinds = new SegmentedSwitch<>(ListMessage.LIST_OF.text(), List.of(ListKind.values()),
                model.kindProperty(), ListKind::words, ListKind::purpose);
        kinds.setId("tables-list-kind");
        kinds.setMinWidth(USE_PREF_SIZE);
        Node steps = kinds.getChildren().get(List.of(ListKind.values()).indexOf(ListKind.STEPS));
        steps.disableProperty().bind(model.tellsStepsProperty().not());
        return kinds;
    }

    /** Returns what has the focus when the list has it. */
    public Node focusTarget() {
        return table;
    }

    private void moveBar(ListWindow window) {
        isMovingBar = true;
        double most = Math.max(0, window.nrRows() - model.nrVisible());
        bar.setMax(most);
        bar.setVisibleAmount(Math.max(most / 20, Math.min(most, model.nrVisible())));
        bar.setBlockIncrement(Math.max(1, model.nrVisible() - 1));
        bar.setValue((double) window.top());
        bar.setVisible(most > 0);
        isMovingBar = false;
    }

    private HBox foot() {
        Label count = part("list-count");
        count.textProperty().bind(model.totalsProperty().map(ListTotals::count));
        Label amount = part("list-amount");
        amount.textProperty().bind(model.totalsProperty().map(ListTotals::amount));
        Label ranges = part("list-ranges");
        ranges.textProperty().bind(model.totalsProperty().map(ListTotals::ranges));
        Label alarm = part("list-alarm");
        alarm.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        ObservableValue<Boolean> isWide = widthProperty().map(width -> width.doubleValue() > WIDE);
        alarm.textProperty().bind(Bindings.createStringBinding(
                () -> isWide.getValue() ? model.totalsProperty().get().alarm() : model.totalsProperty().get().brief(),
                model.totalsProperty(), isWide));
        ranges.visibleProperty().bind(isWide);
        Stream.of(count, ranges, alarm).forEach(part -> part.setMinWidth(USE_PREF_SIZE));
        alarm.visibleProperty().bind(alarm.textProperty().isNotEmpty());
        Label notice = part("list-notice");
        notice.setId("tables-list-notice");
        notice.textProperty().bind(model.noticeProperty());
        HBox foot = new HBox(count, amount, ranges, alarm, gap(), notice, foldButton(), copyButton());
        foot.getStyleClass().add("list-foot");
        return foot;
    }

    private ToggleButton foldButton() {
        ToggleButton fold = new ToggleButton();
        fold.setId("tables-list-fold");
        fold.getStyleClass().add("unfold");
        fold.setGraphic(key(CommandId.TABLES_FOLD.keyText()));
        fold.textProperty().bind(
                model.unfoldedProperty().map(it -> it ? ListMessage.FOLD_RUNS.text() : ListMessage.UNFOLD_RUNS.text()));
        fold.selectedProperty().bindBidirectional(model.unfoldedProperty());
        fold.setAccessibleText(ListMessage.UNFOLD_RUNS_TIP.text());
        Tip.put(fold, CommandId.TABLES_FOLD.tip(ListMessage.UNFOLD_RUNS_ABOUT.text()));
        fold.setMinWidth(USE_PREF_SIZE);
        return fold;
    }

    private Button copyButton() {
        Button button = new Button(ListMessage.COPY_ROWS.text(), key(CommandId.COPY_ROWS.keyText()));
        button.setId("tables-list-copy");
        button.getStyleClass().add("unfold");
        Tip.put(button, CommandId.COPY_ROWS.tip(ListMessage.COPY_ROWS_ABOUT.text()));
        button.setOnAction(_ -> model.copied().ifPresent(clipboard));
        button.setMinWidth(USE_PREF_SIZE);
        button.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static Label key(String text) {
        Label key = new Label(text);
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }

    private static Label part(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** Keys of lists, before the table would move among the rows in sight; and those of the page tables. */
    private void press(KeyEvent event) {
        boolean extend = event.isShiftDown();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean done = true;
        switch (event.getCode()) {
            case UP -> done = plain && move(-1, extend);
            case DOWN -> done = plain && move(1, extend);
            case PAGE_UP -> done = plain && move(1L - model.nrVisible(), extend);
            case PAGE_DOWN -> done = plain && move(model.nrVisible() - 1L, extend);
            case HOME -> model.moveToEnd(false, extend);
            case END -> model.moveToEnd(true, extend);
            case ENTER -> model.enter();
            case A -> {
                done = event.isShortcutDown();
                if (done) {
                    model.selectAll();
                }
            }
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private boolean move(long by, boolean extend) {
        model.move(by, extend);
        return true;
    }
}

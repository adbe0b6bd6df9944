package kspace.app.tables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Children;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Look;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.controls.SegmentedSwitch;
import kspace.app.controls.Tip;
import kspace.app.data.PageTest;
import kspace.app.resources.Resources;
import kspace.app.tables.list.ListKind;
import kspace.app.tables.list.ListPane;
import kspace.app.tables.list.ListViewModel;
import kspace.app.tables.list.RulerPainter;

/** Shows the tree of the page tables or the list, which is made when it is shown first. */
final class TreeOrList extends StackPane {
    private final TablesViewModel model;
    private final ObservableValue<Look> look;
    private final Region tree;
    private static final Set<PageTest> W_AND_X = Set.of(PageTest.WRITABLE, PageTest.EXECUTABLE);
    /** Where less than this is left, there is no room for a switch that two others do as well. */
    private static final double WIDE = 760;

    private final HBox treeFooter;
    private final FilterBar filters;
    private final Node treeFocus;
    private final Commands commands;
    private final Consumer<String> clipboard;
    private final ToggleButton writableExecutable = new ToggleButton(TablesMessage.W_AND_X.text());
    private Optional<ListPane> list = Optional.empty();

    /**
     * Creates it.
     *
     * @param treeFooter what stands below the tree, the filters first
     * @param treeFocus what has the focus when the tree has it
     * @param clipboard gets what is copied
     */
    TreeOrList(TablesViewModel model, ObservableValue<Look> look, Region tree, HBox treeFooter, FilterBar filters,
            Node treeFocus, Commands commands, Consumer<String> clipboard) {
        super(tree);
        this.model = model;
        this.look = look;
        this.tree = tree;
        this.treeFooter = treeFooter;
        this.filters = filters;
        this.treeFocus = treeFocus;
        this.commands = commands;
        this.clipboard = clipboard;
        setMinHeight(0);
        writableExecutable.setId("tables-filter-wx");
        writableExecutable.getStyleClass().add("filter");
        writableExecutable.setMinWidth(USE_PREF_SIZE);
        writableExecutable.setAccessibleText(TablesMessage.ONLY_W_AND_X.text());
        Tip.put(writableExecutable, TablesMessage.ONLY_W_AND_X.text());
        model.filterProperty().subscribe(filter -> writableExecutable.setSelected(filter.tests().equals(W_AND_X)));
        writableExecutable.setOnAction(_ -> model.lookFor(model.filterProperty().get().tests().equals(W_AND_X)
                ? Set.of()
                : W_AND_X));
        writableExecutable.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        writableExecutable.managedProperty().bind(writableExecutable.visibleProperty());
        model.formProperty().subscribe(this::show);
    }

    /** Returns the switch between the two. */
    static SegmentedSwitch<TablesForm> formSwitch(TablesViewModel model) {
        SegmentedSwitch<TablesForm> formSwitch =
                new SegmentedSwitch<>(TablesMessage.PAGE_TABLES_AS.text(), List.of(TablesForm.values()),
                        model.formProperty(), TablesForm::words, it -> CommandId.TABLES_LIST.tip(it.purpose()));
        formSwitch.setId("tables-form");
        formSwitch.getStyleClass().add("tables-form");
        formSwitch.setMinWidth(USE_PREF_SIZE);
        return formSwitch;
    }

    private void show(TablesForm form) {
        boolean isList = form == TablesForm.LIST;
        boolean hadFocus = Optional.ofNullable(getScene()).map(Scene::getFocusOwner)
                .filter(owner -> owner.equals(treeFocus)
                        || list.filter(it -> it.focusTarget().equals(owner)).isPresent())
                .isPresent();
        treeFooter.setVisible(!isList);
        treeFooter.setManaged(!isList);
        treeFooter.getChildren().remove(filters);
        list.ifPresent(it -> it.showFilters());
        if (isList) {
            ListPane shown = list.orElseGet(this::make);
            shown.showFilters(filters, writableExecutable);
            Children.reveal(this, shown);
        } else {
            treeFooter.getChildren().addFirst(filters);
            Children.reveal(this, tree);
        }
        if (hadFocus) {
            list.filter(_ -> isList).map(ListPane::focusTarget).orElse(treeFocus).requestFocus();
        }
    }

    /** Starts typing what is looked for in the list. */
    void find() {
        list.ifPresent(ListPane::find);
    }

    private ListPane make() {
        PaintedPane ruler = new PaintedPane(
                new RulerPainter(model.overview()::shown, model.list().extentsProperty()::get, look::getValue),
                model.overview().shownProperty(), model.list().extentsProperty(), look);
        ruler.setId("tables-list-ruler");
        ruler.minHeightProperty().bind(look.map(RulerPainter::height));
        ruler.maxHeightProperty().bind(ruler.minHeightProperty());
        ListPane made = new ListPane(model.list(), look, ruler, clipboard);
        made.getStylesheets().add(Resources.url("css/list.css").toExternalForm());
        made.setOnKeyPressed(event -> commands.press(event, Scope.TABLES));
        list = Optional.of(made);
        getChildren().add(made);
        return made;
    }

    /** Offers what shows the list and what is done with it. */
    void offer() {
        ObservableValue<Boolean> isList = model.formProperty().map(form -> form == TablesForm.LIST);
        ListViewModel rows = model.list();
        commands.offerSwitch(CommandId.TABLES_LIST, isList, model::toggleForm)
                .offer(CommandId.LIST_LEAVES, () -> model.listAs(ListKind.LEAVES))
                .offer(CommandId.LIST_TABLES, () -> model.listAs(ListKind.TABLES))
                .offer(CommandId.LIST_STEPS, rows.tellsStepsProperty(), () -> model.listAs(ListKind.STEPS))
                .offer(CommandId.COPY_ROWS, isList, () -> rows.copied().ifPresent(clipboard));
    }
}

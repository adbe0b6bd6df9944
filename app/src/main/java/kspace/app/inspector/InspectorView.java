package kspace.app.inspector;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Look;
import kspace.app.command.Commands;
import kspace.app.command.Pick;
import kspace.app.command.Scope;
import kspace.app.command.Thing;
import kspace.app.controls.ScrolledPane;
import kspace.app.data.InspectorPage;
import kspace.app.desktop.Tasks;
import kspace.app.inspector.checks.ChecksPage;
import kspace.app.inspector.cost.CostPage;
import kspace.app.inspector.entry.EntryPage;
import kspace.app.inspector.region.RegionPage;
import kspace.app.inspector.walk.TlbFigure;
import kspace.app.inspector.walk.TranslationPage;
import kspace.app.resources.Resources;
import kspace.app.state.Explorer;

/** The inspector: everything about the selected entry, region and machine. */
public final class InspectorView extends StackPane {
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

    /** A line of a page that has the whole window can still be followed from its beginning to its end. */
    private static final double WIDEST = 760;

    private final InspectorViewModel model;
    private final ObservableValue<Look> look;
    private final Commands commands = new Commands();
    private final StackPane body = new StackPane();
    private final Map<InspectorTab, Node> pages = new EnumMap<>(InspectorTab.class);

    /** Creates the view. */
    public InspectorView(InspectorViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("inspector-view");
        getStylesheets().add(Resources.url("css/inspector.css").toExternalForm());
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().add(new VBox(new TabStrip(model), body));
        for (InspectorTab tab : InspectorTab.values()) {
            commands.offer(tab.command(), () -> model.tabProperty().set(tab));
        }
        model.offerTo(commands);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> commands.press(event, Scope.WINDOW));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressOnCheck);
        model.tabProperty().subscribe(tab -> body.getChildren().setAll(pages.computeIfAbsent(tab, this::page)));
    }

    private void pressOnCheck(KeyEvent event) {
        if (event.getTarget() instanceof Node target
                && Pick.around(target).filter(it -> Pick.of(it).thing() == Thing.CHECK).isPresent()) {
            commands.press(event, Scope.CHECKS);
        }
    }

    /** Shows what is worth knowing about the machine. */
    public void showFindings() {
        model.tabProperty().set(InspectorTab.CHECKS);
    }

    /** Returns what can be done with the inspector. */
    public Commands commands() {
        return commands;
    }

    /** Creates the page of a tab, which follows its facts as long as the tab is seen. */
    private Node page(InspectorTab tab) {
        ObservableValue<Boolean> shown =
                model.tabProperty().flatMap(selected -> visibleProperty().map(visible -> visible && selected == tab));
        return scrolling(tab, page(tab, model, look, shown));
    }

    /** Returns a page alone, for pictures: as high as what it says, without what can be done with it. */
    public static Region figure(Explorer explorer, InspectorPage page, ObservableValue<Look> look) {
        InspectorViewModel model = new InspectorViewModel(explorer, _ -> {}, Tasks.inline(), fault -> {
            throw new IllegalStateException(fault);
        });
        InspectorTab tab = InspectorTab.of(page);
        // What a page has others compute begins when it is seen.
        model.tabProperty().set(tab);
        return figure(page(tab, model, look, new SimpleBooleanProperty(true)));
    }

    private static Region figure(Region page) {
        StackPane figure = new StackPane(page);
        figure.getStyleClass().addAll("inspector-view", "inspector-figure");
        figure.getStylesheets().add(Resources.url("css/inspector.css").toExternalForm());
        return figure;
    }

    /** Returns all scenes of the TLB at once, for pictures. */
    public static Region tlb(Explorer explorer, ObservableValue<Look> look) {
        return figure(new TlbFigure(explorer.snapshotProperty(), look));
    }

    private static Region page(InspectorTab tab, InspectorViewModel model, ObservableValue<Look> look,
            ObservableValue<Boolean> shown) {
        return switch (tab) {
            case TRANSLATION -> new TranslationPage(model.walk(), model, shown);
            case ENTRY -> {
                EntryPage page = new EntryPage(model.reading(), model, look);
                model.entry().when(shown).subscribe(page::show);
                yield page;
            }
            case REGION -> {
                RegionPage page = new RegionPage();
                model.region().when(shown).subscribe(page::show);
                yield page;
            }
            case CHECKS -> {
                ChecksPage page = new ChecksPage(model);
                model.checks().when(shown).subscribe(page::show);
                yield page;
            }
            case COST -> {
                CostPage page = new CostPage(model.pageSizes().isPresent());
                model.cost().when(shown).subscribe(page::show);
                model.pageSizes().ifPresent(sizes -> sizes.when(shown).subscribe(page::show));
                yield page;
            }
        };
    }

    /**
     * The scroll bar takes its room from the page's padding, so that the content does not move when it appears. A page that
     * is too tall takes the focus, so that the arrow keys scroll it.
     */
    private static void markScrolled(ScrollPane pane, Region page) {
        boolean scrolled = page.getHeight() > pane.getViewportBounds().getHeight();
        page.pseudoClassStateChanged(SCROLLED, scrolled);
        pane.setFocusTraversable(scrolled);
    }

    private static ScrollPane scrolling(InspectorTab tab, Region page) {
        page.setMaxWidth(WIDEST);
        StackPane holder = new StackPane(page);
        holder.setAlignment(Pos.TOP_LEFT);
        ScrollPane pane = new ScrolledPane(holder);
        pane.getStyleClass().add("inspector-scroll");
        pane.setAccessibleText(tab.title());
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.viewportBoundsProperty().subscribe(_ -> markScrolled(pane, page));
        page.heightProperty().subscribe(_ -> markScrolled(pane, page));
        return pane;
    }
}

package kspace.app.shell.space;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.look.Look;
import kspace.app.command.Commands;
import kspace.app.command.Pick;
import kspace.app.command.Scope;
import kspace.app.command.Thing;
import kspace.app.inspector.InspectorView;
import kspace.app.map.MapView;
import kspace.app.panes.PaneArea;
import kspace.app.panes.PaneId;
import kspace.app.tables.TablesView;
import kspace.app.translation.TranslationView;

/**
 * The views that every address space has.
 *
 * @param map the address map
 * @param tables the page tables
 * @param inspector the inspector
 * @param translation the translation
 */
public record SpaceViews(MapView map, TablesView tables, InspectorView inspector, TranslationView translation) {
    public static SpaceViews of(SpaceModels models, ObservableValue<Look> look, Consumer<String> clipboard) {
        return new SpaceViews(
                new MapView(models.map(), look), new TablesView(models.tables(), look, clipboard),
                new InspectorView(models.inspector(), look), new TranslationView(models.walk(), look, clipboard));
    }

    /** Puts the views into the panes of a window. */
    public void putInto(PaneArea panes, Region... inPlaceOfInspector) {
        panes.put(PaneId.MAP, map);
        panes.put(PaneId.TABLES, tables);
        // Whatever the inspector says, it is about what is selected.
        Pick.on(inspector, Thing.ADDRESS);
        StackPane side = new StackPane(inspector);
        side.getChildren().addAll(inPlaceOfInspector);
        panes.put(PaneId.INSPECTOR, side);
        panes.put(PaneId.TRANSLATION, translation);
    }

    /**
     * Offers what can be done with the views, as long as they are shown.
     *
     * @param isShown whether a pane is shown
     * @param showInspector shows the inspector, wherever it is hidden
     */
    public void offerTo(Commands commands, Function<PaneId, ObservableValue<Boolean>> isShown, Runnable showInspector) {
        commands.offerAll(map.commands(), isShown.apply(PaneId.MAP))
                .offerAll(tables.commands(), isShown.apply(PaneId.TABLES))
                .offerAll(translation.commands(), isShown.apply(PaneId.TRANSLATION));
        inspector.commands().all().forEach(page -> commands.offer(page.id(), page.enabled(), () -> {
            page.run().run();
            if (page.id().scope() == Scope.WINDOW) {
                showInspector.run();
            }
        }));
    }

    /** Closes what a view shows above its picture; returns whether one did. */
    public boolean closeCard() {
        return map.closeCard() || tables.closeCard();
    }
}

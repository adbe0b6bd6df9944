package kspace.app.shell;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Look;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Pick;
import kspace.app.inspector.InspectorView;
import kspace.app.map.MapView;
import kspace.app.panes.PaneArea;
import kspace.app.panes.PaneId;
import kspace.app.state.Explorer;
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
record SpaceViews(MapView map, TablesView tables, InspectorView inspector, TranslationView translation) {
    static SpaceViews of(SpaceModels models, ObservableValue<Look> look) {
        return new SpaceViews(
                new MapView(models.map(), look), new TablesView(models.tables(), look),
                new InspectorView(models.inspector(), look), new TranslationView(models.walk(), look));
    }

    /** Puts the views into the panes of a window. */
    void putInto(PaneArea panes, Region... inPlaceOfInspector) {
        panes.put(PaneId.MAP, map);
        panes.put(PaneId.TABLES, tables);
        // Whatever the inspector says, it is about what is selected.
        Pick.on(inspector, (_, _) -> true);
        StackPane side = new StackPane(inspector);
        side.getChildren().addAll(inPlaceOfInspector);
        panes.put(PaneId.INSPECTOR, side);
        panes.put(PaneId.TRANSLATION, translation);
    }

    /** Offers what can be done with the views, and with an address that is selected in them. */
    void offerTo(Commands commands, Explorer explorer, Consumer<String> clipboard) {
        commands.offerAll(map.commands()).offerAll(tables.commands()).offerAll(translation.commands())
                .offerAll(inspector.commands())
                .offer(CommandId.BACK, explorer.canGoBackProperty(), explorer::back)
                .offer(CommandId.FORWARD, explorer.canGoForwardProperty(), explorer::forward)
                .offer(CommandId.COPY_ADDRESS,
                        () -> clipboard.accept(explorer.snapshot().selection().va().toString()));
    }

    /** Closes what a view shows above its picture; returns whether one did. */
    boolean closeCard() {
        return map.closeCard() || tables.closeCard();
    }
}

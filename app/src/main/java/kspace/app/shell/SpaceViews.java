package kspace.app.shell;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Look;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.inspector.InspectorView;
import kspace.app.map.MapView;
import kspace.app.state.Explorer;
import kspace.app.tables.TablesView;
import kspace.app.translation.TranslationView;

/**
 * The views that every address space has, in the sizes that they have in a window.
 *
 * @param map the address map
 * @param tables the page tables
 * @param inspector the inspector
 * @param translation the translation
 */
record SpaceViews(MapView map, TablesView tables, InspectorView inspector, TranslationView translation) {
    /** Less than the least height of the window leaves, for a sentence above it and for small screens. */
    private static final double CENTRE_MIN_HEIGHT = 220;

    static SpaceViews of(SpaceModels models, ObservableValue<Look> look) {
        SpaceViews views = new SpaceViews(
                new MapView(models.map(), look), new TablesView(models.tables(), look),
                new InspectorView(models.inspector(), look), new TranslationView(models.walk(), look));
        WindowLook.sizeWidth(views.map, look, 496, 348);
        WindowLook.sizeWidth(views.inspector, look, 424, 316);
        WindowLook.sizeHeight(views.translation, look, 138, 106);
        HBox.setHgrow(views.tables, Priority.ALWAYS);
        views.tables.setMinWidth(0);
        return views;
    }

    /** Returns map, tables and inspector beside each other, and what else stands at their right. */
    HBox centre(Region... more) {
        HBox centre = new HBox(map, tables, inspector);
        centre.getChildren().addAll(more);
        centre.getStyleClass().add("centre");
        centre.setMinHeight(CENTRE_MIN_HEIGHT);
        VBox.setVgrow(centre, Priority.ALWAYS);
        return centre;
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

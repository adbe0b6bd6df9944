package kspace.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.controls.FocusTrap;
import kspace.app.controls.ScrolledPane;
import kspace.app.export.ExportCard;
import kspace.app.export.ExportViewModel;
import kspace.app.shell.bar.GoToCard;
import kspace.app.shell.bar.GoToField;
import kspace.app.shell.help.Explanations;

/** The views of the window, and the cards that lie above them. */
final class Layers extends StackPane {
    private static final double GO_TO_WIDTH = 660;
    private static final double GO_TO_GAP = 6;

    private final Region views;
    private final GoToField goTo;
    private final GoToCard goToCard;
    private final KeysCard keysCard;
    private final ExportViewModel exports;
    private final Explanations explanations;
    private final Region curtain = new Region();
    private final List<ObservableValue<Boolean>> blocking = new ArrayList<>();

    Layers(Region views, GoToField goTo, GoToCard goToCard, ExportViewModel exports, Commands commands,
            Explanations explanations, Node... cards) {
        this.goTo = goTo;
        this.goToCard = goToCard;
        this.exports = exports;
        this.explanations = explanations;
        goToCard.setManaged(false);
        goToCard.visibleProperty().addListener(_ -> requestLayout());
        goToCard.needsLayoutProperty().addListener(_ -> requestLayout());
        keysCard = new KeysCard(commands, this::closeKeys);
        keysCard.setVisible(false);
        // Where there is less room than the views need, the lower end is what is cut.
        setAlignment(views, Pos.TOP_LEFT);
        this.views = views;
        getChildren().addAll(views, goToCard, keysCard);
        getChildren().addAll(cards);
        FocusTrap.on(keysCard);
        Stream.of(cards).filter(Region.class::isInstance).map(Region.class::cast).forEach(FocusTrap::on);
        getChildren().add(curtain);
        curtain.setId("curtain");
        curtain.setAccessibleText(ShellMessage.BLACK_ABOUT.text());
        curtain.setVisible(false);
        curtain.setOnMousePressed(_ -> lighten());
        exports.openProperty().addListener(_ -> showExports());
        explanations.watch(this);
    }

    /** Offers what can be done with the layers, and with the window around them. */
    void offerTo(Commands commands, Supplier<Scene> scene) {
        explanations.offerTo(commands);
        commands.offer(CommandId.KEYS, this::toggleKeys)
                .offer(CommandId.BLACK, () -> {
                    if (!showsHelp() && !exports.openProperty().get()) {
                        blacken();
                    }
                })
                .offer(CommandId.CLOSE, () -> {
                    Window window = scene.get().getWindow();
                    window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
                });
    }

    /** Lets the mouse reach nothing of the views while a card, or another, waits for an answer. */
    void blockWhile(ObservableValue<Boolean> waiting) {
        blocking.add(waiting);
        waiting.subscribe(_ -> views.setMouseTransparent(blocking.stream().anyMatch(ObservableValue::getValue)));
    }

    /** Most windows, and all pictures, never need the card. */
    private void showExports() {
        if (lookup("#export-scroll") == null) {
            ScrolledPane scroll = new ScrolledPane(new ExportCard(exports));
            scroll.setId("export-scroll");
            scroll.getStyleClass().add("card-scroll");
            scroll.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            scroll.setFocusTraversable(false);
            scroll.visibleProperty().bind(exports.openProperty());
            getChildren().add(scroll);
            FocusTrap.on(scroll);
        }
    }

    /** Makes everything black, for an audience that is to look elsewhere. */
    void blacken() {
        curtain.toFront();
        curtain.setVisible(true);
    }

    /** Shows everything again; returns whether it was black. */
    boolean lighten() {
        boolean black = curtain.isVisible();
        curtain.setVisible(false);
        return black;
    }

    /** Returns whether a card that helps is shown: the one with the keys, or the glossary. */
    boolean showsHelp() {
        return keysCard.isVisible() || explanations.isOpen();
    }

    /** Shows the card with the keys, or closes it. */
    void toggleKeys() {
        if (!closeKeys()) {
            keysCard.show();
        }
    }

    /** Closes the card that helps; returns whether one was shown. */
    boolean closeHelp() {
        return explanations.close() || closeKeys();
    }

    private boolean closeKeys() {
        boolean shown = keysCard.isVisible();
        keysCard.setVisible(false);
        return shown;
    }

    /** Closes the card with the keys if the mouse was pressed outside. */
    void closeKeysOutside(MouseEvent event) {
        if (!keysCard.contains(keysCard.sceneToLocal(event.getSceneX(), event.getSceneY()))) {
            closeKeys();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (goToCard.isVisible()) {
            Bounds field = sceneToLocal(goTo.localToScene(goTo.getLayoutBounds()));
            double width = Math.min(GO_TO_WIDTH, getWidth());
            double x = Math.rint(Math.min(field.getMinX(), getWidth() - width - GO_TO_GAP));
            goToCard.resizeRelocate(x, Math.rint(field.getMaxY()) + GO_TO_GAP, width, goToCard.prefHeight(width));
        }
    }
}

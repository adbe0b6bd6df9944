package kspace.app.shell.welcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.command.CommandId;
import kspace.app.palette.PaletteItem;
import kspace.app.palette.PaletteKind;
import kspace.app.palette.PaletteViewModel;
import kspace.app.shell.bar.FindKeys;
import kspace.app.shell.bar.PaletteList;
import org.kordamp.ikonli.javafx.FontIcon;

/** The field in which anything is found from the page that greets; what is neither found nor chosen is an address to go to. */
final class FindBox extends HBox {
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");
    private static final double ROW_HEIGHT = 34;

    private final PaletteViewModel palette;
    private final Consumer<String> goTo;
    private final Runnable leave;
    private final TextField input = new TextField();
    private final VBox card = new VBox();

    /**
     * Creates the field.
     *
     * @param contents what is found
     * @param goTo gets an address or a name that was typed
     * @param leave gives the focus back
     */
    FindBox(Supplier<List<PaletteItem>> contents, Consumer<String> goTo, Runnable leave) {
        this.palette = new PaletteViewModel(contents);
        this.goTo = goTo;
        this.leave = leave;
        getStyleClass().addAll("go-to", "find-box");
        input.setId("welcome-find");
        input.getStyleClass().add("go-to-input");
        input.setPromptText(WelcomeMessage.FIND.text());
        input.setAccessibleText(WelcomeMessage.FIND.text());
        HBox.setHgrow(input, Priority.ALWAYS);
        Label key = new Label(CommandId.PALETTE.keyText());
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        key.setMouseTransparent(true);
        getChildren().addAll(new FontIcon("mdi2m-magnify"), input, key);
        card.getStyleClass().add("go-to-card");
        card.setManaged(false);
        card.setVisible(false);
        card.getChildren().add(new PaletteList(palette, this::take, this::taken, () -> ROW_HEIGHT));
        palette.foundProperty().subscribe(_ -> update());
        input.textProperty().subscribe(_ -> seek());
        input.focusedProperty().subscribe(focused -> {
            pseudoClassStateChanged(TYPING, focused);
            if (focused) {
                palette.open(PaletteKind.SAMPLE);
            } else {
                palette.close();
            }
            seek();
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, new FindKeys(palette, this::enter, this::giveUp)::press);
    }

    /** Returns what appears beneath the field, for whoever lays it out above the page. */
    VBox card() {
        return card;
    }

    /** Starts typing. */
    void start() {
        input.requestFocus();
        input.selectAll();
    }

    private void seek() {
        if (input.isFocused()) {
            palette.seek(input.getText().strip(), List.of());
        } else {
            palette.seekNothing();
        }
        update();
    }

    private void update() {
        card.setVisible(input.isFocused() && !palette.foundProperty().get().isEmpty());
        if (card.getParent() != null) {
            card.getParent().requestLayout();
        }
    }

    private Optional<PaletteItem> taken() {
        return palette.chosen().or(() -> palette.foundProperty().get().stream().findFirst());
    }

    private void giveUp() {
        input.clear();
        leave.run();
    }

    private void enter() {
        String typed = input.getText().strip();
        taken().ifPresentOrElse(this::take, () -> {
            if (!typed.isEmpty()) {
                goTo.accept(typed);
            }
        });
    }

    private void take(PaletteItem item) {
        if (item.enabled()) {
            leave.run();
            boolean isAll = item.run().getAsBoolean();
            if (isAll) {
                input.clear();
            }
        }
    }
}

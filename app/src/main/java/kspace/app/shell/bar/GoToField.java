package kspace.app.shell.bar;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import kspace.app.canvas.look.Look;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;
import kspace.app.palette.PaletteItem;
import kspace.app.palette.PaletteKind;
import kspace.app.palette.PaletteViewModel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The field in which addresses and names are typed. After the text stands, fainter, how it may go on and where that
 * address lies. At rest it shows the selected address.
 */
public final class GoToField extends Region {
    private static final String OFFSET_SIGN = " + ";
    private static final double GAP = 10;

    private final GoToViewModel model;
    private final PaletteViewModel palette;
    private final ObservableValue<Look> look;
    private final TextField input = new TextField();
    private final FontIcon icon = new FontIcon("mdi2m-magnify");
    private final Text typed = new Text();
    private final Label rest = new Label();
    private final Label place = new Label();
    private final Label offset = new Label();
    private final HBox hint = new HBox(rest, place, offset);
    private final Label key = new Label();
    private final FindKeys keys;
    private @Nullable Node focusedBefore;

    public GoToField(GoToViewModel model, PaletteViewModel palette, ObservableValue<Look> look) {
        this.model = model;
        this.palette = palette;
        this.look = look;
        this.keys = new FindKeys(palette, this::enter, this::leave);
        getStyleClass().add("go-to");
        input.setId("go-to");
        input.getStyleClass().add("go-to-input");
        input.setPromptText(BarMessage.GO_PROMPT.text());
        input.setAccessibleText(BarMessage.GO_TO.text());
        Tip.put(input, CommandId.ADDRESS.tip(BarMessage.GO_TO.text()));
        input.textProperty().bindBidirectional(model.textProperty());
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        input.focusedProperty().addListener((_, _, focused) -> focusChanged(focused));
        rest.getStyleClass().add("go-to-rest");
        place.getStyleClass().add("go-to-place");
        offset.getStyleClass().add("go-to-offset");
        key.getStyleClass().add("key");
        hint.getStyleClass().add("go-to-hint");
        hint.setMouseTransparent(true);
        key.setMouseTransparent(true);
        typed.fontProperty().bind(input.fontProperty());
        getChildren().addAll(icon, input, hint, key);
        model.textProperty().addListener(_ -> {
            seek();
            requestLayout();
        });
        model.hintProperty().subscribe(_ -> showHint());
    }

    /** Returns the node that has the focus while someone types. */
    TextField input() {
        return input;
    }

    /** Starts typing; what stands in the field is replaced by the first key. */
    public void startTyping() {
        if (!input.isFocused()) {
            focusedBefore = getScene().getFocusOwner();
            input.requestFocus();
        }
        input.selectAll();
    }

    /** Goes to what was typed elsewhere; it stands in the field, to be mended, where it is no address. */
    public void go(String address) {
        startTyping();
        model.textProperty().set(address);
        enter();
    }

    /** Starts typing what is to be found, commands first. */
    public void startFinding() {
        startTyping();
        palette.open(PaletteKind.COMMAND);
        model.textProperty().set("");
        seek();
    }

    private void focusChanged(boolean focused) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("typing"), focused);
        if (focused) {
            palette.open(PaletteKind.ADDRESS);
        } else {
            palette.close();
        }
        model.setTyping(focused);
        seek();
        showHint();
    }

    private void press(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB) {
            keys.press(event);
        } else if (!event.isShiftDown() && complete()) {
            event.consume();
        }
    }

    private void enter() {
        palette.chosen().or(this::first).ifPresentOrElse(this::take, () -> {
            if (model.go()) {
                leave();
            } else {
                input.end();
            }
        });
    }

    /** Returns what Enter takes while none is chosen: the first, if the text is no address by itself. */
    Optional<PaletteItem> first() {
        return model.isAddress() ? Optional.empty() : palette.foundProperty().get().stream().findFirst();
    }

    /** Takes what was found, and leaves the field if that is all. */
    void take(PaletteItem item) {
        if (!item.enabled()) {
            return;
        }
        boolean isAddress = item.kind() == PaletteKind.ADDRESS;
        if (!isAddress) {
            // What has the focus may be what it is about.
            leave();
        }
        boolean isAll = item.run().getAsBoolean();
        if (isAddress && isAll) {
            leave();
        } else if (isAddress) {
            input.end();
        }
    }

    private boolean complete() {
        Optional<PaletteItem> chosen = palette.chosen();
        boolean completed = chosen.isPresent();
        if (completed) {
            model.textProperty().set(chosen.get().words());
        } else {
            completed = model.complete();
        }
        input.end();
        return completed;
    }

    /** Finds what the text may mean, while it is typed. */
    private void seek() {
        if (!input.isFocused() || (!model.isOpen() && palette.first() == PaletteKind.ADDRESS)) {
            palette.seekNothing();
        } else {
            palette.seek(model.sought(), model.addresses());
        }
    }

    /** Gives the focus back to where it came from. */
    private void leave() {
        Node before = focusedBefore;
        getParent().requestFocus();
        if (before != null) {
            before.requestFocus();
        }
        model.showSelection();
    }

    /** Returns how high a row of the list beneath it is. */
    double rowHeight() {
        return look.getValue().pick(34, 28);
    }

    private void showHint() {
        GoToViewModel.Hint now = model.hintProperty().get();
        int sign = now.words().indexOf(OFFSET_SIGN);
        boolean hasOffset = sign >= 0;
        rest.setText(now.rest());
        place.setText(hasOffset ? now.words().substring(0, sign) : now.words());
        offset.setText(hasOffset ? now.words().substring(sign + 1) : "");
        boolean typing = input.isFocused();
        key.setText(typing ? "Tab" : "/");
        key.setVisible(!typing || now.completes());
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return look.getValue().pick(34, 30);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double left = look.getValue().pick(34, 30);
        double right = getWidth() - GAP;
        double iconSize = icon.prefWidth(-1);
        double iconHeight = icon.prefHeight(-1);
        icon.resizeRelocate(GAP, Math.rint((height - iconHeight) / 2), iconSize, iconHeight);
        if (key.isVisible()) {
            double keyWidth = Math.ceil(key.prefWidth(-1));
            double keyHeight = Math.ceil(key.prefHeight(-1));
            right -= keyWidth;
            key.resizeRelocate(right, Math.rint((height - keyHeight) / 2), keyWidth, keyHeight);
            right -= GAP;
        }
        double inputHeight = Math.ceil(input.prefHeight(-1));
        double inputY = Math.rint((height - inputHeight) / 2);
        input.resizeRelocate(left, inputY, right - left, inputHeight);
        typed.setText(input.getText());
        double hintX = left + typed.getLayoutBounds().getWidth() + (rest.getText().isEmpty() ? GAP : 0);
        double hintWidth = Math.ceil(hint.prefWidth(-1));
        hint.setVisible(!input.getText().isEmpty() && hintX + hintWidth <= right);
        hint.resizeRelocate(hintX, inputY, hintWidth, inputHeight);
    }
}

package kspace.app.shell;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import kspace.app.canvas.Look;
import kspace.app.command.CommandId;
import kspace.core.kernel.AddressBook.Suggestion;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The field in which addresses and names are typed. After the text stands, fainter, how it may go on and where that
 * address lies. At rest it shows the selected address.
 */
final class GoToField extends Region {
    private static final String OFFSET_SIGN = " + ";
    private static final double GAP = 10;

    private final GoToViewModel model;
    private final ObservableValue<Look> look;
    private final TextField input = new TextField();
    private final FontIcon icon = new FontIcon("mdi2m-magnify");
    private final Text typed = new Text();
    private final Label rest = new Label();
    private final Label place = new Label();
    private final Label offset = new Label();
    private final HBox hint = new HBox(rest, place, offset);
    private final Label key = new Label();
    private final ReadOnlyIntegerWrapper highlighted = new ReadOnlyIntegerWrapper(-1);
    private @Nullable Node focusedBefore;

    GoToField(GoToViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("go-to");
        input.setId("go-to");
        input.getStyleClass().add("go-to-input");
        input.setPromptText("Address, name or paddr_to_vaddr(0x1000)");
        input.setAccessibleText("Go to an address or a name");
        input.setTooltip(new Tooltip(CommandId.ADDRESS.tip("Go to an address or a name")));
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
            highlighted.set(-1);
            requestLayout();
        });
        model.hintProperty().subscribe(_ -> showHint());
    }

    /** Returns which suggestion the arrow keys have reached; -1 for none. */
    ReadOnlyIntegerProperty highlightedProperty() {
        return highlighted.getReadOnlyProperty();
    }

    /** Returns the node that has the focus while someone types. */
    TextField input() {
        return input;
    }

    /** Starts typing; what stands in the field is replaced by the first key. */
    void startTyping() {
        if (!input.isFocused()) {
            focusedBefore = getScene().getFocusOwner();
            input.requestFocus();
        }
        input.selectAll();
    }

    private void focusChanged(boolean focused) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("typing"), focused);
        highlighted.set(-1);
        model.setTyping(focused);
        showHint();
    }

    private void press(KeyEvent event) {
        boolean used = switch (event.getCode()) {
            case ENTER -> {
                enter();
                yield true;
            }
            case ESCAPE -> {
                leave();
                yield true;
            }
            case TAB -> !event.isShiftDown() && complete();
            case DOWN -> highlight(1);
            case UP -> highlight(-1);
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private void enter() {
        int index = highlighted.get();
        if (index >= 0) {
            take(model.suggestionsProperty().get().get(index));
        } else if (model.go()) {
            leave();
        } else {
            input.end();
        }
    }

    /** Takes a suggestion, and leaves the field if that is an address. */
    void take(Suggestion suggestion) {
        if (model.take(suggestion)) {
            leave();
        } else {
            input.end();
        }
    }

    private boolean complete() {
        int index = highlighted.get();
        boolean completed = index >= 0;
        if (completed) {
            model.textProperty().set(model.suggestionsProperty().get().get(index).text());
        } else {
            completed = model.complete();
        }
        input.end();
        return completed;
    }

    private boolean highlight(int step) {
        int count = Math.min(model.suggestionsProperty().get().size(), GoToCard.MOST_ROWS);
        if (count > 0) {
            int next = highlighted.get() + step;
            highlighted.set(next < -1 ? count - 1 : next >= count ? -1 : next);
        }
        return true;
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

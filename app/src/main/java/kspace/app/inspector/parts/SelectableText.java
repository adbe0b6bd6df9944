package kspace.app.inspector.parts;

import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** A number that looks like a label, and that the mouse can select and the keyboard copy. As wide as its text. */
public final class SelectableText extends TextField {
    private static final double CARET_WIDTH = 2;

    private final Text ruler = new Text();

    /** Creates the text; {@code name} tells assistive technology what it is. */
    public SelectableText(String name, String text, String... styleClasses) {
        super(text);
        getStyleClass().setAll("selectable-text");
        getStyleClass().addAll(styleClasses);
        setEditable(false);
        setFocusTraversable(false);
        setAccessibleText(name);
        setContextMenu(null);
        fontProperty().addListener(_ -> requestLayout());
        textProperty().addListener(_ -> requestLayout());
    }

    @Override
    protected double computePrefWidth(double height) {
        ruler.setText(getText());
        ruler.setFont(getFont());
        Bounds bounds = ruler.getLayoutBounds();
        return Math.ceil(bounds.getWidth()) + CARET_WIDTH + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return computePrefWidth(height);
    }
}

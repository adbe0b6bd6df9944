package kspace.app.inspector.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.controls.Tip;
import kspace.app.controls.WholeText;
import kspace.core.kernel.RangeRole;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The small pieces that all tabs are made of. Their looks are in the style sheet. */
public final class Parts {

    private Parts() {}

    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        WholeText.tipWhereCut(label);
        return label;
    }

    /** A label that wraps instead of being cut off. */
    public static Label wrapping(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** The sign that two readings of the same bits part. */
    public static Label differs() {
        return label("\u2260", "differs-sign");
    }

    public static Label heading(String text) {
        return label(text, "section-heading");
    }

    public static HBox row(String styleClass, Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add(styleClass);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(String styleClass, Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add(styleClass);
        return column;
    }

    /** What pushes the rest of a row to its right end. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** The square in the colour of a range, with the range's name. */
    public static HBox range(RangePlace place) {
        return row("range-mark", swatch(place.role()), label(place.name(), "muted"));
    }

    public static Region swatch(RangeRole role) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("range-swatch", "range-" + role.id());
        return swatch;
    }

    /** A button that copies something; {@code what} completes "Copy". */
    public static Button copy(String what, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
        button.getStyleClass().setAll("copy-button");
        button.setAccessibleText(PartMessage.COPY.text(what));
        Tip.put(button, PartMessage.COPY_SPACE_WHEN_FOCUSED.text(what));
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Hyperlink link(String text, String accessible, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().setAll("go-link");
        link.setAccessibleText(accessible);
        Tip.put(link, PartMessage.SPACE_WHEN_FOCUSED.text(accessible));
        link.setOnAction(_ -> action.run());
        return link;
    }
}

package kspace.app.controls;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextMeasure;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.resources.Resources;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** A card over a picture that says of every mark what it means; it is there when it is asked for. */
public final class LegendCard extends VBox {
    private static final double GAP = 8;

    private final ObservableValue<Look> look;
    private final String key;
    private final Supplier<List<LegendEntry>> entries;
    private final TextMeasure measure = new TextMeasure();
    private final PaintedPane marks;

    /**
     * Creates the card, closed.
     *
     * @param key the key that opens and closes it
     * @param entries the marks that the machine has at all
     */
    public LegendCard(ObservableValue<Look> look, String key, Supplier<List<LegendEntry>> entries) {
        this.look = look;
        this.key = key;
        this.entries = entries;
        this.marks = new PaintedPane(this::paint, look);
        marks.getStyleClass().add("legend-marks");
        getStyleClass().addAll("picture-card", "legend-card");
        getStylesheets().add(Resources.url("css/legend.css").toExternalForm());
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(header(), marks);
        look.subscribe(_ -> fit());
    }

    /** Returns a button that opens and closes the card. */
    public IconButton button() {
        IconButton button =
                new IconButton(MaterialDesignM.MAP_LEGEND, ControlMessage.WHAT_THE_MARKS_MEAN.text(), key,
                        this::toggle);
        button.getStyleClass().add("legend-button");
        return button;
    }

    private HBox header() {
        Label title = new Label(ControlMessage.WHAT_THE_MARKS_MEAN.text());
        title.getStyleClass().add("legend-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox header = new HBox(title, IconButton.closing(this::close));
        header.getStyleClass().add("legend-header");
        return header;
    }

    /** Opens the card, or closes it. */
    public void toggle() {
        if (!close()) {
            fit();
            marks.repaint();
            setVisible(true);
            toFront();
        }
    }

    /** Closes the card; returns whether it was open. */
    public boolean close() {
        boolean open = isVisible();
        setVisible(false);
        return open;
    }

    private void fit() {
        Look now = look.getValue();
        List<LegendEntry> all = entries.get();
        double words = all.stream().mapToDouble(it -> measure.width(it.words(), style(now))).max().orElse(0);
        double width = Math.ceil(signWidth(now) + GAP + words);
        double height = all.size() * lineHeight(now);
        marks.setMinSize(width, height);
        marks.setPrefSize(width, height);
    }

    private static TextStyle style(Look look) {
        return new TextStyle(Face.SANS, look.pick(12, 10.5), look.color(Tone.TEXT));
    }

    private static double lineHeight(Look look) {
        return look.pick(20, 17);
    }

    private static double signWidth(Look look) {
        return look.pick(26, 24);
    }

    private void paint(Surface surface, double width, double height) {
        Look now = look.getValue();
        TextStyle style = style(now);
        double middle = Math.rint(lineHeight(now) / 2);
        for (LegendEntry entry : entries.get()) {
            entry.sign().paint(surface, 0, middle, signWidth(now), now);
            surface.text(entry.words(), signWidth(now) + GAP, Math.rint(middle + style.size() * 0.36), Anchor.START,
                    style);
            middle += lineHeight(now);
        }
    }
}

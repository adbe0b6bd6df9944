package kspace.app.inspector.walk;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.app.canvas.look.Look;
import kspace.app.data.figure.TlbMessage;
import kspace.app.data.figure.TlbStory;
import kspace.app.inspector.parts.Parts;
import kspace.app.state.Snapshot;

/** The story of the TLB with all its scenes at once, for a page of a document: beside each other where there is room, numbered. */
public final class TlbFigure extends VBox {
    /** Two scenes with whole addresses. */
    private static final double WIDE = 680;
    private static final double GAP = 12;

    private final List<Node> cards = new ArrayList<>();
    private final GridPane grid = new GridPane(GAP, GAP);
    private int nrColumns;

    /** Creates the figure. */
    public TlbFigure(ObservableValue<Snapshot> snapshot, ObservableValue<Look> look) {
        getStyleClass().add("tlb-page");
        snapshot.subscribe(now -> show(TlbStory.of(now.boot(), now.selection().va())));
        look.subscribe(_ -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private void show(TlbStory story) {
        cards.clear();
        for (TlbStory.Scene scene : story.scenes()) {
            VBox card = TlbPage.card(WalkMessage.NUMBERED.text(cards.size() + 1, scene.title()), scene);
            card.setMaxHeight(Double.MAX_VALUE);
            GridPane.setHgrow(card, Priority.ALWAYS);
            cards.add(card);
        }
        nrColumns = 0;
        getChildren().setAll(Parts.heading(TlbMessage.FLUSH_STORY.text()),
                cards.isEmpty() ? new Prose(TlbMessage.STOPS_BEFORE_ACTIVATION.of()) : grid);
        arrange(1);
    }

    private void arrange(int columns) {
        if (columns == nrColumns) {
            return;
        }
        nrColumns = columns;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.size(); i++) {
            grid.add(cards.get(i), i % columns, i / columns);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        arrange(width > WIDE ? 2 : 1);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth() > WIDE ? 2 : 1);
        super.layoutChildren();
    }
}

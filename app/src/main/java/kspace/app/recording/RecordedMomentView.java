package kspace.app.recording;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Look;
import kspace.app.resources.Resources;

/** What stands in the place of the timeline for a recording: its one moment, and what it is. */
public final class RecordedMomentView extends HBox {

    private static final double LEAST_WIDTH = 200;

    /** Creates the view. */
    public RecordedMomentView(RecordedMoment moment, ObservableValue<Look> look) {
        getStyleClass().add("recorded-moment");
        getStylesheets().add(Resources.url("css/recording.css").toExternalForm());
        setAccessibleText(RecordedMessage.RECORDED_MOMENT.text());
        VBox when = column(RecordedMessage.RECORDED_MOMENT.text(), moment.when());
        when.minWidthProperty().bind(look.map(it -> it.pick(300, 240)));
        when.maxWidthProperty().bind(when.minWidthProperty());
        VBox what = column(RecordedMessage.WHAT_IT_IS.text(), moment.what());
        VBox known = column(RecordedMessage.WORTH_KNOWING.text(), moment.notes());
        for (VBox column : List.of(what, known)) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setMinWidth(0);
            column.setPrefWidth(LEAST_WIDTH);
        }
        getChildren().addAll(when, rule(), what, rule(), known);
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("recorded-rule");
        return rule;
    }

    private static VBox column(String title, List<String> lines) {
        VBox text = new VBox();
        text.getStyleClass().add("recorded-lines");
        for (String line : lines) {
            Label label = new Label(line);
            label.getStyleClass().add("recorded-line");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            text.getChildren().add(label);
        }
        ScrollPane pane = new ScrollPane(text);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        pane.setAccessibleText(title);
        VBox.setVgrow(pane, Priority.ALWAYS);
        Label heading = new Label(title);
        heading.getStyleClass().add("recorded-title");
        VBox column = new VBox(heading, pane);
        column.getStyleClass().add("recorded-column");
        return column;
    }
}

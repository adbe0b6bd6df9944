package kspace.app.shell.welcome;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.tour.Tour;
import kspace.app.tour.Tours;
import org.kordamp.ikonli.javafx.FontIcon;

/** What there is to learn from: the tour of five minutes, and the others. */
final class LearnColumn extends VBox {
    private final Button start = new Button(WelcomeMessage.START.text(), new FontIcon("mdi2p-play"));

    LearnColumn(WelcomeActions actions) {
        getStyleClass().addAll("welcome-column", "welcome-learn");
        List<String> names = Tours.names();
        Label name = new Label(WelcomeMessage.THE_TOUR.text());
        name.getStyleClass().add("sample-title");
        Label about = new Label(WelcomeMessage.ABOUT_THE_TOUR.text());
        about.getStyleClass().add("sample-line");
        about.setWrapText(true);
        VBox words = new VBox(name, about);
        words.getStyleClass().add("tour-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        start.setId("welcome-start");
        start.getStyleClass().setAll("button", "welcome-primary");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(_ -> actions.present(names.getFirst()));
        HBox tour = new HBox(words, start);
        tour.getStyleClass().add("tour-card");
        Label others = new Label(WelcomeMessage.TOURS.text());
        others.getStyleClass().add("welcome-group");
        VBox rows = new VBox();
        for (int i = 1; i < names.size(); i++) {
            rows.getChildren().add(row(i, names.get(i), actions));
        }
        VBox body = new VBox(tour, others, rows);
        body.getStyleClass().add("welcome-body");
        getChildren().addAll(heading(WelcomeMessage.LEARN.text(), ""), body);
    }

    private static Button row(int number, String name, WelcomeActions actions) {
        Tour tour = Tours.read(name).tour();
        Label index = new Label(String.valueOf(number));
        index.getStyleClass().add("tour-number");
        Label title = new Label(tour.title());
        title.getStyleClass().add("tour-title");
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label stops = new Label(WelcomeMessage.STOPS.text(tour.stops().size()));
        stops.getStyleClass().add("tour-length");
        stops.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(index, title, stops);
        content.getStyleClass().add("tour-row-content");
        Button row = new Button("", content);
        row.getStyleClass().setAll("button", "tour-row");
        row.setId("welcome-tour-" + name);
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(12));
        row.setAccessibleText(tour.title() + ", " + stops.getText());
        row.setOnAction(_ -> actions.present(name));
        return row;
    }

    /** Returns what stands above a column. */
    static HBox heading(String title, String note) {
        Label name = new Label(title);
        name.getStyleClass().add("welcome-heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label beside = new Label(note);
        beside.getStyleClass().add("welcome-note");
        HBox heading = new HBox(name, space, beside);
        heading.getStyleClass().add("welcome-column-head");
        return heading;
    }

    void requestStart() {
        start.requestFocus();
    }
}

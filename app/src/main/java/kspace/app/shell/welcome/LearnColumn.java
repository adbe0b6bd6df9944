package kspace.app.shell.welcome;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.learn.lesson.Lesson;
import kspace.app.learn.lesson.LessonProgress;
import kspace.app.learn.lesson.Lessons;
import kspace.app.tour.Tour;
import kspace.app.tour.Tours;
import org.kordamp.ikonli.javafx.FontIcon;

/** What there is to learn from: the tour of five minutes, the lessons with how far they were gone through, and the other tours. */
final class LearnColumn extends VBox {
    private final Button start = new Button(WelcomeMessage.START.text(), new FontIcon("mdi2p-play"));

    LearnColumn(LessonProgress progress, WelcomeActions actions) {
        getStyleClass().addAll("welcome-column", "welcome-learn");
        List<String> names = Tours.names();
        List<Lesson> lessons = Lessons.all();
        Label name = new Label(WelcomeMessage.THE_TOUR.text());
        name.getStyleClass().add("sample-title");
        name.setWrapText(true);
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
        VBox body = new VBox(tour, group(WelcomeMessage.LESSONS));
        body.getStyleClass().add("welcome-body");
        lessons.forEach(lesson -> body.getChildren().add(row(lesson, progress, actions)));
        body.getChildren().add(group(WelcomeMessage.TOURS));
        names.stream().skip(1).forEach(it -> body.getChildren().add(row(it, actions)));
        long done = lessons.stream().filter(progress::isDone).count();
        getChildren().addAll(heading(WelcomeMessage.LEARN.text(),
                done == 0 ? "" : WelcomeMessage.LESSONS_DONE.text(done, (long) lessons.size())), body);
    }

    private static Label group(WelcomeMessage title) {
        Label label = new Label(title.text());
        label.getStyleClass().add("welcome-group");
        return label;
    }

    private static Button row(String name, WelcomeActions actions) {
        Tour tour = Tours.read(name).tour();
        Label stops = new Label(WelcomeMessage.STOPS.text(tour.stops().size()));
        stops.getStyleClass().add("tour-length");
        Button row = row(new FontIcon("mdi2p-presentation-play"), tour.title(), stops, stops.getText());
        row.setId("welcome-tour-" + name);
        row.setOnAction(_ -> actions.present(name));
        return row;
    }

    private static Button row(Lesson lesson, LessonProgress progress, WelcomeActions actions) {
        Label index = new Label(String.valueOf(lesson.number()));
        index.getStyleClass().add("tour-number");
        Label state = new Label();
        state.getStyleClass().add("tour-length");
        Button row;
        if (progress.isBegun(lesson)) {
            int step = progress.step(lesson) + 1;
            state.setText(WelcomeMessage.STEP_OF.text(step, lesson.nrSteps()));
            HBox bars = new HBox();
            bars.getStyleClass().add("lesson-bars");
            for (int i = 0; i < lesson.nrSteps(); i++) {
                Region bar = new Region();
                bar.getStyleClass().addAll("lesson-bar", i < step ? "reached" : "to-come");
                bars.getChildren().add(bar);
            }
            HBox reached = new HBox(bars, state);
            reached.getStyleClass().add("lesson-reached");
            row = row(index, lesson.title(), reached, state.getText());
            row.getStyleClass().add("begun");
        } else if (progress.isDone(lesson)) {
            state.setText(WelcomeMessage.DONE.text());
            state.setGraphic(new FontIcon("mdi2c-check"));
            state.getStyleClass().add("done");
            row = row(index, lesson.title(), state, state.getText());
        } else {
            state.setText(WelcomeMessage.MINUTES.text(lesson.minutes()));
            row = row(index, lesson.title(), state, state.getText());
        }
        row.setId("welcome-lesson-" + lesson.number());
        row.setOnAction(_ -> actions.start(lesson));
        return row;
    }

    private static Button row(Node sign, String name, Region state, String spoken) {
        Label title = new Label(name);
        title.getStyleClass().add("tour-title");
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(sign, title, state);
        content.getStyleClass().add("tour-row-content");
        Button row = new Button("", content);
        row.getStyleClass().setAll("button", "tour-row");
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(12));
        row.setAccessibleText(name + ", " + spoken);
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

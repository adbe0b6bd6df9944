package kspace.app.shell.present;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.ReducedMotion;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.handout.HandoutMessage;
import kspace.app.resources.Resources;
import kspace.app.shell.look.Dress;
import kspace.app.shell.look.UserAgent;
import kspace.app.tour.Ask;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourFault;
import kspace.app.tour.TourStop.Question;

/** A tour before an audience. Type is in proportion to the height. */
public final class PresentPane extends StackPane {
    /** Capitals of the typeface have this part of its size. */
    private static final double CAPITAL = 0.727;
    /** Capitals of sentences have one part in so many of the height; those of everything at least one in twice as many. */
    private static final double CAPTION_PARTS = 29.5;
    private static final double LEAST_PARTS = 58;
    private static final double PADDING = 0.045;
    private static final int LAYOUT_PASSES = 3;

    private final PresentViewModel model;
    private final ReducedMotion motion;
    private final Runnable leave;
    private final VBox page = new VBox();
    private final Region curtain = new Region();
    private Optional<StopView> view = Optional.empty();

    /**
     * Creates the presentation.
     *
     * @param leave ends it
     */
    public PresentPane(PresentViewModel model, ReducedMotion motion, Runnable leave) {
        this.model = model;
        this.motion = motion;
        this.leave = leave;
        getStyleClass().addAll("explorer", "present");
        page.getStyleClass().add("present-page");
        curtain.setId("present-curtain");
        curtain.setAccessibleText("Black until the next key");
        curtain.visibleProperty().bind(model.blackProperty());
        getChildren().addAll(page, curtain);
        model.stopProperty().subscribe(this::show);
        model.coveredProperty().addListener((_, _, covered) -> {
            if (!covered) {
                view.ifPresent(StopView::uncover);
                compose(model.stopProperty().get());
            }
        });
        heightProperty().addListener(_ -> compose(model.stopProperty().get()));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
                scene.addEventFilter(KeyEvent.KEY_TYPED, this::type);
                dress(scene);
            }
        });
    }

    private static Theme theme(PlayedStop stop) {
        return stop.theme().orElse(Theme.PROJECTOR);
    }

    private void show(PlayedStop stop) {
        view.ifPresent(StopView::end);
        view = stop.shown().map(
                shown -> new StopView(stop, shown, theme(stop), motion, model.coveredProperty().get()));
        Dress.put(this, new Look(theme(stop), Density.NORMAL), 1);
        getStylesheets().addAll(
                Resources.url("css/picture.css").toExternalForm(), Resources.url("css/present.css").toExternalForm());
        dress(getScene());
        compose(stop);
    }

    private void dress(Scene scene) {
        if (scene != null) {
            scene.setUserAgentStylesheet(UserAgent.of(theme(model.stopProperty().get())));
        }
    }

    /** Finishes what otherwise follows with the next frames, for a picture. */
    void settle() {
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            applyCss();
            layout();
        }
        view.ifPresent(StopView::settle);
        applyCss();
        layout();
    }

    /** Puts everything on the page at the size that it has in a window of this height. */
    private void compose(PlayedStop stop) {
        double height = Math.max(1, getHeight());
        page.setStyle("-fx-padding: " + PADDING * height + "px; -fx-spacing: " + PADDING * height / 2 + "px;");
        page.getChildren().clear();
        words(stop.title(), "present-title", CAPTION_PARTS);
        Region live = view.<Region>map(it -> it).orElseGet(Region::new);
        view.ifPresent(it -> it.point(height / LEAST_PARTS / CAPITAL));
        VBox.setVgrow(live, Priority.ALWAYS);
        page.getChildren().add(live);
        words(stop.caption(), "present-caption", CAPTION_PARTS);
        stop.question().ifPresent(question -> {
            words(question.text(), "present-question", CAPTION_PARTS);
            page.getChildren().add(answers(question));
        });
        words(stop.faults().stream().map(TourFault::sentence).collect(Collectors.joining("\n")), "present-fault",
                LEAST_PARTS);
        page.getChildren().add(progress(stop));
    }

    private void words(String text, String styleClass, double parts) {
        if (!text.isBlank()) {
            page.getChildren().add(label(text.strip(), styleClass, parts));
        }
    }

    private Label label(String text, String styleClass, double parts) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setStyle("-fx-font-size: " + Math.max(1, getHeight()) / parts / CAPITAL + "px;");
        return label;
    }

    /** Returns the choices, or the answer, which is as wide before it is shown. */
    private HBox answers(Question question) {
        boolean covered = model.coveredProperty().get();
        HBox row = new HBox();
        row.setSpacing(PADDING * Math.max(1, getHeight()));
        if (question.ask() == Ask.CHOICE) {
            for (String choice : question.choices()) {
                boolean isRight = choice.equals(question.answer());
                row.getChildren().add(label((char) ('A' + row.getChildren().size()) + "\u2002" + choice,
                        covered ? "present-choice" : isRight ? "present-answer" : "present-other", CAPTION_PARTS));
            }
        } else {
            row.getChildren().add(label(
                    covered ? "?" : question.answer(), covered ? "present-other" : "present-answer", CAPTION_PARTS));
        }
        return row;
    }

    private HBox progress(PlayedStop stop) {
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        double size = Math.max(1, getHeight()) / LEAST_PARTS;
        row.setSpacing(size / 2);
        for (int i = 0; i < model.nrStops(); i++) {
            Region dot = new Region();
            dot.getStyleClass()
                    .add(i < stop.index() ? "present-past" : i == stop.index() ? "present-now" : "present-next");
            double width = i == stop.index() ? 3 * size : size;
            dot.setMinSize(width, size);
            dot.setMaxSize(width, size);
            row.getChildren().add(dot);
        }
        row.getChildren().add(label(
                HandoutMessage.SLIDE.of(stop.index() + 1, model.nrStops()).toString(), "present-count", LEAST_PARTS));
        return row;
    }

    /** What a clicker sends works whatever has the focus. */
    private void press(KeyEvent event) {
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode().isModifierKey() || !isPlain) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave.run();
        } else if (model.lighten() || act(event.getCode())) {
            event.consume();
        }
    }

    private boolean act(KeyCode code) {
        switch (code) {
            case PAGE_DOWN, RIGHT, DOWN, SPACE, ENTER -> model.next();
            case PAGE_UP, LEFT, UP, BACK_SPACE -> model.back();
            case HOME -> model.first();
            case END -> model.last();
            case B, PERIOD -> model.toggleBlack();
            case F5 -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What a key types does nothing more. */
    private void type(KeyEvent event) {
        event.consume();
    }
}

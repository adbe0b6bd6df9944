package kspace.app.shell.present;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Legibility;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.export.picture.PictureView;
import kspace.app.handout.HandoutMessage;
import kspace.app.resources.Resources;
import kspace.app.shell.look.Dress;
import kspace.app.text.RichText;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.answer.Answer;

/**
 * One stop, as large as it is shown: a view, its words at the foot or, where the view is high, beside it, and how far the tour
 * has come. All sizes are parts of the height, so that it looks the same on every screen.
 */
final class StopPage extends Pane {
    private static final double PADDING = 0.042;
    private static final double GAP = 0.024;
    private static final double WORDS_BESIDE = 0.37;
    /** What a map needs for the addresses on both its sides: on a screen that is not wide, words stand at the foot. */
    private static final double LEAST_BESIDE = 436;
    private static final int MOST_DOTS = 12;
    /** Words that take more of the height at the foot stand beside the view. */
    private static final double MOST_WORDS = 0.46;

    private final PlayedStop stop;
    private final int nrStops;
    private final List<String> faults;
    private final Consumer<String> answered;
    private final ReadOnlyObjectWrapper<Legibility> legibility = new ReadOnlyObjectWrapper<>(Legibility.hall(1));
    private final Optional<StopView> view;
    private final StackPane live;
    private final VBox words = new VBox();
    private final HBox foot = new HBox();
    private Optional<QuestionBox> question = Optional.empty();
    private boolean isCovered;
    private Optional<Answer> answer = Optional.empty();
    private double composedFor;
    private Optional<FilmBar> film = Optional.empty();
    private boolean isScrubbed;

    private List<Node> steps = List.of();

    /**
     * Creates the page of a stop.
     *
     * @param other another view than the stop's, if one is wanted
     * @param faults what is said to be wrong with it
     * @param answered gets what is chosen or typed
     */
    StopPage(PlayedStop stop, Optional<PictureView> other, int nrStops, List<String> faults, boolean isCovered,
            ReducedMotion motion, Consumer<String> answered) {
        this.stop = stop;
        this.nrStops = nrStops;
        this.faults = faults;
        this.answered = answered;
        this.isCovered = isCovered;
        view = stop.shown().map(shown -> new StopView(
                stop, shown, other, theme(stop), legibility.getReadOnlyProperty(), motion, isCovered));
        live = view.<StackPane>map(it -> it).orElseGet(StackPane::new);
        getStyleClass().addAll("explorer", "present-page");
        Dress.put(this, new Look(theme(stop), Density.NORMAL), 1);
        getStylesheets().addAll(
                Resources.url("css/picture.css").toExternalForm(), Resources.url("css/present.css").toExternalForm());
        getChildren().addAll(live, words, foot);
    }

    /** Returns the theme of a stop: one for a projector, unless its author asks for another. */
    static Theme theme(PlayedStop stop) {
        return stop.theme().orElse(Theme.PROJECTOR);
    }

    /** Shows the answer. */
    void uncover() {
        isCovered = false;
        view.ifPresent(StopView::uncover);
        question.ifPresent(it -> it.show(false, answer));
        requestLayout();
    }

    /** Says whether an answer is right. */
    void show(Optional<Answer> given) {
        answer = given;
        question.ifPresent(it -> it.show(isCovered, given));
        requestLayout();
    }

    /** Shows a bar for the film of the view, or takes it away. */
    void scrub(boolean isOn) {
        isScrubbed = isOn;
        composeFilm();
        requestLayout();
    }

    /** Plays the film of the view, or stops it. */
    void play() {
        view.ifPresent(it -> it.film().toggle().run());
    }

    private void composeFilm() {
        film.ifPresent(getChildren()::remove);
        film = view.filter(_ -> isScrubbed).map(it -> new FilmBar(it.film(), legibility.get().leastType()));
        film.ifPresent(getChildren()::add);
    }

    /** Shows buttons at the end of the foot. */
    void offer(List<? extends Node> buttons) {
        steps = List.copyOf(buttons);
        if (composedFor > 0) {
            composeFoot();
            requestLayout();
        }
    }

    /** Returns whether somebody is typing an answer. */
    boolean isTyping() {
        return question.filter(QuestionBox::isTyping).isPresent();
    }

    /** Returns the part of the page with the view. */
    StackPane live() {
        return live;
    }

    /** Ends all that moves. */
    void end() {
        view.ifPresent(StopView::end);
    }

    /** Puts plates and ring where they belong; nobody has to wait for the next frame. */
    void settle() {
        view.ifPresent(StopView::settle);
    }

    /** Makes all words anew for a height. */
    private void compose(double height) {
        composedFor = height;
        legibility.set(Legibility.hall(height));
        double sentence = Legibility.sentence(height);
        words.getChildren().clear();
        words.setSpacing(GAP * height / 2);
        sentence(stop.caption(), "present-caption", sentence);
        question = stop.question().map(it -> new QuestionBox(it, sentence, answered));
        stop.question().ifPresent(it -> sentence(it.text(), "present-question", sentence));
        question.ifPresent(box -> {
            box.show(isCovered, answer);
            words.getChildren().add(box);
        });
        sentence(String.join("\n", faults), "present-fault", legibility.get().leastType());
        composeFoot();
        composeFilm();
        view.ifPresent(it -> it.point(legibility.get().leastType()));
    }

    private void sentence(String text, String styleClass, double size) {
        if (!text.isBlank()) {
            Prose prose = new Prose(RichText.written(text.strip()));
            prose.getStyleClass().add(styleClass);
            prose.getChildren().forEach(it -> it.setStyle("-fx-font-size: " + size + "px;"));
            prose.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(prose);
        }
    }

    /** How far the tour has come, and what the stop is called. */
    private void composeFoot() {
        double size = legibility.get().leastType();
        double dot = size * 0.62;
        foot.getChildren().clear();
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setSpacing(dot * 0.7);
        if (nrStops <= MOST_DOTS) {
            for (int i = 0; i < nrStops; i++) {
                foot.getChildren().add(mark(
                        i < stop.index() ? "present-past" : i == stop.index() ? "present-now" : "present-next",
                        i == stop.index() ? 3 * dot : dot, dot));
            }
        } else {
            // So many stops are a line that fills.
            double length = MOST_DOTS * dot * 1.7;
            double done = length * (stop.index() + 1) / nrStops;
            HBox line = new HBox(mark("present-now", done, dot / 2), mark("present-next", length - done, dot / 2));
            line.setAlignment(Pos.CENTER_LEFT);
            line.setSpacing(dot / 4);
            foot.getChildren().add(line);
        }
        foot.getChildren().add(label(HandoutMessage.SLIDE.of(stop.index() + 1, nrStops).toString(), "present-count",
                size));
        if (!stop.title().isBlank()) {
            foot.getChildren().add(label(stop.title().strip(), "present-title", size));
        }
        if (!steps.isEmpty()) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            foot.getChildren().add(space);
            steps.forEach(it -> it.setStyle("-fx-font-size: " + size + "px;"));
            foot.getChildren().addAll(steps);
        }
    }

    private static Region mark(String styleClass, double width, double height) {
        Region mark = new Region();
        mark.getStyleClass().add(styleClass);
        mark.setMinSize(width, height);
        mark.setMaxSize(width, height);
        return mark;
    }

    private static Label label(String text, String styleClass, double size) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setStyle("-fx-font-size: " + size + "px;");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        if (composedFor != height) {
            compose(height);
            applyCss();
        }
        double padding = Math.round(PADDING * height);
        double gap = Math.round(GAP * height);
        double room = width - 2 * padding;
        if (foot.prefWidth(-1) > room) {
            // What the stop is called is said by who speaks; what its number is, by nobody.
            foot.getChildren().removeIf(it -> it.getStyleClass().contains("present-title"));
        }
        double footHeight = Math.ceil(foot.prefHeight(room));
        place(foot, padding, height - padding - footHeight, room, footHeight);
        double bottom = height - padding - footHeight - gap;
        double wordsHeight = wordsHeight(room);
        boolean isRoomBeside =
                (1 - WORDS_BESIDE) * room - padding >= LEAST_BESIDE * legibility.get().times();
        boolean isBeside = view.filter(StopView::isHigh).isPresent() ? isRoomBeside : wordsHeight > MOST_WORDS * height;
        if (view.isEmpty()) {
            place(words, padding, padding, room, bottom - padding);
        } else if (isBeside && wordsHeight > 0) {
            double wordsWidth = Math.floor(WORDS_BESIDE * room);
            placeView(padding, padding, room - wordsWidth - padding, bottom - padding);
            double high = Math.min(bottom - padding, wordsHeight(wordsWidth));
            place(words, width - padding - wordsWidth, padding + Math.floor((bottom - padding - high) / 2), wordsWidth,
                    high);
        } else {
            double top = bottom - wordsHeight;
            placeView(padding, padding, room, top - (wordsHeight > 0 ? gap : 0) - padding);
            place(words, padding, top, room, wordsHeight);
        }
    }

    /** The bar of its film lies below the view. */
    private void placeView(double x, double y, double width, double height) {
        double bar = film.map(FilmBar::height).orElse(0.0);
        double gap = film.isPresent() ? Math.round(GAP * getHeight() / 2) : 0;
        place(live, x, y, width, height - bar - gap);
        film.ifPresent(it -> place(it, x, y + height - bar, width, bar));
    }

    private double wordsHeight(double width) {
        question.ifPresent(it -> it.fit(width));
        return words.getChildren().isEmpty() ? 0 : Math.ceil(words.prefHeight(width));
    }

    private static void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, Math.max(0, height));
    }
}

package kspace.app.shell.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kspace.app.ask.Task;
import kspace.app.canvas.Secret;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.data.ViewKind;
import kspace.app.desktop.Desktop;
import kspace.app.learn.exercise.ExercisePane;
import kspace.app.learn.exercise.ExerciseViewModel;
import kspace.app.learn.exercise.MoreOfTheSame;
import kspace.app.learn.lesson.Lesson;
import kspace.app.learn.lesson.LessonPane;
import kspace.app.learn.lesson.LessonViewModel;
import kspace.app.learn.lesson.LessonViewModel.Step;
import kspace.app.learn.question.QuestionViewModel;
import kspace.app.resources.Resources;
import kspace.app.shell.present.Overlay;
import kspace.app.shell.present.Plates;
import kspace.app.shell.present.Ring;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.stop.StopFileException;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.Tours;
import kspace.app.tour.answer.Answer;
import kspace.app.translation.TranslationViewModel;
import kspace.core.arch.walk.Translation;

/** The place of a lesson at the right of the window; its panel exists from its first use on. */
public final class LessonPlace extends StackPane {
    private static final long MOST_SEED = 0xf_ffff;

    private final LessonViewModel model;
    private final Explorer explorer;
    private final TranslationViewModel walk;
    private final Window window;
    private final MoreOfTheSame more;
    private final ExerciseViewModel exercises;
    private final SheetToPrint sheet;
    private final SavedFile saved = new SavedFile(this::reload);
    private final StackPane overlay = new StackPane();
    private Optional<Above> above = Optional.empty();
    private Optional<ExercisePane> exercisePane = Optional.empty();
    private Optional<Step> shown = Optional.empty();
    private boolean isRenaming;

    /** What a lesson does to the window. */
    public interface Window {
        /** Asks what becomes of unsaved changes, and then goes on. */
        void beforeOther(Runnable then);

        /** Shows what a stop shows, whatever machine that needs. */
        void show(PlayedStop.Shown shown, String machine);

        /** Covers something in every view. */
        void cover(Set<Cover> covers);

        /** Returns how everything looks. */
        Look look();

        /** Returns the views that can be dimmed. */
        Map<ViewKind, Region> views();

        /** Returns everything in which texts are covered. */
        Parent everything();

        /** Says what went well. */
        void tell(String sentence);

        /** Says what did not work. */
        void refuse(String sentence);

        /** Makes the place seen. */
        void reveal();
    }

    /**
     * What lies above the window while a step is shown.
     *
     * @param plates over texts that would give an answer away
     * @param veil over what the step is not about
     * @param leader from its words to their place
     */
    private record Above(Plates plates, Veil veil, Leader leader) {}

    /** Creates a place where nothing is shown yet. */
    public LessonPlace(Explorer explorer, TranslationViewModel walk, Desktop desktop, Window window) {
        this.model = new LessonViewModel(
                id -> new TourPlayer(Tours.read(id), it -> new TranslationViewModel(it).nrStops()), desktop.settings());
        this.explorer = explorer;
        this.walk = walk;
        this.window = window;
        long seed = System.nanoTime() & MOST_SEED;
        this.more = new MoreOfTheSame(() -> explorer.snapshot().boot(), seed);
        this.exercises = new ExerciseViewModel(more);
        this.sheet = new SheetToPrint(desktop, seed, exercises, window::tell, window::refuse);
        getStyleClass().add(Overlay.UNCOVERED);
        Secret.NONE.keep(this);
        overlay.getStyleClass().add("lesson-overlay");
        overlay.setMouseTransparent(true);
        overlay.setVisible(false);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        model.openProperty().addListener((_, _, isOpen) -> open(isOpen));
        exercises.openProperty().addListener((_, _, isOpen) -> openExercises(isOpen));
        model.stepProperty().addListener((_, _, step) -> show(step));
        model.answersProperty().addListener((_, _, _) -> {
            showPlaces();
            cover();
        });
        explorer.snapshotProperty().addListener((_, _, _) -> tellPlace());
    }

    /** Returns what lies above the window. */
    public Node overlay() {
        return overlay;
    }

    /** Returns the lessons. */
    public LessonViewModel model() {
        return model;
    }

    /** Returns the exercises. */
    public ExerciseViewModel exercises() {
        return exercises;
    }

    /** Returns whether a lesson, or the list of them, is shown. */
    public ReadOnlyBooleanProperty isOpen() {
        return visibleProperty();
    }

    /** Offers what can be done in a lesson. */
    public void offerTo(Commands commands) {
        ObservableValue<Boolean> isPlaying = model.stepProperty().map(Optional::isPresent);
        ObservableValue<Boolean> isAsking = model.stepProperty().flatMap(step -> step.isPresent()
                ? model.openProperty()
                : exercises.openProperty());
        commands.offerSwitch(CommandId.LESSONS, model.openProperty(), () -> {
            if (model.openProperty().get()) {
                close();
            } else {
                model.list();
            }
        })
                .offer(CommandId.LESSON_START, () -> start(model.progress().next()))
                .offer(CommandId.LESSON_NEXT, isAsking, () -> {
                    model.next();
                    if (exercises.openProperty().get()) {
                        exercises.next();
                    }
                })
                .offer(CommandId.LESSON_BACK, isPlaying, model::back)
                .offer(CommandId.LESSON_HINT, isAsking, () -> {
                    model.hint();
                    exercises.questionProperty().get().ifPresent(QuestionViewModel::hint);
                })
                .offer(CommandId.LESSON_CHECK, isAsking, () -> {
                    model.check();
                    exercises.questionProperty().get().ifPresent(QuestionViewModel::check);
                })
                .offerSwitch(CommandId.EXERCISES, exercises.openProperty(), () -> {
                    if (exercises.openProperty().get()) {
                        close();
                    } else {
                        exercises.start();
                    }
                })
                .offer(CommandId.EXERCISE_SHEET, sheet::write);
    }

    /** Goes on with a lesson, or begins it; changes of the machine that are not saved are asked about first. */
    public void start(Lesson lesson) {
        window.beforeOther(() -> model.start(lesson));
    }

    /** Leaves the lesson; returns whether one was shown. */
    public boolean close() {
        boolean wasOpen = isVisible();
        model.leave();
        exercises.leave();
        return wasOpen;
    }

    /** Chooses an answer by its digit, wherever the focus is. */
    public boolean choose(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        return isVisible() && isPlain && code.isDigitKey() && code.getName().matches("[1-9]|Numpad [1-9]")
                && choose(code.getName().charAt(code.getName().length() - 1) - '0');
    }

    private boolean choose(int number) {
        return model.choose(number)
                || exercises.questionProperty().get().filter(it -> it.choose(number)).isPresent();
    }

    private void openExercises(boolean isOpen) {
        if (isOpen) {
            model.leave();
            ExercisePane pane = exercisePane.orElseGet(() -> {
                ExercisePane made = new ExercisePane(exercises, model::list, sheet::write);
                made.visibleProperty().bind(exercises.openProperty());
                getChildren().add(made);
                return made;
            });
            exercisePane = Optional.of(pane);
            setVisible(true);
            window.reveal();
            pane.startAtQuestion();
        } else if (!model.openProperty().get()) {
            setVisible(false);
        }
    }

    /** Most windows never need it. */
    private LessonPane panel() {
        if (above.isEmpty()) {
            LessonPane pane = new LessonPane(model, this::showMe, more::of,
                    it -> exercises.start(it.map(lesson -> new ExerciseViewModel.Taught(
                            lesson.number(), lesson.title(), lesson.kinds()))));
            pane.visibleProperty().bind(model.openProperty());
            getChildren().addFirst(pane);
            overlay.getStylesheets().add(Resources.url("css/lesson.css").toExternalForm());
            Plates plates = new Plates(window.everything());
            Above made = new Above(plates, new Veil(List.copyOf(window.views().values())),
                    new Leader(pane, overlay, plates::texts));
            overlay.getChildren().setAll(made.veil(), made.plates(), made.leader());
            window.views().values().forEach(it -> it.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked));
            above = Optional.of(made);
        }
        return (LessonPane) getChildren().getFirst();
    }

    private void open(boolean isOpen) {
        if (isOpen) {
            LessonPane panel = panel();
            exercises.leave();
            setVisible(true);
            overlay.setVisible(true);
            window.reveal();
            panel.startAtQuestion();
        } else {
            setVisible(exercises.openProperty().get());
            overlay.setVisible(false);
        }
    }

    /** Plays a file as its author has saved it; what cannot be read at all is said, and the lesson stays as it was. */
    private void reload() {
        try {
            model.reload();
        } catch (StopFileException e) {
            window.refuse(e.sentence());
        }
    }

    /** Says everything again, after levels got other names; what the learner looks at stays. */
    public void renameLevels() {
        isRenaming = true;
        model.renameLevels();
        exercises.renameLevels();
        isRenaming = false;
    }

    private void show(Optional<Step> step) {
        panel();
        shown = step;
        saved.watch(step.flatMap(it -> it.lesson().file()));
        step.filter(_ -> !isRenaming).flatMap(it -> it.stop().shown()).ifPresent(
                it -> window.show(it, step.orElseThrow().stop().machine()));
        tellPlace();
        cover();
    }

    private void cover() {
        Set<Cover> covers = shown.map(Step::covers).orElse(Set.of());
        window.cover(covers);
        above.ifPresent(it -> {
            Set<String> hidden = shown.map(Step::hidden).map(Set::copyOf).orElse(Set.of());
            (hidden.isEmpty() ? Secret.NONE : Secret.of(hidden, window.look())).keep(window.everything());
            it.plates().end();
            if (!hidden.isEmpty()) {
                it.plates().begin(hidden);
            }
            it.veil().light(lit());
            ring(it);
        });
        if (!covers.isEmpty()) {
            walk.showStop(covers.stream().mapToInt(cover -> switch (cover) {
                case INDEX -> walk.stopBeforeIndex();
                case ENTRY -> walk.stopBeforeEntry();
                case SIZE, VERDICT -> stopBeforeEnd();
            }).min().orElse(0));
        } else if (shown.filter(it -> !it.questions().isEmpty()).isPresent() && !walk.isFinished()
                && !walk.playingProperty().get()) {
            walk.togglePlaying();
        }
    }

    /** Returns the last point before the entry opens that is looked at, or that ends the walk. */
    private int stopBeforeEnd() {
        Snapshot now = explorer.snapshot();
        if (now.translation().outcome() instanceof Translation.NonCanonical) {
            return 0;
        }
        int level = now.selection().level();
        int nrReads = level > 0 ? now.mode().nrLevels() - level + 1 : now.translation().steps().size();
        int first = IntStream.range(0, walk.nrStops()).filter(it -> walk.nrReadsAt(it) >= Math.max(1, nrReads))
                .findFirst().orElse(1);
        return Math.max(0, first - 1);
    }

    /** The place that is pointed at shows where the answer is; until it is given, nothing is pointed at that it covers. */
    private void ring(Above made) {
        overlay.getChildren().removeIf(it -> {
            if (it instanceof Ring ring) {
                ring.end();
                return true;
            }
            return false;
        });
        shown.flatMap(it -> it.stop().pointer()).filter(it -> !it.texts().isEmpty()).ifPresent(pointed -> {
            ViewKind view = shown.flatMap(it -> it.stop().shown()).map(it -> it.sight().view()).orElse(ViewKind.WINDOW);
            Region place = window.views().get(view);
            Ring ring = new Ring(place == null ? window.everything() : place, "", 1);
            overlay.getChildren().add(ring);
            ring.begin(pointed.texts());
        });
        made.plates().toFront();
        made.leader().toFront();
        made.leader().point(shown.flatMap(it -> it.stop().pointer()).filter(it -> !it.texts().isEmpty()).isPresent());
    }

    /** The view that a step is about, and the film, which belongs to every step. */
    private List<Region> lit() {
        ViewKind view = shown.flatMap(it -> it.stop().shown()).map(it -> it.sight().view()).orElse(ViewKind.WINDOW);
        List<Region> bright = new ArrayList<>();
        if (view != ViewKind.WINDOW) {
            window.views().forEach((kind, region) -> {
                if (kind == view || kind == ViewKind.TRANSLATION) {
                    bright.add(region);
                }
            });
        }
        return bright;
    }

    private void showMe() {
        walk.restart();
    }

    /** A place that was asked for and not found is selected, so that what is said of it can be seen. */
    private void showPlaces() {
        shown.stream().flatMap(it -> it.questions().stream())
                .filter(it -> it.asked().task() == Task.CLICK
                        && it.stateProperty().get() == QuestionViewModel.State.SHOWN)
                .map(it -> it.asked().answer())
                .filter(it -> !Answer.isSelected(it, explorer.snapshot()))
                .findFirst().flatMap(it -> Answer.place(it, explorer.snapshot())).ifPresent(explorer::select);
    }

    private Optional<QuestionViewModel> clickQuestion() {
        return shown.flatMap(step -> step.questions().stream()
                .filter(it -> it.isOpen() && it.asked().task() == Task.CLICK).findFirst());
    }

    private void tellPlace() {
        clickQuestion().ifPresent(it -> it.placeProperty().set(
                Optional.of(ClickedPlace.of(it.asked().answer(), explorer.snapshot()))));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            clickQuestion().ifPresent(QuestionViewModel::check);
        }
    }
}

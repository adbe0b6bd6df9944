package kspace.app.shell.present;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import kspace.app.canvas.ReducedMotion;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.export.picture.PictureView;
import kspace.app.resources.Resources;
import kspace.app.shell.look.Dress;
import kspace.app.shell.look.UserAgent;
import kspace.app.tour.Answer;
import kspace.app.tour.Ask;
import kspace.app.tour.PlayedStop;
import org.controlsfx.control.HiddenSidesPane;

/** A tour before an audience. Type is in proportion to the height. */
public final class PresentPane extends StackPane {
    private static final double NOTES_WIDTH = 0.32;
    private static final int LAYOUT_PASSES = 3;
    private static final Set<KeyCode> WHILE_TYPING =
            Set.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.ESCAPE, KeyCode.UP, KeyCode.DOWN, KeyCode.PERIOD);
    private static final Map<KeyCode, PictureView> VIEWS = new EnumMap<>(Map.of(
            KeyCode.DIGIT1, PictureView.MAP, KeyCode.DIGIT2, PictureView.TABLES,
            KeyCode.DIGIT3, PictureView.TRANSLATION, KeyCode.DIGIT4, PictureView.TIMELINE));

    private final PresentViewModel model;
    private final ReducedMotion motion;
    private final Runnable leave;
    private final StackPane stage = new StackPane();
    private final HiddenSidesPane sides = new HiddenSidesPane();
    private final Spotlight spotlight = new Spotlight();
    private final Pen pen = new Pen();
    private final Region curtain = new Region();
    private boolean isDrawing;
    private Optional<StopPage> page = Optional.empty();

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
        curtain.setId("present-curtain");
        curtain.setAccessibleText(PresentWords.BLACK.of().toString());
        curtain.visibleProperty().bind(model.blackProperty());
        sides.setContent(stage);
        sides.setAnimationDelay(Duration.ZERO);
        getChildren().addAll(sides, curtain);
        model.stopProperty().subscribe(stop -> show(stop, Optional.empty()));
        model.coveredProperty().addListener((_, _, covered) -> {
            if (!covered) {
                page.ifPresent(StopPage::uncover);
                Answer.place(model.stopProperty().get())
                        .filter(_ -> isAskedFor(Ask.CLICK))
                        .ifPresent(va -> model.stopProperty().get().shown().ifPresent(it -> it.explorer().select(va)));
            }
        });
        model.answerProperty().addListener((_, _, answer) -> page.ifPresent(it -> it.show(answer)));
        addEventFilter(MouseEvent.ANY, this::follow);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                listen(scene);
                dress(scene);
            }
        });
    }

    /** Lets the keys of a window work on the presentation. */
    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::type);
    }

    /** Puts the notes at the side, where they come out when the mouse goes there: for one screen. */
    public void hideNotesAtTheSide() {
        NotesPane notes = new NotesPane(model, motion, InstantSource.system());
        notes.prefWidthProperty().bind(widthProperty().multiply(NOTES_WIDTH));
        sides.setRight(notes);
    }

    /** Finishes what otherwise follows with the next frames, for a picture. */
    void settle() {
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            applyCss();
            layout();
        }
        page.ifPresent(StopPage::settle);
        applyCss();
        layout();
    }

    private boolean isAskedFor(Ask ask) {
        return model.stopProperty().get().question().filter(it -> it.ask() == ask).isPresent();
    }

    private void show(PlayedStop stop, Optional<PictureView> other) {
        page.ifPresent(StopPage::end);
        Dress.put(this, new Look(StopPage.theme(stop), Density.NORMAL), 1);
        getStylesheets().add(Resources.url("css/present.css").toExternalForm());
        StopPage next = new StopPage(stop, other, model.nrStops(), model.faults(), model.coveredProperty().get(),
                motion, model::answer);
        next.show(model.answerProperty().get());
        next.live().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (isAskedFor(Ask.CLICK) && event.isStillSincePress() && event.getButton() == MouseButton.PRIMARY) {
                model.answerWithPlace();
            }
        });
        Zooming.install(next.live());
        page = Optional.of(next);
        pen.show(stop.index());
        stage.getChildren().setAll(next, pen, spotlight);
        dress(getScene());
    }

    private void dress(Scene scene) {
        if (scene != null) {
            scene.setUserAgentStylesheet(UserAgent.of(StopPage.theme(model.stopProperty().get())));
        }
    }

    /** The light follows the mouse, and while the key for it is held, so does the pen. */
    private void follow(MouseEvent event) {
        Point2D at = sceneToLocal(event.getSceneX(), event.getSceneY());
        spotlight.moveTo(at.getX(), at.getY());
        if (isDrawing && event.getButton() == MouseButton.PRIMARY) {
            if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
                pen.begin(at.getX(), at.getY());
            } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
                pen.moveTo(at.getX(), at.getY());
            }
            event.consume();
        }
    }

    /** What a clicker sends works whatever has the focus. */
    private void press(KeyEvent event) {
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode().isModifierKey() || !isPlain || (isTyping() && !WHILE_TYPING.contains(event.getCode()))) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave.run();
        } else if (model.lighten() || act(event.getCode())) {
            event.consume();
        }
    }

    private boolean isTyping() {
        return page.filter(StopPage::isTyping).isPresent();
    }

    private boolean act(KeyCode code) {
        switch (code) {
            case PAGE_DOWN, RIGHT, DOWN, SPACE, ENTER -> model.next();
            case PAGE_UP, LEFT, UP, BACK_SPACE -> model.back();
            case HOME -> model.first();
            case END -> model.last();
            case B, PERIOD -> model.toggleBlack();
            case S -> spotlight.setVisible(true);
            case D -> isDrawing = true;
            case X -> pen.clear();
            case N -> sides.setPinnedSide(sides.getPinnedSide() == null ? Side.RIGHT : null);
            case F5 -> {
                return true;
            }
            default -> {
                return choose(code);
            }
        }
        return true;
    }

    /** A digit chooses an answer, or another view of the same, where there is nothing to choose. */
    private boolean choose(KeyCode code) {
        if (!code.isDigitKey()) {
            return false;
        }
        int number = code.getCode() - KeyCode.DIGIT0.getCode();
        boolean isChoosing = model.waiting().filter(it -> it.ask() == Ask.CHOICE).isPresent();
        if (isChoosing) {
            return number > 0 && model.choose(number);
        }
        Optional<PictureView> view = Optional.ofNullable(VIEWS.get(code));
        view.ifPresent(it -> show(model.stopProperty().get(), view));
        return view.isPresent();
    }

    private void release(KeyEvent event) {
        switch (event.getCode()) {
            case S -> spotlight.setVisible(false);
            case D -> isDrawing = false;
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** What a key types does nothing more. */
    private void type(KeyEvent event) {
        if (!isTyping()) {
            event.consume();
        }
    }
}

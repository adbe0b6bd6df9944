package kspace.app.shell.present;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.export.picture.PictureView;
import kspace.app.resources.Resources;
import kspace.app.shell.look.Dress;
import kspace.app.shell.look.UserAgent;
import kspace.app.tour.Ask;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.answer.Answer;
import org.controlsfx.control.HiddenSidesPane;

/** A tour before an audience. Type is in proportion to the height. */
public final class PresentPane extends StackPane {
    private static final double NOTES_WIDTH = 0.32;
    private static final int LAYOUT_PASSES = 3;
    private static final Set<KeyCode> WHILE_TYPING =
            Set.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.ESCAPE, KeyCode.UP, KeyCode.DOWN, KeyCode.PERIOD);
    private static final List<PictureView> VIEWS = List.of(
            PictureView.MAP, PictureView.TABLES, PictureView.TRANSLATION, PictureView.TIMELINE);
    private static final List<CommandId> DIGITS =
            List.of(CommandId.HALL_ONE, CommandId.HALL_TWO, CommandId.HALL_THREE, CommandId.HALL_FOUR);

    private final PresentViewModel model;
    private final ReducedMotion motion;
    private final Commands commands = new Commands();
    private final ContextMenu menu = new ContextMenu();
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private final StackPane stage = new StackPane();
    private final HiddenSidesPane sides = new HiddenSidesPane();
    private final Spotlight spotlight = new Spotlight();
    private final Pen pen = new Pen();
    private final Region curtain = new Region();
    private final LargePointer pointer = new LargePointer();
    private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper scrubbing = new ReadOnlyBooleanWrapper();
    private Optional<StopPage> page = Optional.empty();
    private final Runnable leave;
    private boolean isAlone;
    private final HallKeys keys = new HallKeys(commands);

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
        getChildren().addAll(sides, keys, curtain);
        model.stopProperty().subscribe(stop -> {
            // The next key goes on with the tour, and nothing of what was asked in between stays.
            scrubbing.set(false);
            show(stop, Optional.empty());
        });
        scrubbing.addListener((_, _, isOn) -> page.ifPresent(it -> it.scrub(isOn)));
        model.coveredProperty().addListener((_, _, covered) -> {
            if (!covered) {
                page.ifPresent(StopPage::uncover);
                offerSteps();
                Answer.place(model.stopProperty().get())
                        .filter(_ -> isAskedFor(Ask.CLICK))
                        .ifPresent(va -> model.stopProperty().get().shown().ifPresent(it -> it.explorer().select(va)));
            }
        });
        model.answerProperty().addListener((_, _, answer) -> page.ifPresent(it -> it.show(answer)));
        offer(leave);
        menu.setId("present-menu");
        addEventFilter(MouseEvent.ANY, this::follow);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.getItems().setAll(commands.all().stream().map(Command::menuItem).toList());
            menu.show(this, event.getScreenX(), event.getScreenY());
        });
        pointer.visibleProperty().subscribe(it -> setCursor(it ? Cursor.NONE : Cursor.DEFAULT));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                listen(scene);
                dress(scene);
            }
        });
    }

    private void offer(Runnable leave) {
        commands.offer(CommandId.HALL_NEXT, model.isMore(), model::next)
                .offer(CommandId.HALL_BACK, model.stopProperty().map(it -> it.index() > 0), model::back)
                .offer(CommandId.HALL_FIRST, model::first)
                .offer(CommandId.HALL_LAST, model::last)
                .offer(CommandId.HALL_FILM, this::play)
                .offerSwitch(CommandId.HALL_SCRUB, scrubbing, () -> scrubbing.set(!scrubbing.get()))
                .offerSwitch(CommandId.HALL_SPOTLIGHT, spotlight.visibleProperty(),
                        () -> spotlight.setVisible(!spotlight.isVisible()))
                .offerSwitch(CommandId.HALL_POINTER, pointer.visibleProperty(),
                        () -> pointer.setVisible(!pointer.isVisible()))
                .offerSwitch(CommandId.HALL_PEN, drawing, () -> drawing.set(!drawing.get()))
                .offer(CommandId.HALL_CLEAR, pen::clear)
                .offerSwitch(CommandId.HALL_BLACK, model.blackProperty(), model::toggleBlack)
                .offerSwitch(CommandId.HALL_NOTES, sides.rightProperty().map(_ -> true).orElse(false),
                        sides.pinnedSideProperty().map(_ -> true).orElse(false),
                        () -> sides.setPinnedSide(sides.getPinnedSide() == null ? Side.RIGHT : null))
                .offerSwitch(CommandId.HALL_KEYS, keys.visibleProperty(), () -> keys.toggle(this))
                .offer(CommandId.HALL_END, leave);
        for (int i = 0; i < DIGITS.size(); i++) {
            int index = i;
            commands.offer(DIGITS.get(i), model.choicesProperty().map(it -> it.isEmpty() || index < it.size()),
                    () -> choose(index));
        }
    }

    /** Shows buttons to go on, back and out, for somebody alone whom nobody told the keys; past the last stop it ends. */
    public void showSteps() {
        isAlone = true;
        commands.offer(CommandId.HALL_NEXT, this::goOn);
        offerSteps();
    }

    private void goOn() {
        if (model.isMore().getValue()) {
            model.next();
        } else {
            leave.run();
        }
    }

    private void offerSteps() {
        if (isAlone) {
            Button back = step(PresentWords.BACK, "\u2190", model::back);
            back.setId("present-back");
            back.setDisable(model.stopProperty().get().index() == 0);
            Button next = step(model.coveredProperty().get()
                    ? PresentWords.SHOW_ANSWER
                    : model.isMore().getValue() ? PresentWords.NEXT_STOP : PresentWords.FINISH, "\u2192", this::goOn);
            next.setId("present-on");
            Button end = step(PresentWords.LEAVE, CommandId.HALL_END.keyText(), leave);
            end.setId("present-leave");
            page.ifPresent(it -> it.offer(List.of(end, back, next)));
        }
    }

    private static Button step(PresentWords words, String key, Runnable action) {
        Label label = new Label(key);
        label.getStyleClass().add("present-key");
        Button button = new Button(words.of().toString(), label);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().setAll("button", "present-step");
        button.setMinWidth(USE_PREF_SIZE);
        // The arrows go on and back, whatever was clicked last.
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Whoever plays a film may want to stop and go back in it. */
    private void play() {
        scrubbing.set(true);
        page.ifPresent(StopPage::play);
    }

    /** Returns what can be done while a tour is presented. */
    public Commands commands() {
        return commands;
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
        next.scrub(scrubbing.get());
        page = Optional.of(next);
        offerSteps();
        pen.show(stop.index());
        stage.getChildren().setAll(next, pen, spotlight, pointer);
        dress(getScene());
    }

    private void dress(Scene scene) {
        if (scene != null) {
            scene.setUserAgentStylesheet(UserAgent.of(StopPage.theme(model.stopProperty().get())));
        }
    }

    /** The light follows the mouse, and while the key for it is held, so does the pen. */
    private void follow(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            menu.hide();
        }
        Point2D at = sceneToLocal(event.getSceneX(), event.getSceneY());
        spotlight.moveTo(at.getX(), at.getY());
        pointer.moveTo(at.getX(), at.getY());
        if (drawing.get() && event.getButton() == MouseButton.PRIMARY) {
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
        if (menu.isShowing()) {
            return;
        }
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode().isModifierKey() || !isPlain || (isTyping() && !WHILE_TYPING.contains(event.getCode()))) {
            return;
        }
        boolean isFirst = held.add(event.getCode());
        boolean ends = CommandId.HALL_END.isKey(event);
        // A key that is held says the same again and again, which would switch on and off.
        boolean isSwitch = commands.all().stream().anyMatch(it -> it.isOn().isPresent() && it.id().isKey(event));
        if (keys.isVisible()) {
            keys.toggle(this);
            event.consume();
        } else if ((!ends && model.lighten()) || (isSwitch && !isFirst) || event.getCode() == KeyCode.F5) {
            event.consume();
        } else if (!commands.press(event, Scope.HALL) && event.getCode().isDigitKey()) {
            model.choose(event.getCode().getCode() - KeyCode.DIGIT0.getCode());
        }
    }

    private boolean isTyping() {
        return page.filter(StopPage::isTyping).isPresent();
    }

    /** Chooses an answer, or another view of the same, where there is nothing to choose. */
    private void choose(int index) {
        if (!model.choose(index + 1)) {
            show(model.stopProperty().get(), Optional.of(VIEWS.get(index)));
        }
    }

    private void release(KeyEvent event) {
        held.remove(event.getCode());
        // Light and pen are there for as long as their keys are held.
        switch (event.getCode()) {
            case S -> spotlight.setVisible(false);
            case D -> drawing.set(false);
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

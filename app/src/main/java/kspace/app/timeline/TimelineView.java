package kspace.app.timeline;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.FrameClock;
import kspace.app.canvas.Look;
import kspace.app.canvas.Memo;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.TextClipboard;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.resources.Resources;

/** The boot timeline: phases, steps, and the sentence of the current step. */
public final class TimelineView extends StackPane {
    private static final double TRACK_GAP = 16;

    private final TimelineViewModel model;
    private final Commands commands = new Commands();
    private final ObservableValue<Look> look;
    private final TransportBar transport;
    private final PaintedPane picture;
    private final ObjectProperty<Optional<MarksPainter.MarkTarget>> pointed =
            new SimpleObjectProperty<>(Optional.empty());
    private final Memo<TrackMarks.Key, TrackMarks> marks = new Memo<>(TrackMarks::of);
    private boolean isScrubbing;

    /** Creates the view. */
    public TimelineView(TimelineViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("timeline-view");
        getStylesheets().add(Resources.url("css/timeline.css").toExternalForm());
        setFocusTraversable(true);
        setAccessibleText("Boot timeline");
        offer();
        transport = new TransportBar(model, look);
        transport.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(transport, Pos.TOP_LEFT);
        picture = new PaintedPane(
                (surface, width, height) -> painter().paint(surface, width, height),
                model.snapshotProperty(),
                model.trialProperty(),
                model.toldProperty(),
                pointed,
                look,
                transport.widthProperty());
        picture.setId("timeline-picture");
        getChildren().addAll(picture, transport);
        listen();
        FrameClock.drive(model.playingProperty(), model::advance);
    }

    private TimelinePainter painter() {
        return new TimelinePainter(
                model.snapshotProperty().get(),
                model.whatIf(),
                model.toldProperty().get(),
                model.remedy(),
                Math.ceil(transport.getWidth()) + TRACK_GAP,
                geometry -> marks.of(new TrackMarks.Key(model.snapshotProperty().get().boot(), geometry)),
                pointed.get(),
                look.getValue());
    }

    private void listen() {
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        picture.addEventHandler(MouseEvent.MOUSE_RELEASED, this::onRelease);
        picture.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointed.set(
                MarksPainter.mark(picture.hit(event.getX(), event.getY()))));
        picture.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointed.set(Optional.empty()));
        MenuItem copy = new MenuItem("Copy sentence");
        CommandId.COPY_STEP.accelerator().ifPresent(copy::setAccelerator);
        copy.setOnAction(_ -> copySentence());
        ContextMenu menu = new ContextMenu(copy);
        picture.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.show(picture, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void onPress(MouseEvent event) {
        Optional<Object> hit = picture.hit(event.getX(), event.getY());
        isScrubbing = event.getButton() == MouseButton.PRIMARY && hit.isPresent();
        if (isScrubbing && hit.get() instanceof PhaseTrack.TrackTarget) {
            scrub(event);
        }
    }

    private void onDrag(MouseEvent event) {
        if (isScrubbing && !event.isStillSincePress()) {
            scrub(event);
        }
    }

    private void onRelease(MouseEvent event) {
        if (isScrubbing && event.isStillSincePress()) {
            MarksPainter.mark(picture.hit(event.getX(), event.getY())).ifPresent(mark -> model.jump(mark.step()));
        }
        isScrubbing = false;
    }

    private void scrub(MouseEvent event) {
        model.jump(painter().track(picture.getWidth()).momentAt(event.getX()));
    }

    private void onKey(KeyEvent event) {
        if (event.getTarget() instanceof TextField) {
            return;
        }
        if (event.getCode() != KeyCode.SPACE || !(event.getTarget() instanceof Button)) {
            commands.press(event, Scope.TIMELINE);
        }
    }

    /** Returns what can be done with the timeline. */
    public Commands commands() {
        return commands;
    }

    private void offer() {
        commands.offer(CommandId.PLAY, model::togglePlaying)
                .offer(CommandId.PLAY_HIGHLIGHTS, model::playHighlights)
                .offer(CommandId.PREVIOUS_HIGHLIGHT, model::previousHighlight)
                .offer(CommandId.NEXT_HIGHLIGHT, model::nextHighlight)
                .offer(CommandId.STEP_BACK, () -> model.back(Stride.STEP))
                .offer(CommandId.STEP_ON, () -> model.forward(Stride.STEP))
                .offer(CommandId.PAGE_BACK, () -> model.back(Stride.PAGE))
                .offer(CommandId.PAGE_ON, () -> model.forward(Stride.PAGE))
                .offer(CommandId.TABLE_BACK, () -> model.back(Stride.TABLE))
                .offer(CommandId.TABLE_ON, () -> model.forward(Stride.TABLE))
                .offer(CommandId.PREVIOUS_PHASE, model::previousPhase)
                .offer(CommandId.NEXT_PHASE, model::nextPhase)
                .offer(CommandId.FIRST_STEP, model::first)
                .offer(CommandId.LAST_STEP, model::last)
                .offer(CommandId.STRIDE, model::nextStride)
                .offer(CommandId.BOOT_SPEED, model::nextSpeed)
                .offer(CommandId.COPY_STEP, this::copySentence);
    }

    /**
     * Does what a key of a clicker asks for, wherever in the window it was pressed: Page Down and Page Up go from phase to
     * phase, arrows from step to step, Space plays.
     *
     * @return whether the key was one of these
     */
    public boolean click(KeyCode key) {
        Optional<Runnable> action = switch (key) {
            case PAGE_DOWN -> Optional.of(model::nextPhase);
            case PAGE_UP -> Optional.of(model::previousPhase);
            case RIGHT, DOWN -> Optional.of(model::forward);
            case LEFT, UP -> Optional.of(model::back);
            case SPACE -> Optional.of(model::togglePlaying);
            default -> Optional.empty();
        };
        action.ifPresent(Runnable::run);
        return action.isPresent();
    }

    private void copySentence() {
        StepText text = StepText.of(model.snapshotProperty().get());
        TextClipboard.put(text.title() + ". " + text.sentence().plain());
    }
}

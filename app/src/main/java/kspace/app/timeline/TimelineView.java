package kspace.app.timeline;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Memo;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.motion.FrameClock;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Pick;
import kspace.app.command.Scope;
import kspace.app.command.Thing;
import kspace.app.data.SpokenWords;
import kspace.app.data.ViewKind;
import kspace.app.resources.Resources;

/** The boot timeline: phases, steps, and the sentence of the current step. */
public final class TimelineView extends StackPane {
    private static final double TRACK_GAP = 16;

    private final TimelineViewModel model;
    private final Consumer<String> clipboard;
    private final Commands commands = new Commands();
    private final ObservableValue<Look> look;
    private final TransportBar transport;
    private boolean inRows;
    private final PaintedPane picture;
    private final ObjectProperty<Optional<MarksPainter.MarkTarget>> pointed =
            new SimpleObjectProperty<>(Optional.empty());
    private final Memo<TrackMarks.Key, TrackMarks> marks = new Memo<>(TrackMarks::of);
    private final BooleanProperty findings = new SimpleBooleanProperty(true);
    private boolean isScrubbing;

    /** Creates the view of a picture, from which nothing is copied. */
    public TimelineView(TimelineViewModel model, ObservableValue<Look> look) {
        this(model, look, _ -> {});
    }

    /** Creates the view, which copies to {@code clipboard}. */
    public TimelineView(TimelineViewModel model, ObservableValue<Look> look, Consumer<String> clipboard) {
        this.model = model;
        this.clipboard = clipboard;
        this.look = look;
        getStyleClass().add("timeline-view");
        getStylesheets().add(Resources.url("css/timeline.css").toExternalForm());
        setFocusTraversable(true);
        offer();
        transport = new TransportBar(model, look);
        transport.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(transport, Pos.TOP_LEFT);
        picture = new PaintedPane(
                this::paint,
                model.snapshotProperty(),
                model.trialProperty(),
                model.toldProperty(),
                pointed,
                findings,
                look,
                transport.widthProperty());
        // Wide ones have the same words below each other, and take no more room.
        picture.flowing((surface, width) -> look.getValue().isLarge()
                ? OptionalDouble.of(rowsPainter().height(surface, width)) : OptionalDouble.empty());
        picture.setId("timeline-picture");
        picture.describedBy(() -> SpokenWords.of(ViewKind.TIMELINE, model.snapshotProperty().get()));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(picture, transport);
        listen();
        FrameClock.drive(model.playingProperty(), model::advance);
    }

    private boolean isInRows(double width) {
        return look.getValue().isLarge() && width < TimelineRowsPainter.WIDEST;
    }

    /** Before a hall, which is not high enough for rows, a narrow timeline stays a bar. */
    private void paint(Surface surface, double width, double height) {
        inRows = isInRows(width) && rowsPainter().height(surface, width) <= height;
        Painter painter = inRows ? rowsPainter() : look.getValue().isLarge() ? largePainter() : painter();
        painter.paint(surface, width, height);
    }

    private TimelineRowsPainter rowsPainter() {
        return new TimelineRowsPainter(model.snapshotProperty().get(), model.remedy(), look.getValue());
    }

    private LargeTimelinePainter largePainter() {
        return new LargeTimelinePainter(model.snapshotProperty().get(), model.remedy(),
                geometry -> marks
                        .of(new TrackMarks.Key(model.snapshotProperty().get().boot(), geometry, findings.get())),
                pointed.get(), look.getValue());
    }

    private TimelinePainter painter() {
        return new TimelinePainter(
                model.snapshotProperty().get(),
                model.whatIf(),
                model.toldProperty().get(),
                model.remedy(),
                Math.ceil(transport.getWidth()) + TRACK_GAP,
                geometry -> marks
                        .of(new TrackMarks.Key(model.snapshotProperty().get().boot(), geometry, findings.get())),
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
        Pick.on(this, Thing.STEP, (x, y) -> goToStepAt(x - picture.getLayoutX(), y - picture.getLayoutY()));
    }

    /** Goes to the step at a point of the picture; elsewhere, the one that was done last is meant. */
    private boolean goToStepAt(double x, double y) {
        Optional<Object> hit = picture.hit(x, y);
        MarksPainter.mark(hit).ifPresentOrElse(mark -> model.jump(mark.step()),
                () -> hit.filter(PhaseTrack.TrackTarget.class::isInstance).ifPresent(_ -> scrub(x)));
        return true;
    }

    private void onPress(MouseEvent event) {
        Optional<Object> hit = picture.hit(event.getX(), event.getY());
        isScrubbing = event.getButton() == MouseButton.PRIMARY && hit.isPresent();
        if (isScrubbing && hit.get() instanceof PhaseTrack.TrackTarget) {
            scrub(event.getX());
        }
    }

    private void onDrag(MouseEvent event) {
        if (isScrubbing && !event.isStillSincePress()) {
            scrub(event.getX());
        }
    }

    private void onRelease(MouseEvent event) {
        if (isScrubbing && event.isStillSincePress()) {
            MarksPainter.mark(picture.hit(event.getX(), event.getY())).ifPresent(mark -> model.jump(mark.step()));
        }
        isScrubbing = false;
    }

    private void scrub(double x) {
        if (inRows) {
            return;
        }
        TrackGeometry track = look.getValue().isLarge()
                ? LargeTimelinePainter.track(model.snapshotProperty().get(), picture.getWidth())
                : painter().track(picture.getWidth());
        model.jump(track.momentAt(x));
    }

    private void onKey(KeyEvent event) {
        if (event.getTarget() instanceof TextField) {
            return;
        }
        if (event.getCode() != KeyCode.SPACE || !(event.getTarget() instanceof Button)) {
            commands.press(event, Scope.TIMELINE);
        }
    }

    /** What has the focus says what its picture says. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? picture.queryAccessibleAttribute(attribute)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Lets the boot stand where it is. */
    public void pause() {
        if (model.playingProperty().get()) {
            model.togglePlaying();
        }
    }

    /** Returns what can be done with the timeline. */
    public Commands commands() {
        return commands;
    }

    private void offer() {
        for (Stride stride : Stride.values()) {
            commands.offer(stride.backCommand(), model.canGo(stride, false), () -> model.back(stride))
                    .offer(stride.forwardCommand(), model.canGo(stride, true), () -> model.forward(stride));
        }
        commands.offerSwitch(CommandId.TIMELINE_FINDINGS, findings, () -> findings.set(!findings.get()));
        commands.offer(CommandId.PLAY, model::togglePlaying)
                .offer(CommandId.PLAY_HIGHLIGHTS, model::playHighlights)
                .offer(CommandId.PREVIOUS_HIGHLIGHT, model::previousHighlight)
                .offer(CommandId.NEXT_HIGHLIGHT, model::nextHighlight)
                .offer(CommandId.FIRST_STEP, model.canGo(Stride.STEP, false), model::first)
                .offer(CommandId.LAST_STEP, model.canGo(Stride.STEP, true), model::last)
                .offer(CommandId.STRIDE, model::nextStride)
                .offer(CommandId.STEP_ENTRY, model.snapshotProperty().map(it -> StepFacts.written(it).isPresent()),
                        model::selectWritten)
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
        clipboard.accept(text.title() + ". " + text.sentence().plain());
    }
}

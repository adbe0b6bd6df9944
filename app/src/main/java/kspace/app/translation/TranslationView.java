package kspace.app.translation;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.animation.FadeTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
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
import kspace.app.controls.IconButton;
import kspace.app.controls.Tip;
import kspace.app.data.SpokenWords;
import kspace.app.data.ViewKind;
import kspace.app.resources.Resources;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The translation strip: how the selected address becomes a physical one. */
public final class TranslationView extends StackPane {
    private static final Duration CROSS_FADE = Duration.millis(80);

    private final TranslationViewModel model;
    private final Commands commands = new Commands();
    private final PaintedPane picture;
    private final FadeTransition fade;
    private final Consumer<String> clipboard;
    private boolean isScrubbing;

    /** Creates the view of a picture, from which nothing is copied. */
    public TranslationView(TranslationViewModel model, ObservableValue<Look> look) {
        this(model, look, _ -> {});
    }

    /** Creates the view, which copies to {@code clipboard}. */
    public TranslationView(TranslationViewModel model, ObservableValue<Look> look, Consumer<String> clipboard) {
        this.model = model;
        this.clipboard = clipboard;
        getStyleClass().add("translation-view");
        getStylesheets().add(Resources.url("css/translation.css").toExternalForm());
        setFocusTraversable(true);
        picture = new PaintedPane(
                (surface, width, height) -> painter(surface, look.getValue(), width, height).paint(surface, width,
                        height),
                model.walkProperty(),
                model.progressMsProperty(),
                model.playingProperty(),
                look);
        // A wide one has its cards beside each other, with the room that they would take below each other.
        picture.flowing((surface, width) -> look.getValue().isLarge()
                ? OptionalDouble.of(stacked(look.getValue()).height(surface, width)) : OptionalDouble.empty());
        picture.setId("translation-picture");
        picture.describedBy(() -> SpokenWords.of(ViewKind.TRANSLATION, model.snapshot()));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        fade = new FadeTransition(CROSS_FADE, picture);
        fade.setFromValue(0.3);
        fade.setToValue(1);
        HBox controls = controls();
        StackPane.setAlignment(controls, Pos.TOP_RIGHT);
        getChildren().addAll(picture, controls);
        offer();
        listen();
        FrameClock.drive(model.playingProperty(), model::advance);
    }

    private static boolean isStacked(Look look, double width) {
        return look.isLarge() && width < StackedWalkPainter.WIDEST;
    }

    private StackedWalkPainter stacked(Look look) {
        return new StackedWalkPainter(model.walkProperty().get(), model.progressMsProperty().get(), look);
    }

    /** Before a hall, which is not high enough for a walk down the page, a narrow one stays in a row. */
    private Painter painter(Surface surface, Look look, double width, double height) {
        Walk walk = model.walkProperty().get();
        double progressMs = model.progressMsProperty().get();
        return isStacked(look, width) && stacked(look).height(surface, width) <= height ? stacked(look)
                : look.isLarge() ? new LargeWalkPainter(walk, progressMs, look)
                        : new TranslationPainter(walk, progressMs, model.isMoving(), look);
    }

    private HBox controls() {
        Button speed = new Button();
        speed.setId("walk-speed");
        speed.getStyleClass().add("walk-speed");
        speed.textProperty().bind(model.speedProperty().map(it -> speedText(it.doubleValue())));
        speed.setAccessibleText(TranslationMessage.SPEED.text());
        Tip.put(speed, CommandId.WALK_SPEED.tip());
        speed.setOnAction(_ -> model.nextSpeed());
        IconButton restart =
                new IconButton(MaterialDesignR.RESTART, TranslationMessage.PLAY_WALK_FROM_BEGIN.text(),
                        CommandId.WALK_RESTART.keyText(), model::restart);
        restart.setId("walk-restart");
        IconButton back =
                new IconButton(MaterialDesignM.MENU_LEFT, CommandId.WALK_BACK.words(), CommandId.WALK_BACK.keyText(),
                        () -> model.stepBack(false));
        back.setId("walk-back");
        String playKey = CommandId.WALK_PLAY.keyText();
        IconButton play = new IconButton(MaterialDesignP.PLAY, TranslationMessage.PLAY_THE_WALK.text(), playKey,
                model::togglePlaying);
        play.setId("walk-play");
        model.playingProperty().addListener((_, _, playing) -> {
            if (playing) {
                play.show(MaterialDesignP.PAUSE, TranslationMessage.PAUSE_THE_WALK.text(), playKey);
            } else {
                play.show(MaterialDesignP.PLAY, TranslationMessage.PLAY_THE_WALK.text(), playKey);
            }
        });
        IconButton forward =
                new IconButton(MaterialDesignM.MENU_RIGHT, CommandId.WALK_ON.words(), CommandId.WALK_ON.keyText(),
                        () -> model.stepForward(false));
        forward.setId("walk-forward");
        HBox controls = new HBox(speed, restart, back, play, forward);
        controls.getStyleClass().add("walk-controls");
        controls.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return controls;
    }

    private static String speedText(double speed) {
        return speed == Math.rint(speed)
                ? String.format(Locale.ROOT, "%.0f\u00d7", speed)
                : String.format(Locale.ROOT, "%.1f\u00d7", speed);
    }

    private void listen() {
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        picture.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        Pick.on(this, Thing.ADDRESS, (x, y) -> {
            selectLevelAt(x - picture.getLayoutX(), y - picture.getLayoutY());
            return true;
        });
        model.progressMsProperty().addListener(_ -> {
            if (model.reducedMotionProperty().get() && isInWindow()) {
                fade.playFromStart();
            }
        });
    }

    /** A picture is the same whenever it is drawn. */
    private boolean isInWindow() {
        return getScene() != null && getScene().getWindow() != null;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() != KeyCode.SPACE || !isOnButton(event)) {
            commands.press(event, Scope.TRANSLATION);
        }
    }

    /** What has the focus says what its picture says. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? picture.queryAccessibleAttribute(attribute)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Returns what can be done with the translation. */
    public Commands commands() {
        return commands;
    }

    private void offer() {
        ObservableValue<Boolean> canGoBack = model.progressMsProperty().map(it -> it.doubleValue() > 0);
        ObservableValue<Boolean> canGoOn = model.progressMsProperty().map(_ -> !model.isFinished());
        commands.offer(CommandId.WALK_PLAY, model::togglePlaying)
                .offer(CommandId.WALK_RESTART, model::restart)
                .offer(CommandId.WALK_BACK, canGoBack, () -> model.stepBack(false))
                .offer(CommandId.WALK_ON, canGoOn, () -> model.stepForward(false))
                .offer(CommandId.WALK_TABLE_BACK, canGoBack, () -> model.stepBack(true))
                .offer(CommandId.WALK_TABLE_ON, canGoOn, () -> model.stepForward(true))
                .offer(CommandId.WALK_FIRST, canGoBack, () -> model.scrub(0))
                .offer(CommandId.WALK_LAST, canGoOn, () -> model.scrub(1))
                .offer(CommandId.WALK_SPEED, model::nextSpeed)
                .offer(CommandId.COPY_PHYSICAL, model.walkProperty().map(_ -> model.pa().isPresent()),
                        () -> model.pa().ifPresent(pa -> clipboard.accept(pa.toString())))
                .offer(CommandId.COPY_WALK, () -> clipboard.accept(model.sentence().plain()));
    }

    private static boolean isOnButton(KeyEvent event) {
        return event.getTarget() instanceof Node node && node instanceof Button;
    }

    private void onPress(MouseEvent event) {
        isScrubbing = event.getButton() == MouseButton.PRIMARY && picture.hit(event.getX(), event.getY())
                .filter(TranslationPainter.ScrubTarget.class::isInstance)
                .isPresent();
        onDrag(event);
    }

    private void onDrag(MouseEvent event) {
        if (isScrubbing) {
            picture.boundsOf(new TranslationPainter.ScrubTarget()).ifPresent(bar -> model.scrub(
                    TranslationPainter.shareAt(bar, event.getX())));
        }
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            switch (picture.hit(event.getX(), event.getY()).orElse(event)) {
                case LargeWalkPainter.OnTarget _ -> model.stepForward(true);
                case LargeWalkPainter.BackTarget _ -> model.scrub(0);
                default -> selectLevelAt(event.getX(), event.getY());
            }
        }
    }

    private void selectLevelAt(double x, double y) {
        picture.hit(x, y)
                .filter(LevelCards.LevelTarget.class::isInstance)
                .map(LevelCards.LevelTarget.class::cast)
                .ifPresent(target -> model.selectLevel(target.level()));
    }
}

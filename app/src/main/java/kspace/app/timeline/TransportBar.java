package kspace.app.timeline;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import kspace.app.canvas.look.Look;
import kspace.app.command.CommandId;
import kspace.app.controls.IconButton;
import kspace.app.controls.Tip;
import kspace.app.state.Snapshot;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The buttons of the timeline, and the number of the step, which can be typed. */
final class TransportBar extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double FIELD_PADDING = 4;
    private static final String STEP_TIP = TimelineMessage.TYPE_STEP_PRESS_ENTER.text();

    private final TimelineViewModel model;
    private final TextField step = new TextField();
    private final Label total = new Label();
    private final Button stride = new Button();
    private final Button speed = new Button();
    private final IconButton back;
    private final IconButton forward;
    private final Tooltip stepTip = new Tooltip(STEP_TIP);
    private final ObservableValue<Look> look;

    TransportBar(TimelineViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        back = button("timeline-back", new IconButton(
                MaterialDesignM.MENU_LEFT, "", "", () -> model.back(model.strideProperty().get())));
        forward = button("timeline-forward", new IconButton(
                MaterialDesignM.MENU_RIGHT, "", "", () -> model.forward(model.strideProperty().get())));
        getStyleClass().add("transport");
        getChildren().addAll(
                button("timeline-first", new IconButton(
                        MaterialDesignS.SKIP_PREVIOUS, TimelineMessage.BEFORE_THE_FIRST_STEP.text(),
                        CommandId.FIRST_STEP.keyText(),
                        model::first)),
                back,
                play(),
                button("timeline-highlights", new IconButton(
                        MaterialDesignS.STAR_OUTLINE, TimelineMessage.PLAY_THE_HIGHLIGHTS.text(),
                        CommandId.PLAY_HIGHLIGHTS.keyText(), model::playHighlights)),
                forward,
                button("timeline-last", new IconButton(
                        MaterialDesignS.SKIP_NEXT, TimelineMessage.LAST_STEP.text(), CommandId.LAST_STEP.keyText(),
                        model::last)),
                stepLabel(),
                step,
                total,
                stride,
                speed);
        prepareStride();
        prepareSpeed();
        total.getStyleClass().add("step-total");
        prepareStep();
        model.snapshotProperty().addListener((_, _, now) -> show(now));
        look.addListener(_ -> show(model.snapshotProperty().get()));
        show(model.snapshotProperty().get());
    }

    private static IconButton button(String id, IconButton button) {
        button.setId(id);
        return button;
    }

    private IconButton play() {
        IconButton play = button("timeline-play", new IconButton(
                MaterialDesignP.PLAY, TimelineMessage.PLAY_THE_BOOT.text(), CommandId.PLAY.keyText(),
                model::togglePlaying));
        model.playingProperty().addListener((_, _, playing) -> {
            if (playing) {
                play.show(MaterialDesignP.PAUSE, TimelineMessage.PAUSE_THE_BOOT.text(), CommandId.PLAY.keyText());
            } else {
                play.show(MaterialDesignP.PLAY, TimelineMessage.PLAY_THE_BOOT.text(), CommandId.PLAY.keyText());
            }
        });
        return play;
    }

    private Label stepLabel() {
        Label label = new Label(TimelineMessage.STEP_FIELD.text());
        label.getStyleClass().add("step-label");
        label.setLabelFor(step);
        return label;
    }

    private void prepareStride() {
        stride.setId("timeline-stride");
        stride.getStyleClass().add("timeline-stride");
        Tip.put(stride, CommandId.STRIDE.tip(TimelineMessage.HOW_FAR_TWO_ARROWS_GO.text()));
        stride.setOnAction(_ -> model.nextStride());
        model.strideProperty().subscribe(now -> {
            String name = now.displayName();
            stride.setText(TimelineMessage.BY_STRIDE.text(name));
            stride.setAccessibleText(TimelineMessage.THE_ARROWS_GO_BY.text(name));
            back.show(MaterialDesignM.MENU_LEFT, TimelineMessage.ONE_BACK.text(name), now.backCommand().keyText());
            forward.show(MaterialDesignM.MENU_RIGHT, TimelineMessage.ONE_ON.text(name), now.forwardCommand().keyText());
        });
    }

    private void prepareSpeed() {
        speed.setId("timeline-speed");
        speed.getStyleClass().add("timeline-speed");
        speed.textProperty().bind(model.speedProperty().map(it -> speedText(it.doubleValue())));
        speed.setAccessibleText(TimelineMessage.SPEED.text());
        Tip.put(speed, CommandId.BOOT_SPEED.tip(TimelineMessage.SPEED_TIP.text()));
        speed.setOnAction(_ -> model.nextSpeed());
    }

    private static String speedText(double speed) {
        return String.format(Locale.ROOT, speed == Math.rint(speed) ? "%.0f\u00d7" : "%.1f\u00d7", speed);
    }

    private void prepareStep() {
        step.setId("timeline-step");
        step.getStyleClass().add("step-number");
        step.setAccessibleText(TimelineMessage.STEP_FIELD.text());
        step.setTooltip(stepTip);
        // Escape is for the field, also while it says what is wrong.
        stepTip.setHideOnEscape(false);
        step.setOnAction(_ -> typed());
        step.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(model.snapshotProperty().get());
                step.selectAll();
                event.consume();
            }
        });
        step.textProperty().addListener(_ -> {
            stepTip.hide();
            fitStep();
        });
        step.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                show(model.snapshotProperty().get());
            }
        });
    }

    private void typed() {
        Optional<String> wrong = model.type(step.getText());
        step.pseudoClassStateChanged(WRONG, wrong.isPresent());
        stepTip.setText(wrong.orElse(STEP_TIP));
        step.setAccessibleHelp(wrong.orElse(STEP_TIP));
        if (wrong.isEmpty()) {
            show(model.snapshotProperty().get());
            step.selectAll();
        } else {
            var at = step.localToScreen(0, step.getHeight());
            if (at != null) {
                stepTip.show(step, at.getX(), at.getY());
            }
        }
    }

    /** Fits the field to its number, and leaves the rest of the longest number's room after the total. */
    private void fitStep() {
        long nrSteps = model.snapshotProperty().get().boot().nrSteps();
        double widest = fieldWidth(StepText.count(nrSteps));
        double width = Math.min(fieldWidth(step.getText()), widest);
        step.setMinWidth(width);
        step.setPrefWidth(width);
        HBox.setMargin(stride, new Insets(0, 0, 0, widest - width));
    }

    private double fieldWidth(String text) {
        double digit = look.getValue().pick(7.8, 7.2);
        return Math.ceil(Math.max(1, text.length()) * digit + FIELD_PADDING);
    }

    private void show(Snapshot now) {
        step.setText(StepText.count(now.moment()));
        step.pseudoClassStateChanged(WRONG, false);
        stepTip.hide();
        stepTip.setText(STEP_TIP);
        total.setText(TimelineMessage.OF_STEPS.text(StepText.count(now.boot().nrSteps())));
        fitStep();
    }
}

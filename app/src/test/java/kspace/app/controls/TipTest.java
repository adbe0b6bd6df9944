package kspace.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.ViewWindow;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowRobot.class)
class TipTest {
    private final AtomicReference<Button> button = new AtomicReference<>();
    private final SimpleStringProperty words = new SimpleStringProperty("Plays the steps");

    @Start
    void start(Stage stage) {
        Button fixed = new Button("fixed");
        button.set(fixed);
        VBox both = new VBox(fixed, new Label("below"));
        ViewWindow.show(stage, both, new Look(Theme.LIGHT, Density.NORMAL), 300, 200);
    }

    @Test
    void put_words_areReadAtOnceAndShownOnceTheMouseComes(FxRobot robot) {
        robot.interact(() -> Tip.put(button.get(), words));
        assertThat(button.get().getTooltip()).isNull();
        assertThat(Tip.words(button.get())).contains("Plays the steps");
        assertThat(button.get().queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo("Plays the steps");
        robot.moveTo("below").moveTo(button.get());
        Frames.await();
        Tooltip tooltip = button.get().getTooltip();
        assertThat(tooltip.getText()).isEqualTo("Plays the steps");
        robot.interact(() -> words.set("Pauses"));
        assertThat(tooltip.getText()).isEqualTo("Pauses");
        assertThat(Tip.of(button.get())).isSameAs(tooltip);
    }

    @Test
    void put_otherWords_replacesThem(FxRobot robot) {
        robot.interact(() -> {
            Tip.put(button.get(), "one");
            Tip.put(button.get(), "other");
        });
        assertThat(Tip.of(button.get()).getText()).isEqualTo("other");
    }

    @Test
    void words_ofAControlWithoutATip_areNone() {
        assertThat(Tip.words(new Label("x"))).isEmpty();
    }
}

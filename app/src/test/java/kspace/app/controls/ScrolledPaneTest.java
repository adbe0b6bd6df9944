package kspace.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.WindowRobot;
import kspace.app.resources.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is scrolled looks as sharp as what is not. */
@ExtendWith(WindowRobot.class)
class ScrolledPaneTest {
    private static final double MAGNIFICATION = 1.25;

    private final VBox window = new VBox();

    @Start
    void start(Stage stage) {
        Resources.loadFonts();
        window.getTransforms().add(new Scale(MAGNIFICATION, MAGNIFICATION));
        window.setPadding(new Insets(7));
        stage.setScene(new Scene(new StackPane(window), 400, 300));
        stage.show();
    }

    private Image picture(FxRobot robot, Region part) {
        robot.interact(() -> window.getChildren().setAll(part));
        Frames.await();
        return robot.capture(window.getScene().getRoot()).getImage();
    }

    private static Label sentence() {
        Label label = new Label("What the page table costs");
        label.setStyle("-fx-font: 11.5 'Inter'; -fx-text-fill: black;");
        label.setPadding(new Insets(3));
        return label;
    }

    @Test
    void text_magnified_looksAsItDoesOutside(FxRobot robot) {
        ScrolledPane pane = new ScrolledPane(sentence());
        pane.setStyle("-fx-background-color: transparent; -fx-background-insets: 0; -fx-padding: 0;");
        Image scrolled = picture(robot, pane);
        Image plain = picture(robot, new StackPane(sentence()));
        assertThat(darkest(scrolled)).isEqualTo(darkest(plain));
    }

    private static int darkest(Image image) {
        int width = (int) image.getWidth();
        return IntStream.range(0, width * (int) image.getHeight())
                .map(at -> image.getPixelReader().getArgb(at % width, at / width) & 0xff)
                .min()
                .orElseThrow();
    }
}

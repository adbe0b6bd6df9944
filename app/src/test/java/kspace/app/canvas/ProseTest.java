package kspace.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kspace.app.WindowRobot;
import kspace.app.text.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowRobot.class)
class ProseTest {
    @Start
    void start(Stage stage) {
        // Only the toolkit is needed.
    }

    private static List<String> parts(Prose prose) {
        return prose.getChildren().stream()
                .map(node -> String.join(" ", node.getStyleClass()) + ": " + ((Text) node).getText())
                .toList();
    }

    @Test
    void show_otherNumber_keepsTheNodes() {
        Prose prose = new Prose(RichText.written("Up to 0x20_0000 all is mapped."));
        List<Node> nodes = List.copyOf(prose.getChildren());
        prose.show(RichText.written("Up to 0x40_0000 all is mapped."));
        assertThat(prose.sentence()).isEqualTo("Up to 0x40_0000 all is mapped.");
        assertThat(parts(prose)).containsExactly(
                "prose-word: Up to ", "prose-number: 0x40_0000", "prose-word:  all is mapped.");
        assertThat(prose.getChildren()).isEqualTo(nodes);
    }

    @Test
    void show_otherParts_areThoseOfANewSentence() {
        for (String before : List.of("", "Nothing.", "0x10 and 0x20", "From 0x10 to 0x20, then 0x30.")) {
            for (String after : List.of("", "Nothing.", "0x10 and 0x20", "From 0x10 to 0x20, then 0x30.")) {
                Prose prose = new Prose(RichText.written(before));
                prose.show(RichText.written(after));
                assertThat(parts(prose)).as("%s, then %s", before, after)
                        .isEqualTo(parts(new Prose(RichText.written(after))));
            }
        }
    }
}

package kspace.app.export.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javax.xml.parsers.DocumentBuilderFactory;
import kspace.app.WindowRobot;
import kspace.app.canvas.Prose;
import kspace.app.resources.Resources;
import kspace.app.text.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Element;

/** Nodes as they come out in an SVG file. */
@ExtendWith(WindowRobot.class)
class ScenePainterTest {
    @Start
    void start(Stage primary) {
        Resources.loadFonts();
    }

    private static List<Element> drawn(FxRobot robot, Node node, String element) throws Exception {
        List<Drawing.Pending> drawing = new ArrayList<>();
        robot.interact(() -> {
            Group root = new Group(node);
            new Scene(root, 400, 300);
            root.applyCss();
            root.layout();
            drawing.add(Drawing.svg(root, "", ""));
        });
        var found = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing.getFirst().finish())).getElementsByTagName(element);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Region region(String style) {
        Region region = new Region();
        region.setPrefSize(40, 20);
        region.setStyle(style);
        return region;
    }

    @Test
    void region_backgrounds_areFilledInOrder(FxRobot robot) throws Exception {
        List<Element> paths = drawn(robot, region("-fx-background-color: #ff0000, #00ff0080;"
                + " -fx-background-insets: 0, 1 2 3 4;"), "path");
        assertThat(paths.stream().map(it -> it.getAttribute("d") + " " + it.getAttribute("fill") + " "
                + it.getAttribute("fill-opacity"))).containsExactly(
                        "M0 0L40 0L40 20L0 20L0 0Z #ff0000 ", "M4 1L38 1L38 17L4 17L4 1Z #00ff00 0.502");
    }

    @Test
    void region_borderAllAround_isStrokedInside(FxRobot robot) throws Exception {
        List<Element> paths = drawn(robot, region("-fx-border-color: #0000ff; -fx-border-width: 2;"), "path");
        assertThat(paths).singleElement().satisfies(path -> {
            assertThat(path.getAttribute("d")).isEqualTo("M1 1L39 1L39 19L1 19L1 1Z");
            assertThat(path.getAttribute("stroke")).isEqualTo("#0000ff");
            assertThat(path.getAttribute("stroke-width")).isEqualTo("2");
        });
    }

    @Test
    void region_borderOnOneSide_isFilledThere(FxRobot robot) throws Exception {
        List<Element> paths = drawn(robot,
                region("-fx-border-color: transparent transparent #0000ff transparent;"), "path");
        assertThat(paths).singleElement()
                .satisfies(path -> assertThat(path.getAttribute("d")).isEqualTo("M0 19L40 19L40 20L0 20Z"));
    }

    @Test
    void label_thatWraps_isOneTextALine(FxRobot robot) throws Exception {
        Label label = new Label("These words do not fit into one line");
        label.setWrapText(true);
        label.setMaxWidth(100);
        label.setStyle("-fx-font-family: Inter; -fx-font-size: 12px; -fx-text-fill: #123456;");
        List<Element> texts = drawn(robot, label, "text");
        assertThat(String.join(" ", texts.stream().map(Element::getTextContent).toList()))
                .isEqualTo("These words do not fit into one line");
        assertThat(texts).hasSizeGreaterThan(1).allSatisfy(text -> {
            assertThat(text.getAttribute("fill")).isEqualTo("#123456");
            assertThat(text.getAttribute("font-size")).isEqualTo("12");
            assertThat(typeface(text)).isEqualTo("sans400");
        });
        assertThat(texts.stream().map(text -> Double.parseDouble(text.getAttribute("y")))).isSorted()
                .doesNotHaveDuplicates();
    }

    /** Returns the class of a text without the mark of its picture. */
    private static String typeface(Element text) {
        return text.getAttribute("class").replaceFirst("^k[0-9a-f]{10}-", "");
    }

    @Test
    void sentenceWithNumbers_isOneTextForEachTypeface(FxRobot robot) throws Exception {
        Prose prose = new Prose(RichText.written("at 0x1000 and"));
        robot.interact(() -> {
            for (Node part : prose.getChildren()) {
                String family = part.getStyleClass().contains("prose-number") ? "JetBrains Mono NL" : "Inter";
                part.setStyle("-fx-font-family: '" + family + "'; -fx-font-size: 12px;");
            }
        });
        List<Element> texts = drawn(robot, prose, "text");
        assertThat(texts.stream().map(it -> typeface(it) + ":" + it.getTextContent()))
                .containsExactly("sans400:at", "mono400:0x1000", "sans400: and");
        assertThat(texts.stream().map(it -> it.getAttribute("y")).distinct()).hasSize(1);
    }

    @Test
    void icon_isAnOutline(FxRobot robot) throws Exception {
        FontIcon icon = new FontIcon("mdi2c-close");
        assertThat(drawn(robot, icon, "path")).hasSize(1);
        assertThat(drawn(robot, new Group(icon), "text")).isEmpty();
    }

    @Test
    void invisibleAndClipped_areSeenAsOnTheScreen(FxRobot robot) throws Exception {
        Region hidden = region("-fx-background-color: red;");
        hidden.setVisible(false);
        assertThat(drawn(robot, hidden, "path")).isEmpty();
        Region clipped = region("-fx-background-color: red;");
        clipped.setClip(new Rectangle(10, 5));
        assertThat(drawn(robot, clipped, "clipPath")).hasSize(1);
    }

    @Test
    void opacity_ofParents_isInTheColour(FxRobot robot) throws Exception {
        Group group = new Group(region("-fx-background-color: red;"));
        group.setOpacity(0.5);
        assertThat(drawn(robot, group, "path")).singleElement()
                .satisfies(path -> assertThat(path.getAttribute("fill-opacity")).isEqualTo("0.5"));
    }
}

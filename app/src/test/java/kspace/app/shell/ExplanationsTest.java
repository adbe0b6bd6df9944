package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Theme;
import kspace.app.data.ViewKind;
import kspace.app.glossary.Glossary;
import kspace.app.glossary.Term;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Words are explained where the pointer rests, by F2, in the glossary and in the palette, and printed. */
@ExtendWith(WindowRobot.class)
class ExplanationsTest {
    private static final Vaddr SELECTED = new Vaddr(0xffff_8000_4823_4567L);

    @TempDir
    Path folder;

    private final Explorer explorer = Machines.explorer();
    private final TestDesktop desktop = new TestDesktop();

    @Start
    void start(Stage primary) {
        explorer.select(SELECTED);
        ExplorerWindow.show(explorer, primary, desktop);
    }

    private static void waitFor(java.util.function.BooleanSupplier state) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            Frames.await();
            return state.getAsBoolean();
        });
    }

    private static Optional<Node> explanation(FxRobot robot) {
        return robot.lookup("#explanation").tryQuery().filter(Node::isVisible);
    }

    private static String name(Node card) {
        return ((Label) card.lookup(".term-name")).getText();
    }

    private static Point2D drawn(FxRobot robot, String pane, String text) {
        PaintedPane painted = robot.lookup(pane).query();
        Rectangle2D at = Frames.texts(painted).stream().filter(it -> it.text().equals(text)).map(DrawnText::bounds)
                .findFirst().orElseThrow();
        Bounds screen = painted.localToScreen(painted.getLayoutBounds());
        return new Point2D(screen.getMinX() + at.getMinX() + at.getWidth() / 2,
                screen.getMinY() + at.getMinY() + at.getHeight() / 2);
    }

    private static String shownTerm(FxRobot robot) {
        return name(robot.lookup("#glossary-page").query());
    }

    private static List<String> listed(FxRobot robot) {
        ListView<Term> list = robot.lookup("#glossary-list").queryListView();
        return list.getItems().stream().map(Term::name).toList();
    }

    @Test
    void pointer_restsOnAPaintedWord_explainsItUntilItLeaves(FxRobot robot) throws TimeoutException {
        Point2D at = drawn(robot, "#map-picture", "KVirtArea");
        robot.moveTo(at).moveBy(1, 0);
        waitFor(() -> explanation(robot).isPresent());
        assertThat(name(explanation(robot).orElseThrow())).isEqualTo("KVirtArea");
        robot.moveBy(0, 200);
        waitFor(() -> explanation(robot).filter(it -> name(it).equals("KVirtArea")).isEmpty());
    }

    @Test
    void pointer_restsOnALabel_explainsIt(FxRobot robot) throws TimeoutException {
        Node label = robot.lookup((Node it) -> it instanceof Labeled text
                && text.getText().equals("Linear map")).query();
        robot.moveTo(label).moveBy(1, 0);
        waitFor(() -> explanation(robot).isPresent());
        assertThat(name(explanation(robot).orElseThrow())).isEqualTo("linear map");
        robot.push(KeyCode.ESCAPE);
        assertThat(explanation(robot)).isEmpty();
    }

    /** What somebody typed is explained as what is painted is. */
    @Test
    void pointer_restsOnATypedWord_explainsItAndSoDoesTheKey(FxRobot robot) throws TimeoutException {
        TextField field = robot.lookup("#go-to").queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText("KVirtArea");
            field.selectEnd();
        });
        Frames.await();
        Node text = field.lookupAll(".text").stream()
                .filter(it -> it instanceof Text words && words.getText().equals("KVirtArea")).findFirst()
                .orElseThrow();
        robot.moveTo(text).moveBy(1, 0);
        waitFor(() -> explanation(robot).isPresent());
        assertThat(name(explanation(robot).orElseThrow())).isEqualTo("KVirtArea");
        waitFor(() -> explanation(robot).filter(it -> it.lookup(".term-figure") != null).isPresent());
        robot.push(KeyCode.F2);
        assertThat(shownTerm(robot)).isEqualTo("KVirtArea");
    }

    /** By the keyboard alone, the word in the field that has the focus is explained, in exercises too. */
    @Test
    void explain_inAFieldThatHasAWord_opensTheGlossaryThere(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        TextField field = robot.lookup("#question-field-1").queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText("PML4");
        });
        robot.push(KeyCode.F2);
        assertThat(shownTerm(robot)).isEqualTo("PML4");
    }

    @Test
    void explain_withThePointerOnAWord_opensTheGlossaryThere(FxRobot robot) {
        robot.moveTo(drawn(robot, "#map-picture", "metadata")).moveBy(1, 0);
        robot.push(KeyCode.F2);
        assertThat(shownTerm(robot)).isEqualTo("frame metadata");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#glossary").query().isVisible()).isFalse();
    }

    /** F1 opens the chapter about the part that has the focus. */
    @Test
    void guide_fromEachPart_opensItsChapter(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        robot.push(KeyCode.F1);
        assertThat(name(robot.lookup("#guide-page").query())).isEqualTo("Lessons and exercises");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup("#translation-picture").query().getParent().requestFocus());
        robot.push(KeyCode.F1);
        assertThat(name(robot.lookup("#guide-page").query())).isEqualTo("Translation");
        robot.write("keys");
        assertThat(name(robot.lookup("#guide-page").query())).as("before chapters that mention keys").isEqualTo("Keys");
    }

    @Test
    void explain_byTheKeyboardAlone_listsTheWordsOfThePartThatHasTheFocus(FxRobot robot) {
        robot.interact(() -> robot.lookup("#translation-picture").query().getParent().requestFocus());
        Node owner = robot.lookup("#translation-picture").query().getScene().getFocusOwner();
        robot.push(KeyCode.TAB);
        robot.interact(owner::requestFocus);
        robot.push(KeyCode.F2);
        assertThat(listed(robot)).contains("canonical", "offset", "level", "sign bits")
                .doesNotContain("KASLR", "QEMU");
        robot.interact(() -> ((javafx.scene.control.Button) robot.lookup("#glossary-all").query()).fire());
        assertThat(listed(robot)).contains("KASLR", "QEMU");
    }

    @Test
    void glossary_typedInto_findsAndFollowsLinks(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F2);
        robot.write("huge");
        assertThat(((TextField) robot.lookup("#glossary-search").query()).getText()).isEqualTo("huge");
        assertThat(listed(robot).getFirst()).isEqualTo("huge page");
        assertThat(shownTerm(robot)).isEqualTo("huge page");
        robot.push(KeyCode.DOWN);
        assertThat(shownTerm(robot)).isEqualTo(listed(robot).get(1));
        robot.push(KeyCode.UP);
        Parent page = robot.lookup("#glossary-page").query();
        robot.interact(() -> page.lookupAll(".term-link").stream().map(javafx.scene.control.Button.class::cast)
                .filter(it -> it.getText().equals("TLB")).findFirst().orElseThrow().fire());
        assertThat(shownTerm(robot)).isEqualTo("TLB");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#glossary").query().isVisible()).isFalse();
    }

    @Test
    void example_ofATerm_hasTheNumbersOfTheMachineAtHand(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F2);
        robot.write("offset");
        assertThat(((kspace.app.canvas.Prose) robot.lookup(".term-example").query()).sentence())
                .isEqualTo("The last 21 bits of 0xffff_8000_4823_4567 are its offset, 0x34567.");
    }

    @Test
    void palette_aWordThatIsExplained_opensItInTheGlossary(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("lookaside");
        robot.push(KeyCode.ENTER);
        assertThat(shownTerm(robot)).isEqualTo("TLB");
    }

    @Test
    void print_toAFile_writesAllTermsAsMarkdownOrPdf(FxRobot robot) throws IOException {
        for (String name : List.of("words.md", "words.pdf")) {
            desktop.choice = Optional.of(folder.resolve(name));
            robot.push(KeyCode.SHIFT, KeyCode.F2);
            robot.interact(() -> ((javafx.scene.control.Button) robot.lookup("#glossary-print").query()).fire());
        }
        assertThat(Files.readString(folder.resolve("words.md")))
                .startsWith("# Glossary, with the numbers of QEMU q35, 4 GiB\n").contains("\n## W^X\n", "\n## TLB\n",
                        "\n> The last 21 bits of");
        byte[] pdf = Files.readAllBytes(folder.resolve("words.pdf"));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.length).isGreaterThan(40_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).as("figures, with their addresses")
                    .contains("0x8000_0000_4820_0183", "address 51:32", "must be 0");
        }
    }

    /** A term that a view pictures has that view in the glossary, drawn with what is shown. */
    @Test
    void figures_ofTerms_areDrawnWithWhatIsShown(FxRobot robot) {
        TermPictures pictures = new TermPictures(() -> Theme.LIGHT);
        List<Term> pictured = Glossary.ofProgram().terms().stream().filter(it -> it.figure().isPresent()).toList();
        assertThat(pictured).hasSizeGreaterThan(30);
        assertThat(pictured.stream().map(it -> it.figure().orElseThrow()).distinct()).containsExactlyInAnyOrder(
                ViewKind.MAP, ViewKind.TABLES, ViewKind.TRANSLATION, ViewKind.TIMELINE, ViewKind.ENTRY);
        robot.interact(() -> {
            for (ViewKind kind : List.of(ViewKind.MAP, ViewKind.TABLES, ViewKind.TRANSLATION, ViewKind.TIMELINE,
                    ViewKind.ENTRY)) {
                Term term = pictured.stream().filter(it -> it.figure().equals(Optional.of(kind))).findFirst()
                        .orElseThrow();
                ImageView figure = (ImageView) pictures.of(term, Machines.explorer().snapshot()).orElseThrow();
                assertThat(figure.getFitWidth()).as(kind.id()).isBetween(300.0, 480.0);
                assertThat(figure.getImage().getHeight()).isGreaterThan(100);
                assertThat(figure.getAccessibleText()).isNotBlank();
            }
        });
        assertThat(pictures.of(Glossary.ofProgram().named("QEMU").orElseThrow(), Machines.explorer().snapshot()))
                .isEmpty();
    }
}

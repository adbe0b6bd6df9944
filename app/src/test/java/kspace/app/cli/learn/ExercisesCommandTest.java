package kspace.app.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kspace.app.cli.Program;
import kspace.app.learn.lesson.Lessons;
import kspace.app.sample.Samples;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.exercise.ExerciseKind;
import kspace.core.kernel.asterinas.boot.Boot;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command exercises. */
class ExercisesCommandTest {
    private static JsonNode parsed(String json) {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void json_oneOfEachKind_isAnArrayWithTheFixedKeys() {
        Program.Result result = Program.run("exercises", "--seed", "7", "--json");
        assertThat(result.code()).isZero();
        JsonNode array = parsed(result.out());
        assertThat(array.isArray()).isTrue();
        assertThat(array.valueStream().map(it -> it.get("kind").stringValue()))
                .containsExactlyElementsOf(Arrays.stream(ExerciseKind.values()).map(ExerciseKind::id).toList());
        assertThat(array.valueStream()).allSatisfy(it -> {
            assertThat(it.propertyNames()).containsExactly("id", "kind", "text", "given", "answer", "typical");
            assertThat(it.get("typical").valueStream()).allSatisfy(
                    wrong -> assertThat(wrong.propertyNames()).containsExactly("answer", "mistake"));
        });
        assertThat(array.get(0).get("given").propertyNames()).containsExactly("arch", "va");
        assertThat(array.get(0).get("answer").isArray()).isTrue();
        assertThat(array.get(1).get("answer").isBoolean()).isTrue();
        assertThat(array.get(2).get("given").propertyNames()).contains("table", "va", "level");
        assertThat(array.get(2).get("answer").stringValue()).matches("0x[0-9a-f]+");
        assertThat(array.get(7).get("given").propertyNames()).containsExactly("arch", "va", "size_bytes");
        assertThat(array.get(7).get("answer").isIntegralNumber()).isTrue();
    }

    /** What stands in the file can be asked of the program again. */
    @Test
    void physical_fiftyOfASeed_areWhatTheMachineTranslatesTo() {
        JsonNode array = parsed(Program.run(
                "exercises", "--seed", "99", "--kind", "physical", "--count", "50", "--json").out());
        assertThat(array.size()).isEqualTo(50);
        assertThat(array.valueStream()).allSatisfy(it -> {
            JsonNode given = it.get("given");
            Boot boot = Boot.of(Samples.find(given.get("machine").stringValue()).orElseThrow().machine());
            Vaddr va = new Vaddr(Long.parseUnsignedLong(given.get("va").stringValue().substring(2), 16));
            assertThat(boot.lastState().translate(va).pa().map(pa -> "0x" + Long.toHexString(pa.value())))
                    .isEqualTo(Optional.of(it.get("answer").stringValue()));
        });
    }

    @Test
    void arch_given_isAskedAboutAlone() {
        JsonNode array = parsed(Program.run(
                "exercises", "--seed", "3", "--count", "44", "--arch", "riscv-sv39", "--json").out());
        assertThat(array.valueStream().map(it -> it.get("given")).filter(it -> it.has("arch")))
                .isNotEmpty().allSatisfy(it -> assertThat(it.get("arch").stringValue()).isEqualTo("riscv-sv39"));
        assertThat(array.valueStream().map(it -> it.get("given")).filter(it -> it.has("machine")))
                .isNotEmpty().allSatisfy(it -> assertThat(it.get("machine").stringValue()).contains("sv39"));
    }

    @ParameterizedTest
    @CsvSource({
        "4, entry-address physical write-entry", "7, reverse", "10, fault fault-code protect"
    })
    void lesson_given_isPractisedAlone(String lesson, String kinds) {
        JsonNode array = parsed(Program.run("exercises", "--seed", "3", "--lesson", lesson, "--json").out());
        assertThat(array.valueStream().map(it -> it.get("kind").stringValue()))
                .containsExactly(kinds.split(" "));
        assertThat(parsed(Program.run("exercises", "--seed", "3", "--lesson", lesson, "--count", "7", "--json").out())
                .size()).isEqualTo(7);
    }

    @Test
    void lessons_allOfThem_haveExercises() {
        for (int lesson = 1; lesson <= Lessons.all().size(); lesson++) {
            assertThat(Program.run("exercises", "--seed", "1", "--lesson", String.valueOf(lesson)).out())
                    .as("lesson " + lesson).contains("## 1. ");
        }
    }

    @Test
    void difficulty_easyNormalAndHard_haveTheSameKindsAndOtherNumbers() {
        Set<String> sheets = new HashSet<>();
        for (String difficulty : List.of("easy", "normal", "hard")) {
            JsonNode array = parsed(Program.run(
                    "exercises", "--seed", "3", "--difficulty", difficulty, "--json").out());
            assertThat(array.valueStream().map(it -> it.get("kind").stringValue()))
                    .containsExactlyElementsOf(Arrays.stream(ExerciseKind.values()).map(ExerciseKind::id).toList());
            sheets.add(array.get(0).get("text").stringValue());
        }
        assertThat(sheets).hasSize(3);
        assertThat(Program.run("exercises", "--seed", "3", "--difficulty", "normal").out())
                .isEqualTo(Program.run("exercises", "--seed", "3").out());
    }

    @Test
    void markdown_withAndWithoutKey_asksTheSameAndOnlyTheKeyAnswers() {
        String sheet = Program.run("exercises", "--seed", "2041").out();
        String key = Program.run("exercises", "--seed", "2041", "--key").out();
        assertThat(sheet.lines().filter(it -> it.startsWith("## ")).toList())
                .isEqualTo(key.lines().filter(it -> it.startsWith("## ")).toList())
                .hasSize(ExerciseKind.values().length).first().isEqualTo("## 1. Split an address");
        assertThat(sheet).doesNotContain("**", "Typical:");
        assertThat(key.lines().filter(it -> it.startsWith("**"))).hasSize(ExerciseKind.values().length);
        assertThat(key).contains("- Typical: ");
        assertThat(Program.run("exercises", "--seed", "2042").out()).isNotEqualTo(sheet);
    }

    /** What a machine has mapped stands beside what is asked about it, and there is something to fill in for each. */
    @Test
    void markdown_eachExercise_hasATableToFillInAndItsMachine() {
        List<String> sheet = exercises(Program.run("exercises", "--seed", "2041").out());
        List<String> key = exercises(Program.run("exercises", "--seed", "2041", "--key").out());
        JsonNode json = parsed(Program.run("exercises", "--seed", "2041", "--json").out());
        for (int i = 0; i < sheet.size(); i++) {
            assertThat(sheet.get(i)).as(sheet.get(i)).containsPattern("\\n\\|(---\\|)+\\n\\|(  \\|)+\\n");
            assertThat(key.get(i)).as(key.get(i)).contains("\n|---|").doesNotContainPattern("\\n\\|(  \\|)+\\n");
            boolean isOfMachine = json.get(i).get("given").has("machine");
            assertThat(sheet.get(i).contains("| mapped from | to | onto physical | rights |")).isEqualTo(isOfMachine);
        }
        assertThat(sheet.get(0)).contains("| L1 |");
        assertThat(sheet.get(10)).as("the bits of an entry").contains("| 63 |");
        assertThat(Program.run("--level-names", "intel", "exercises", "--seed", "2041").out()).contains("| PT |")
                .doesNotContain("| L1 |");
    }

    private static List<String> exercises(String markdown) {
        return Arrays.stream(markdown.split("(?m)^## ")).skip(1).toList();
    }

    @Test
    void file_writtenTwice_isTheSameAndAnotherIsNotReplacedUnasked(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sheet.md");
        assertThat(Program.run("exercises", "--seed", "1", "-o", file.toString()).code()).isZero();
        String first = Files.readString(file);
        assertThat(first).startsWith("# Page tables at real scale, exercises of seed 1\n");
        assertThat(Program.run("exercises", "--seed", "1", "-o", file.toString()).code()).isZero();
        Program.Result other = Program.run("exercises", "--seed", "2", "-o", file.toString());
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("sheet.md is there already and holds something else; --force replaces it");
        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(Program.run("exercises", "--seed", "2", "--force", "-o", file.toString()).code()).isZero();
        assertThat(Files.readString(file)).isNotEqualTo(first);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).as("A4").isBetween(595f, 596f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(842f, 843f);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Path write(Path folder, long seed, String... more) {
        Path file = folder.resolve("sheet-" + seed + more.length + ".pdf");
        List<String> arguments = new ArrayList<>(
                List.of("exercises", "--seed", String.valueOf(seed), "-o", file.toString()));
        arguments.addAll(List.of(more));
        assertThat(Program.run(arguments.toArray(String[]::new)).code()).isZero();
        return file;
    }

    @Test
    void pdf_sheetAndKey_askTheSameAndOnlyTheKeyAnswers(@TempDir Path folder) throws IOException {
        JsonNode asked = parsed(Program.run("exercises", "--seed", "2041", "--json").out());
        String sheet = text(write(folder, 2041));
        String key = text(write(folder, 2041, "--key"));
        assertThat(sheet).contains("Page tables at real scale", "Name", "Answers: kspace exercises --seed 2041 --key",
                "47:39").doesNotContain("Typical:");
        assertThat(key).contains("Answers: Page tables at real scale", "Typical:");
        assertThat(asked.valueStream()).allSatisfy(it -> {
            assertThat(sheet).contains(it.get("text").stringValue());
            assertThat(key).contains(it.get("text").stringValue());
        });
        JsonNode physical = asked.get(5).get("answer");
        String answer = new Paddr(Long.parseUnsignedLong(physical.stringValue().substring(2), 16)).toString();
        assertThat(key).contains(answer);
        assertThat(sheet).doesNotContain(answer);
        assertThat(Files.readAllBytes(write(folder, 2041))).as("the same bytes again")
                .isEqualTo(Files.readAllBytes(folder.resolve("sheet-20410.pdf")));
    }

    /** Where paper has more to fill in than the answer, the key fills that in as well. */
    @Test
    void pdf_figures_areEmptyOnTheSheetAndFilledInTheKey(@TempDir Path folder) throws IOException {
        String sheet = text(write(folder, 2041));
        String key = text(write(folder, 2041, "--key"));
        for (String label : List.of("sign", "512 entries", "page begins at", "mapped from", "virtual modulo 2 MiB",
                "Mark what changes", "page there?")) {
            assertThat(sheet).contains(label);
            assertThat(key).contains(label);
        }
        assertThat(key).contains("sign all 0 63:48 level 4 110 47:39", "offset 0x147 11:0", "level 2 nothing level 1");
        assertThat(sheet).contains("sign 63:48 level 4 47:39", "offset 11:0", "level 2 level 1");
    }

    /** Of seed 1, the sixth and the seventh are answered in one box each, and the eighth has none beside it. */
    @Test
    void pdf_exercisesThatNeedLittleWidth_standBesideEachOther(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sheet.pdf");
        assertThat(Program.run("exercises", "--seed", "1", "--count", "8", "-o", file.toString()).code()).isZero();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDPage page = document.getPage(1);
            double middle = page.getMediaBox().getWidth() / 2;
            PDFTextStripperByArea halves = new PDFTextStripperByArea();
            halves.addRegion("left", new Rectangle2D.Double(0, 0, middle, page.getMediaBox().getHeight()));
            halves.addRegion("right", new Rectangle2D.Double(middle, 0, middle, page.getMediaBox().getHeight()));
            halves.extractRegions(page);
            assertThat(halves.getTextForRegion("left")).contains("From virtual to physical", "What a mapping costs");
            assertThat(halves.getTextForRegion("right")).contains("Where the walk ends", "What does the walk find")
                    .doesNotContain("From virtual to physical");
        }
    }

    @Test
    void pdf_tenSeeds_areTenSheetsOfTheSameKinds(@TempDir Path folder) throws IOException {
        Set<String> sheets = new HashSet<>();
        for (long seed = 1; seed <= 10; seed++) {
            String text = text(write(folder, seed));
            sheets.add(text.replaceAll("seed [0-9]+", ""));
            assertThat(text).contains("1 Split an address", "8 What a mapping costs", "12 Does it fault?",
                    "14 What a change of rights splits");
        }
        assertThat(sheets).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    --seed -1                        | --seed "-1" is not allowed; it is a whole number, 0 to
                    --seed 1 --count 0               | --count "0" is not allowed; it is a whole number, 1 to 10,000
                    --seed 1 --kind riddles          | --kind "riddles" is unknown; there are indices, canonical, entry-address
                    --seed 1 --lesson 11             | --lesson "11" is not allowed; it is a whole number, 1 to 10
                    --seed 1 --difficulty vile       | --difficulty "vile" is unknown; there are easy, normal, hard
                    --seed 1 --lesson 4 --kind level | --kind and --lesson both say which exercises: use one of them
                    --seed 1 --arch vax              | --arch "vax" is unknown; allowed are x86-64
                    --seed 1 -o sheet.doc            | -o "sheet.doc" has no form of exercises; the name ends in .pdf, .md or .json
                    --seed 1 --json -o sheet.md      | --json and -o "sheet.md" ask for different forms
                    --seed 1 -o /none/there/sheet.md | there is no folder /none/there
                    """)
    void options_wrong_areSaidInASentence(String options, String sentence) {
        Program.Result result = Program.run(
                Stream.concat(Stream.of("exercises"), Stream.of(options.split(" "))).toArray(String[]::new));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(sentence);
        assertThat(result.out()).isEmpty();
    }
}

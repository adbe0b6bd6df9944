package kspace.app.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import kspace.app.cli.Program;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
    @TempDir
    private Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Program.Result export(String... arguments) {
        return Program.run(Stream.concat(Stream.of("export"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private static void assertDone(Program.Result result) {
        assertThat(result).isEqualTo(new Program.Result(0, "", "", List.of()));
    }

    private void assertRefused(Program.Result result, String sentence) throws IOException {
        assertThat(result).isEqualTo(new Program.Result(2, "", "kspace: " + sentence + "\n", List.of()));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "window, Address map, Page tables, 1920, 1080",
        "map, Virtual, linear map, 496, 720",
        "tables, Page tables, PML4, 1000, 720",
        "translation, Translation, 0xffff_8000_0000_0000, 1920, 138",
        "timeline, new table, Activate, 1920, 158"})
    void export_everyViewInEveryFormat_carriesItsText(String view, String one, String other, int width, int height)
            throws Exception {
        for (String format : List.of("png", "svg", "pdf")) {
            assertDone(export("q35-4g", "--view", view, "-o", file(view + "." + format).toString()));
        }
        var svg = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(file(view + ".svg").toFile()).getDocumentElement();
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 " + width + " " + height);
        var texts = svg.getElementsByTagName("text");
        assertThat(java.util.stream.IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()))
                .contains(one, other);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).contains("QEMU q35, 4 GiB");
        try (var pdf = Loader.loadPDF(file(view + ".pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(one, other);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(width * 0.75f);
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
        }
        var image = ImageIO.read(file(view + ".png").toFile());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void export_otherLocaleAndTimeZone_writesTheSameBytes(String format) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String[] arguments =
                {"riscv-virt-sv39", "--view", "window", "--moment", "300", "--title", "T", "--format", format};
        byte[] first = written("a." + format, arguments);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(written("b." + format, arguments)).isEqualTo(first);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(written("c." + format, arguments)).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private byte[] written(String name, String... arguments) throws IOException {
        assertDone(export(Stream.concat(Arrays.stream(arguments), Stream.of("-o", file(name).toString()))
                .toArray(String[]::new)));
        return Files.readAllBytes(file(name));
    }

    @Test
    void export_styled_hasMarginTitleCaptionAndScale() throws Exception {
        assertDone(export("q35-4g", "--view", "timeline", "--size", "1200x140", "--scale", "2", "--margin", "20",
                "--transparent", "--theme", "dark", "-o", file("a.png").toString()));
        var image = ImageIO.read(file("a.png").toFile());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(2480, 360);
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertDone(export("q35-4g", "--view", "map", "--title", "What lies where", "--caption", "As it is at the end.",
                "-o", file("a.svg").toString()));
        assertThat(file("a.svg")).content().contains(">What lies where</text>", ">As it is at the end.</text>",
                "<title>What lies where</title>");
    }

    @ParameterizedTest
    @CsvSource({"window, 40", "map, 40", "tables, 45", "translation, 60", "timeline, 60"})
    void export_transparent_showsWhatIsBehindEveryView(String view, int leastPercent) throws IOException {
        assertDone(export("q35-4g", "--view", view, "--transparent", "-o", file("a.png").toString()));
        var image = ImageIO.read(file("a.png").toFile());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        long clear = Arrays.stream(pixels).filter(pixel -> pixel >>> 24 == 0).count();
        assertThat(100.0 * clear / pixels.length).isGreaterThan(leastPercent);
    }

    @ParameterizedTest
    @CsvSource({"light, 1920x158", "light, 1000x138", "dark, 1000x138", "projector, 1920x173", "projector, 1250x173"})
    void export_timeline_beginsWithItsOtherLinesAndKeepsWordsApart(String theme, String size) throws IOException {
        assertDone(export("q35-4g", "--view", "timeline", "--moment", "837", "--theme", theme, "--size", size, "-o",
                file("a.svg").toString()));
        List<String> lines = Files.readAllLines(file("a.svg"));
        double step = edge(lines, ">Step<", false);
        assertThat(step).isEqualTo(edge(lines, ">Linear map, page 578 of 3,072<", false));
        double end = edge(lines, ">Step<", true);
        double number = lines.stream().filter(line -> line.contains("mono600") && line.endsWith(">837</text>"))
                .mapToDouble(line -> left(lines, line)).min().orElseThrow();
        assertThat(number - end).isGreaterThan(3);
    }

    /** Returns where a text begins or ends, in pixels of the view before it is magnified. */
    private static double edge(List<String> lines, String text, boolean isEnd) {
        String line = lines.stream().filter(it -> it.contains(text)).findFirst().orElseThrow();
        return left(lines, line) + (isEnd ? number(line, "textLength") : 0);
    }

    /** Adds up the groups around a text; the view's own may be magnified, those inside only shift. */
    private static double left(List<String> lines, String text) {
        java.util.Deque<Double> shifts = new java.util.ArrayDeque<>(List.of(0.0));
        for (String line : lines) {
            if (line.equals(text)) {
                return shifts.element() + number(line, "x");
            }
            if (line.startsWith("<g transform=\"translate(")) {
                shifts.push(shifts.element()
                        + Double.parseDouble(line.substring("<g transform=\"translate(".length()).split(" ", -1)[0]));
            } else if (line.startsWith("<g ")) {
                shifts.push(shifts.element());
            } else if (line.startsWith("</g>")) {
                shifts.pop();
            }
        }
        throw new AssertionError(text);
    }

    private static double number(String line, String attribute) {
        return Double.parseDouble(line.replaceFirst(".* " + attribute + "=\"([^\"]*)\".*", "$1"));
    }

    @Test
    void export_timeline_standsOnTheGroundOfTheOtherViews() throws IOException {
        for (String view : List.of("map", "tables", "translation", "timeline")) {
            assertDone(export("q35-4g", "--view", view, "-o", file(view + ".png").toString()));
            var image = ImageIO.read(file(view + ".png").toFile());
            assertThat(image.getRGB(image.getWidth() - 2, image.getHeight() - 4)).as(view).isEqualTo(0xffffffff);
        }
    }

    @Test
    void export_walkStep_showsOnlyWhatWasRead() throws IOException {
        assertDone(export("q35-4g", "--view", "translation", "--step", "0", "-o", file("0.svg").toString()));
        assertDone(export("q35-4g", "--view", "translation", "--step", "11", "-o", file("11.svg").toString()));
        assertDone(export("q35-4g", "--view", "translation", "-o", file("end.svg").toString()));
        assertThat(file("0.svg")).content().doesNotContain(">physical, usable</text>");
        assertThat(file("11.svg")).content().contains(">physical, usable</text>");
        assertThat(Files.readAllLines(file("11.svg")).stream().filter(line -> line.startsWith("<text")))
                .isEqualTo(
                        Files.readAllLines(file("end.svg")).stream().filter(line -> line.startsWith("<text")).toList());
    }

    @Test
    void export_altAndMarkdown_sayWhatThePictureSays() throws IOException {
        String path = file("a.svg").toString();
        Program.Result alt = export("q35-4g", "--view", "map", "-o", path, "--alt");
        assertThat(alt.code()).isZero();
        assertThat(Files.readString(file("a.svg"))).contains("<desc>" + alt.out().strip() + "</desc>");
        Program.Result markdown = export("q35-4g", "--view", "map", "-o", path, "--markdown");
        assertThat(markdown.lines()).hasSize(3);
        assertThat(markdown.lines().getFirst()).startsWith("![").contains("](").contains("a.svg");
        assertThat(markdown.lines().getLast()).startsWith("*Address map of QEMU q35, 4 GiB").endsWith("*");
    }

    @Test
    void export_standardOutput_isTheFile() throws IOException {
        assertDone(export("q35-4g", "--view", "map", "-o", file("a.svg").toString()));
        Program.Result result = export("q35-4g", "--view", "map", "--format", "svg", "-o", "-");
        assertThat(result).isEqualTo(new Program.Result(0, Files.readString(file("a.svg")), "", List.of()));
    }

    @Test
    void export_fileThatIsThere_isReplacedOnlyWithForce() throws IOException {
        String path = file("a.svg").toString();
        assertDone(export("q35-4g", "--view", "map", "-o", path));
        byte[] first = Files.readAllBytes(file("a.svg"));
        assertDone(export("q35-4g", "--view", "map", "-o", path));
        assertThat(export("q35-4g", "--view", "map", "--moment", "1", "-o", path)).isEqualTo(new Program.Result(
                2, "", "kspace: " + path + " is there already and is another picture; --force replaces it\n",
                List.of()));
        assertThat(Files.readAllBytes(file("a.svg"))).isEqualTo(first);
        assertDone(export("q35-4g", "--view", "map", "--moment", "1", "--force", "-o", path));
        assertThat(Files.readAllBytes(file("a.svg"))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void check_samePicture_isSilent(String format) {
        String path = file("a." + format).toString();
        assertDone(export("q35-4g", "--view", "map", "-o", path));
        assertDone(export("q35-4g", "--view", "map", "-o", path, "--check"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void check_otherPicture_namesWhatChanged(String format) throws IOException {
        String path = file("a." + format).toString();
        assertDone(export("q35-4g", "--view", "timeline", "--moment", "837", "-o", path));
        byte[] before = Files.readAllBytes(file("a." + format));
        Program.Result result = export("q35-4g", "--view", "timeline", "--moment", "838", "-o", path, "--check");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith(path + " would change: ").contains("gone", "new", "838").hasLineCount(1);
        assertThat(Files.readAllBytes(file("a." + format))).isEqualTo(before);
    }

    /** Opening a pipe, or reading what never ends, would hang. */
    @ParameterizedTest
    @ValueSource(strings = {"--check", "--force"})
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void export_toNoRegularFile_isRefused(String option) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.svg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor()).isZero();
        Path zero = Files.createSymbolicLink(folder.resolve("zero.svg"), Path.of("/dev/zero"));
        assertThat(export("q35-4g", "--view", "map", "-o", pipe.toString(), option)).isEqualTo(new Program.Result(
                2, "", "kspace: " + pipe + " is a pipe; a file is needed\n", List.of()));
        assertThat(export("q35-4g", "--view", "map", "-o", zero.toString(), option)).isEqualTo(new Program.Result(
                2, "", "kspace: " + zero + " is a device; a file is needed\n", List.of()));
    }

    @Test
    void export_whereThreeGigabytesAre_comparesWithoutReadingThem() throws IOException {
        Path large = folder.resolve("large.svg");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertThat(export("q35-4g", "--view", "map", "-o", large.toString(), "--check")).isEqualTo(new Program.Result(
                1, large + " would change: the file there is many times larger than this picture\n", "", List.of()));
        assertThat(export("q35-4g", "--view", "map", "-o", large.toString())).isEqualTo(new Program.Result(
                2, "", "kspace: " + large + " is there already and is another picture; --force replaces it\n",
                List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdout", "/dev/fd/1"})
    void export_toTheStandardOutput_printsThePicture(String output) {
        Program.Result result = export("q35-4g", "--view", "timeline", "--format", "svg", "-o", output);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("<svg ");
    }

    @Test
    void pdf_letterThatNoTypefaceHas_leavesTheOthersTextAndIsCompared() throws IOException {
        String path = file("a.pdf").toString();
        assertDone(export("q35-4g", "--view", "timeline", "--title", "Pages \u9875 of memory", "-o", path));
        try (var pdf = Loader.loadPDF(file("a.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Pages", "of memory");
            assertThat(pdf.getDocumentInformation().getKeywords()).isEqualTo("Pages \u9875 of memory");
        }
        assertDone(export("q35-4g", "--view", "timeline", "--title", "Pages \u9875 of memory", "-o", path, "--check"));
        assertThat(export("q35-4g", "--view", "timeline", "--title", "Pages \u8868 of memory", "-o", path, "--check")
                .out()).isEqualTo(path + " would change: 1 text is gone: \"Pages \u9875 of memory\"; 1 text is new:"
                        + " \"Pages \u8868 of memory\"\n");
    }

    @Test
    void svg_letterThatNoTypefaceHas_staysText() {
        assertDone(export("q35-4g", "--view", "timeline", "--title", "Pages \u9875", "-o", file("a.svg").toString()));
        assertThat(file("a.svg")).content().contains(">Pages \u9875</text>").contains("sans-serif");
    }

    @Test
    void check_noFile_fails() {
        String path = file("a.svg").toString();
        assertThat(export("q35-4g", "-o", path, "--check")).isEqualTo(new Program.Result(
                1, path + " would change: there is no such file\n", "", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--view | maps | --view \"maps\" is not allowed; it is one of window, map, tables, translation, timeline, entry, cost, ranges, decision, tlb, list",
        "--size | 0x0 | --size \"0x0\" is not allowed; it is WIDTHxHEIGHT, for view window from 1000x640 to 8192x8192",
        "--size | 100000x100000 | --size \"100000x100000\" is not allowed; it is WIDTHxHEIGHT, for view window from 1000x640 to 8192x8192",
        "--scale | 9 | --scale \"9\" is not allowed; it is a whole number, 1 to 4",
        "--moment | 99999 | --moment \"99999\" is not allowed; it is a whole number, 0 to 3,398 for this machine's boot"})
    void export_wrongOption_isOneSentence(String option, String value, String sentence) throws IOException {
        assertRefused(export("q35-4g", option, value, "-o", file("a.png").toString()), sentence);
    }

    @Test
    void export_stepPastTheWalk_saysWhichThereAre() throws IOException {
        assertRefused(export("q35-4g", "--view", "translation", "--step", "12", "-o", file("a.png").toString()),
                "--step 12 is too much: the walk of 0xffff_8000_0000_0000 has the steps 0, the address as it is split,"
                        + " to 11, the result");
    }

    @Test
    void export_noSuchFolder_isOneSentence() throws IOException {
        Path path = file("none").resolve("a.svg");
        assertRefused(export("q35-4g", "-o", path.toString()),
                path + " cannot be written: there is no folder " + file("none"));
    }

    @Test
    void export_nameWithoutFormat_isOneSentence() throws IOException {
        assertRefused(export("q35-4g", "-o", file("a.jpg").toString()),
                "-o " + file("a.jpg") + ": the name of the file has to end in .png or .svg or .pdf");
    }

    @Test
    void export_nothingToDraw_isOneSentence() throws IOException {
        assertRefused(export(), "a MACHINE or --recipe FILE is needed");
        assertRefused(export("q35-4g"), "-o FILE is needed; - is the standard output");
    }

    @Test
    void recipe_manyPictures_areAllDrawnAndChecked() throws IOException {
        Path recipe = Files.writeString(file("r.toml"), """
                size = "1000x140"
                view = "timeline"
                [[picture]]
                machine = "q35-4g"
                file = "a.svg"
                [[picture]]
                machine = "riscv-virt-sv39"
                file = "b.png"
                [[picture]]
                machine = "loongarch-virt"
                file = "made/for/it/c.pdf"
                """);
        assertDone(export("--recipe", recipe.toString()));
        assertThat(file("a.svg")).exists();
        assertThat(file("b.png")).exists();
        assertThat(file("made").resolve("for").resolve("it").resolve("c.pdf")).exists();
        assertDone(export("--recipe", recipe.toString(), "--check"));
        Files.writeString(recipe, Files.readString(recipe).replace("loongarch-virt", "q35-8g"));
        Program.Result changed = export("--recipe", recipe.toString(), "--check");
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.lines()).singleElement().asString().startsWith(
                file("made").resolve("for").resolve("it").resolve("c.pdf") + " would change: ");
    }

    @Test
    void recipe_wrongInTheLastPicture_writesNothing() throws IOException {
        Path recipe = Files.writeString(file("r.toml"), """
                machine = "q35-4g"
                [[picture]]
                file = "a.svg"
                [[picture]]
                file = "b.svg"
                moment = 100000
                """);
        assertThat(export("--recipe", recipe.toString())).isEqualTo(new Program.Result(2, "", "kspace: " + recipe
                + ":6: picture[1].moment \"100000\" is not allowed; it is a whole number, 0 to 3,398 for this machine's"
                + " boot\n", List.of()));
        assertThat(file("a.svg")).doesNotExist();
    }
}

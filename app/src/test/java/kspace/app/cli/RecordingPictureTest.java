package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import kspace.app.Main;
import kspace.app.OwnProcess;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of address spaces that were recorded. */
class RecordingPictureTest {
    @TempDir
    private Path folder = Path.of("");
    private Path dump = Path.of("");

    /** A direct map of 1 GiB at ffff_8880_0000_0000, and an image of 2 MiB: enough to be taken for Linux. */
    @BeforeEach
    void writeDump() throws IOException {
        byte[] bytes = new byte[0x5000];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0x1000 + 273 * 8, 0x2063).putLong(0x1000 + 511 * 8, 0x3063)
                .putLong(0x2000, 0x8000_0000_0000_01e3L)
                .putLong(0x3000 + 510 * 8, 0x4063).putLong(0x4000 + 8 * 8, 0x0100_01e1);
        dump = Files.write(folder.resolve("mem.raw"), bytes);
        Files.setLastModifiedTime(dump, FileTime.from(Instant.parse("2026-11-01T12:00:00Z")));
    }

    private Program.Result export(String... more) {
        return Program.run(Stream.concat(
                Stream.of("export", dump.toString(), "--root", "1000", "--base", "0", "--arch", "x86-64"),
                Stream.of(more)).toArray(String[]::new));
    }

    private byte[] written(String name, String... more) throws IOException {
        Path file = folder.resolve(name);
        assertThat(export(Stream.concat(Stream.of("-o", file.toString()), Stream.of(more)).toArray(String[]::new)))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
        return Files.readAllBytes(file);
    }

    @Test
    void export_everyFormat_hasTheSizeAndTheTexts() throws Exception {
        written("a.png", "--size", "1280x800", "--scale", "2", "--theme", "dark");
        var image = ImageIO.read(folder.resolve("a.png").toFile());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(2560, 1600);
        written("a.svg", "--size", "1280x800", "--title", "At noon", "--caption", "Before it failed.", "--view",
                "window");
        var svg = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(folder.resolve("a.svg").toFile()).getDocumentElement();
        var texts = svg.getElementsByTagName("text");
        assertThat(IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent())).contains(
                "At noon", "Before it failed.", "mem.raw", "x86-64, raw physical memory",
                "Root 0x0000_1000, from --root",
                "ffff_8880_0000_0000", "direct map", "kernel text", "PML4", "2 MiB leaf", "may execute",
                "Taken: 2026-11-01T12:00:00Z (when the", "One moment: a recording has no steps to");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("At noon");
        written("a.pdf");
        try (var pdf = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("ffff_ffff_8100_0000", "2 MiB leaf");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(1440f);
        }
    }

    @ParameterizedTest
    @CsvSource({"png", "svg", "pdf"})
    void export_twice_writesTheSameBytes(String format) throws IOException {
        byte[] first = written("a." + format, "--va", "direct-map+1000");
        for (int i = 0; i < 3; i++) {
            assertThat(Arrays.mismatch(first, written("b" + i + "." + format, "--va", "direct-map+1000")))
                    .isEqualTo(-1);
        }
        assertThat(Arrays.mismatch(first, written("c." + format))).isNotEqualTo(-1);
        assertThat(export("-o", folder.resolve("c." + format).toString(), "--check").code()).isZero();
        assertThat(export("-o", folder.resolve("a." + format).toString(), "--check").code()).isEqualTo(1);
    }

    @Test
    void export_transparent_showsWhatIsBehind() throws IOException {
        written("a.png", "--transparent");
        var image = ImageIO.read(folder.resolve("a.png").toFile());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        assertThat(100.0 * IntStream.of(pixels).filter(pixel -> pixel >>> 24 == 0).count() / pixels.length)
                .isGreaterThan(50);
    }

    @Test
    void export_alt_saysWhatThePictureSays() {
        Program.Result result = export("-o", folder.resolve("a.svg").toString(), "--va", "text+1000000", "--alt");
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("KSpace Explorer with " + dump
                        + " as it was recorded: 2 pages map 1026 MiB through 4 tables of"
                        + " 16 KiB; 0xffff_ffff_8100_0000 is physical 0x0100_0000, in a 2 MiB page, RX, Writeback, global.")
                .contains(
                        "It was recorded as raw physical memory; the root is 0x0000_1000, from --root. Taken: 2026-11-01",
                        "Entry 8 of the level 2 table at 0x0000_4000 is 0x0000_0000_0100_01e1: the page at 0x0100_0000.");
        assertThat(export("-o", folder.resolve("a.svg").toString(), "--force", "--markdown").out())
                .startsWith("![KSpace Explorer with ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    --view timeline | --view timeline is for a boot, and DUMP is a recording, which has one moment and no steps
                    --moment 3 | --moment is for a boot, and DUMP is a recording, which has one moment and no steps
                    --zoom code | --zoom "code" is not allowed; it is FIRST..END, or one of ldt, direct-map, vmalloc, vmemmap, kasan, cpu-entry, espfix, efi, text, modules, vsyscall
                    --view map --step 1 | --step is only for view window, translation
                    --storyboard linear | --storyboard linear is for a boot, and DUMP is a recording, which has one moment and no steps; walk is for both
                    --size 10x10 | --size "10x10" is not allowed; it is WIDTHxHEIGHT, for view window from 1000x640 to 8192x8192
                    --va linear | --va cannot be shown: "linear" is neither a hexadecimal address nor a name; names are ldt, direct-map, vmalloc, vmemmap, kasan, cpu-entry, espfix, efi, text, modules, vsyscall
                    """)
    void export_whatARecordingLacks_isRefusedInOneSentence(String option, String sentence) {
        Path file = folder.resolve("a.png");
        Program.Result result = export(
                Stream.concat(Stream.of("-o", file.toString()), Stream.of(option.split(" "))).toArray(String[]::new));
        assertThat(result).isEqualTo(new Program.Result(
                2, "", "kspace: " + sentence.replace("DUMP", dump.toString()) + "\n", List.of()));
        assertThat(file).doesNotExist();
    }

    @Test
    void recipe_ofAMachineFileWithADump_drawsItAndRefusesTheTimeline() throws IOException {
        Files.writeString(folder.resolve("dump.toml"), """
                arch = "x86-64"
                [dump]
                file = "mem.raw"
                root = 0x1000
                """);
        Path recipe = folder.resolve("r.toml");
        String text = """
                [[picture]]
                file = "a.svg"
                machine = "dump.toml"
                title = "At noon"
                """;
        Files.writeString(recipe, text);
        assertThat(Program.run("export", "--recipe", recipe.toString()))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
        assertThat(folder.resolve("a.svg")).content().contains(">At noon</text>", ">2 MiB leaf</text>");
        Files.writeString(recipe, text + "view = \"timeline\"\n");
        Program.Result refused = Program.run("export", "--recipe", recipe.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).hasLineCount(1).startsWith("kspace: " + recipe + ":")
                .contains("view timeline is for a boot, and ")
                .endsWith(" is a recording, which has one moment and no steps\n");
    }

    @ParameterizedTest
    @CsvSource({"map, kernel text", "tables, PML4", "translation, 2 MiB leaf"})
    void export_view_drawsWhatAMachineHas(String view, String text) throws IOException {
        assertThat(new String(written("a.svg", "--view", view, "--va", "text+1000000"),
                StandardCharsets.UTF_8)).contains(text);
    }

    @Test
    void storyboard_walk_hasAPictureForEachStep() throws IOException {
        assertThat(export("--storyboard", "walk", "-o", folder.resolve("walk-%d.svg").toString()).code()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("walk-\\d+\\.svg")))
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there is always a display")
    void start_withoutDisplay_drawsTheWindowToAFile() throws IOException, InterruptedException {
        OwnProcess.Result result = new OwnProcess(
                List.of("-Djava.io.tmpdir=" + folder),
                Map.of("DISPLAY", "", "JDK_JAVA_OPTIONS", "", "JAVA_TOOL_OPTIONS", ""))
                .run(Main.class, dump.toString(), "--root", "1000", "--arch", "x86-64");
        assertThat(result.code()).as(result.err()).isZero();
        List<String> lines = result.out().lines().toList();
        assertThat(lines).hasSize(2).first().isEqualTo(
                "There is no display to open a window on, so the window of " + dump + " is drawn to a file:");
        Path picture = Path.of(lines.getLast());
        assertThat(picture.getFileName()).asString().matches("kspace-mem-raw-\\d+\\.png");
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1920);
    }
}

package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryboardTest {
    @TempDir
    private Path folder;

    private static final String[] WALK = {"q35-4g", "--storyboard", "walk", "--size", "1000x110"};

    private Program.Result export(String[] arguments, String file) {
        return Program.run(Stream.of(Stream.of("export"), Arrays.stream(arguments),
                Stream.of("-o", folder.resolve(file).toString())).flatMap(it -> it).toArray(String[]::new));
    }

    private static void assertDone(Program.Result result) {
        assertThat(result).isEqualTo(new Program.Result(0, "", "", List.of()));
    }

    @Test
    void walk_numberInTheName_isASeriesOfAllSteps() throws IOException {
        assertDone(export(WALK, "walk-%d.svg"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 12).mapToObj("walk-%02d.svg"::formatted).toList());
        }
        assertThat(folder.resolve("walk-01.svg")).content().doesNotContain(">physical, usable</text>");
        assertThat(folder.resolve("walk-12.svg")).content().contains(">physical, usable</text>");
    }

    @Test
    void walk_oneName_isASheetWithEveryStep() {
        assertDone(export(WALK, "walk.svg"));
        assertThat(folder.resolve("walk.svg")).content().contains(
                ">Step 0 of 11</text>", ">Step 1 of 11</text>", ">Step 10 of 11</text>", ">Step 11 of 11</text>",
                "viewBox=\"0 0 1000 ");
    }

    @Test
    void walk_gif_hasAFrameForEveryStep() throws IOException {
        assertDone(export(WALK, "walk.gif"));
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(folder.resolve("walk.gif").toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(12);
            assertThat(reader.getWidth(0)).isEqualTo(1000);
        }
    }

    @Test
    void walk_apng_isAnImageThatMoves() throws IOException {
        assertDone(export(WALK, "walk.apng"));
        String bytes = Files.readString(folder.resolve("walk.apng"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("acTL\0\0\0\u000c\0\0\0\0");
        assertThat(bytes.split("fcTL", -1)).hasSize(13);
        assertThat(ImageIO.read(folder.resolve("walk.apng").toFile()).getWidth()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gif", "a.apng", "a.png", "a.pdf"})
    void walk_again_isTheSame(String name) {
        assertDone(export(WALK, name));
        assertDone(export(WALK, name));
        String[] check = Stream.concat(Arrays.stream(WALK), Stream.of("--check")).toArray(String[]::new);
        assertDone(export(check, name));
        String[] changed =
                Stream.concat(Arrays.stream(check), Stream.of("--va", "code+8000000")).toArray(String[]::new);
        assertThat(export(changed, name).code()).isEqualTo(1);
    }

    @Test
    void phase_sheet_goesFromBeforeItsFirstStepToItsLast() {
        assertDone(export(new String[]{"q35-4g", "--storyboard", "metadata", "--frames", "3", "--view", "timeline"},
                "metadata.svg"));
        assertThat(folder.resolve("metadata.svg")).content().contains(
                ">Step 3,335 of 3,398</text>", ">Step 3,359 of 3,398</text>", ">Step 3,384 of 3,398</text>");
    }

    /** Two operations on the first area: one moment before them, and one after each. */
    @Test
    void area_sheet_goesFromBeforeItsFirstOperationToItsLast() {
        String machine =
                Path.of(System.getProperty("kspace.root", ".."), "resources/tours/q35-4g-split.toml").toString();
        assertDone(export(new String[]{machine, "--storyboard", "kvirtarea 1", "--view", "timeline", "--columns", "2",
            "--width", "420px"}, "area.svg"));
        assertThat(folder.resolve("area.svg")).content().contains(
                ">Step 3,398 of 3,400</text>", ">Step 3,399 of 3,400</text>", ">Step 3,400 of 3,400</text>",
                "width=\"856\"");
        assertThat(export(new String[]{machine, "--storyboard", "KVirtArea 2"}, "a.svg").err()).endsWith(
                "activate, kvirt, KVirtArea 1\n");
    }

    /** The words that stand beside the picture stand in the file as well. */
    @Test
    void movingImage_apng_hasItsWords() throws IOException {
        String[] walk = Stream.concat(Arrays.stream(WALK), Stream.of("--caption", "How it goes on.", "--alt"))
                .toArray(String[]::new);
        Program.Result result = export(walk, "words.apng");
        assertThat(result.out()).contains("Caption: How it goes on.");
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(folder.resolve("words.apng").toFile())) {
            reader.setInput(in);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_1.0");
            IIOMetadataNode text = (IIOMetadataNode) root.getElementsByTagName("TextEntry").item(0);
            assertThat(text.getAttribute("keyword")).isEqualTo("Description");
            assertThat(text.getAttribute("value")).isEqualTo(result.out().strip());
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    private static String[] phase(int nrFrames, String... more) {
        return Stream.concat(Stream.of("q35-4g", "--storyboard", "linear", "--view", "timeline", "--frames",
                String.valueOf(nrFrames)), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void series_threeDigitsAsked_haveThem() throws IOException {
        assertDone(export(phase(3), "a-%03d.svg"));
        assertThat(names()).containsExactly("a-001.svg", "a-002.svg", "a-003.svg");
    }

    @Test
    void series_shorterThanBefore_leavesNoPictureBehind() throws IOException {
        assertDone(export(phase(4), "a-%d.svg"));
        Files.writeString(folder.resolve("a-2024.svg"), "another");
        Files.writeString(folder.resolve("a-x.svg"), "another");
        String left = folder.resolve("a-4.svg").toString();
        Program.Result check = export(phase(3, "--check"), "a-%d.svg");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.lines()).hasSize(3).last()
                .isEqualTo(left + " would be removed: it is called like a picture of this series and is none");
        assertThat(export(phase(3), "a-%d.svg").code()).isEqualTo(2);
        assertThat(names()).hasSize(6);
        assertDone(export(phase(3, "--force"), "a-%d.svg"));
        assertThat(names()).containsExactly("a-1.svg", "a-2.svg", "a-2024.svg", "a-3.svg", "a-x.svg");
        assertDone(export(phase(3, "--check"), "a-%d.svg"));
    }

    @Test
    void series_onlyTheNumbersDiffer_asksForForce() throws IOException {
        assertDone(export(phase(3), "a-%d.svg"));
        assertThat(export(phase(3), "a-%02d.svg").err()).isEqualTo("kspace: " + folder.resolve("a-1.svg")
                + " is called like a picture of this series and is none; --force removes it and 2 more\n");
        assertThat(names()).containsExactly("a-1.svg", "a-2.svg", "a-3.svg");
    }

    @Test
    void series_oneFileIsAnother_writesNone() throws IOException {
        Files.writeString(folder.resolve("a-3.svg"), "another");
        assertThat(export(phase(3), "a-%d.svg").err()).isEqualTo("kspace: " + folder.resolve("a-3.svg")
                + " is there already and is another picture; --force replaces it\n");
        assertThat(names()).containsExactly("a-3.svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-%i.svg", "a-%3d.svg", "a-%d-%d.svg", "a-%s.png", "a-%02x.pdf"})
    void series_otherNumbers_areRefused(String name) throws IOException {
        assertThat(export(phase(3), name)).isEqualTo(new Program.Result(2, "", "kspace: --output "
                + folder.resolve(name) + ": the number of a picture is one %d, or %03d for at least three digits\n",
                List.of()));
        assertThat(names()).isEmpty();
    }

    @Test
    void movingImage_numberInTheName_isRefused() throws IOException {
        assertThat(export(phase(3), "a-%d.gif").err()).isEqualTo("kspace: -o " + folder.resolve("a-%d.gif")
                + ": a moving image is one file; only the name of .png, .svg and .pdf can have the number of a"
                + " picture\n");
        assertThat(names()).isEmpty();
    }

    @Test
    void onePicture_numberInTheName_isRefused() throws IOException {
        assertThat(export(new String[]{"q35-4g"}, "a-%03d.svg").err()).isEqualTo("kspace: -o "
                + folder.resolve("a-%03d.svg")
                + " has %03d, the number of a picture in a series, and this is one file\n");
        assertDone(export(new String[]{"q35-4g", "--view", "timeline"}, "100%.svg"));
    }

    @Test
    void alt_sheet_saysWhatEveryPictureSays() throws IOException {
        Program.Result result = export(phase(3, "--alt", "--title", "A boot"), "a.svg");
        assertThat(result.code()).isZero();
        assertThat(result.lines()).singleElement().asString()
                .startsWith("A series in 3 pictures from step 257 on; the last one: ")
                .contains("Step 257 of 3,398: ", "Step 1,796 of 3,398: ", "Step 3,335 of 3,398: ")
                .endsWith(" Title: A boot.");
        assertThat(folder.resolve("a.svg")).content().contains("<desc>" + result.out().strip() + "</desc>");
    }

    @Test
    void alt_walk_saysTheWholeWalkOnce() {
        Program.Result result = export(Stream.concat(Arrays.stream(WALK), Stream.of("--alt")).toArray(String[]::new),
                "a.gif");
        assertThat(result.lines()).singleElement().asString()
                .startsWith("A series in 12 pictures, one for each step of the walk; the last one: Translation of ")
                .contains("Entry 256 of the level 4 table").doesNotContain("as far as");
    }

    @Test
    void markdown_series_hasEveryPicture() {
        Program.Result result = export(phase(3, "--markdown", "--title", "T", "--caption", "It grows."), "a-%d.svg");
        assertThat(result.lines()).hasSize(11).filteredOn(line -> line.startsWith("!["))
                .extracting(line -> line.replaceAll(".*(a-\\d.svg) (.*)$", "$1 $2"))
                .containsExactly("a-1.svg \"T\")", "a-2.svg \"T\")", "a-3.svg \"T\")");
        assertThat(result.lines()).filteredOn("*It grows.*"::equals).hasSize(3);
    }

    @Test
    void storyboard_optionThatChangesNothing_isOneSentence() throws IOException {
        List<List<String>> wrong = List.of(
                List.of("walk", "a.svg", "--frames", "3",
                        "--frames is only for a phase; the walk has a picture for each of its steps"),
                List.of("walk", "a.svg", "--step", "3", "--step is not for the storyboard walk, which shows all steps"),
                List.of("linear", "a.svg", "--moment", "3",
                        "--moment is not for the storyboard linear, whose pictures are moments of that phase"),
                List.of("linear", "a.svg", "--frame-ms", "300", "--frame-ms is only for .gif and .apng, which move"),
                List.of("linear", "a.gif", "--frame-ms", "305",
                        "--frame-ms 305 is not allowed; a GIF counts in 10 milliseconds"),
                List.of("linear", "a.gif", "--columns", "2",
                        "--columns is only for a series on one sheet, a .png, .svg or .pdf without %d in its name"),
                List.of("linear", "a.svg", "--columns", "0",
                        "--columns \"0\" is not allowed; it is a whole number, 1 to 60"),
                List.of("linear", "a-%d.svg", "--scale", "2",
                        "--scale is only for PNG, GIF and APNG; the others have no pixels"),
                List.of("walk", "a.gif", "--zoom", "code", "--zoom is only for view window, map, tables, ranges, list"),
                List.of("linear", "a.gif", "--format", "png",
                        "--format png and -o " + folder.resolve("a.gif") + " are not the same"));
        for (List<String> each : wrong) {
            String[] arguments = {"q35-4g", "--storyboard", each.get(0), each.get(2), each.get(3)};
            assertThat(export(arguments, each.get(1)).err()).isEqualTo("kspace: " + each.getLast() + "\n");
        }
        assertThat(export(new String[]{"q35-4g", "--storyboard", "linear", "--transparent"}, "a.gif").err())
                .isEqualTo("kspace: --transparent is not for GIF, in which nothing is half transparent\n");
        assertThat(names()).isEmpty();
    }

    @Test
    void storyboard_wrong_isOneSentence() throws IOException {
        assertThat(export(new String[]{"q35-4g", "--storyboard", "boot"}, "a.svg").err())
                .isEqualTo(
                        "kspace: --storyboard \"boot\" is not allowed; it is one of walk, new, linear, metadata, code,"
                                + " activate\n");
        assertThat(export(new String[]{"q35-4g", "--storyboard", "walk", "--view", "map"}, "a.svg").err())
                .isEqualTo("kspace: --storyboard walk is only for view translation\n");
        assertThat(export(new String[]{"q35-4g", "--storyboard", "linear", "--frames", "1"}, "a.svg").err())
                .isEqualTo("kspace: --frames \"1\" is not allowed; it is a whole number, 2 to 60\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEmpty();
        }
    }
}

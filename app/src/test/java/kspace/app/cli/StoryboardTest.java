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

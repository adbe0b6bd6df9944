package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Node;

/** Series and moving images of a recipe. */
class RecipeSeriesTest {
    @TempDir
    private Path folder;

    private Program.Result run(String text, String... more) throws IOException {
        Path recipe = Files.writeString(folder.resolve("r.toml"), "machine = \"q35-4g\"\n[[picture]]\n" + text);
        return Program.run(Stream.concat(
                Stream.of("export", "--recipe", recipe.toString()), Stream.of(more)).toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("walk"))) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    /** The address, four indices with their reads, and the result, split and read: twelve for four levels. */
    @Test
    void series_ofAWalk_isWrittenCheckedAndRidOfWhatALongerOneLeft() throws IOException {
        String walk = """
                file = "walk/w%02d.svg"
                storyboard = "walk"
                va = "linear+48234567"
                """;
        assertThat(run(walk)).isEqualTo(new Program.Result(0, "", "", List.of()));
        List<String> written = files();
        assertThat(written).hasSizeGreaterThan(5).startsWith("w01.svg", "w02.svg").endsWith(
                String.format("w%02d.svg", written.size()));
        assertThat(run(walk, "--check")).isEqualTo(new Program.Result(0, "", "", List.of()));
        Path stray = Files.writeString(folder.resolve("walk/w77.svg"), "<svg/>");
        Program.Result checked = run(walk, "--check");
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out())
                .isEqualTo(stray + " would be removed: it is called like a picture of this series and is none\n");
        assertThat(run(walk).code()).isEqualTo(2);
        assertThat(run(walk, "--force").code()).isZero();
        assertThat(files()).isEqualTo(written);
        // One picture of the series is the picture that the command draws at that step.
        Path alone = folder.resolve("alone.svg");
        assertThat(Program.run("export", "q35-4g", "--view", "translation", "--va", "linear+48234567", "--step", "2",
                "-o", alone.toString()).code()).isZero();
        assertThat(folder.resolve("walk/w03.svg")).hasSameTextualContentAs(alone);
    }

    @Test
    void movingImage_ofAPhase_hasItsFramesAndItsWords() throws IOException {
        Program.Result result = run("""
                file = "linear.gif"
                storyboard = "linear"
                frames = 3
                frame-ms = 500
                last-ms = 1500
                loops = 3
                """, "--alt");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.lines().getFirst()).isEqualTo(folder.resolve("linear.gif").toString());
        assertThat(result.lines().get(1)).startsWith("  A series in 3 pictures from step 257 on; the last one: ");
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(folder.resolve("linear.gif").toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            assertThat(List.of(shownIn10Ms(reader, 0), shownIn10Ms(reader, 1), shownIn10Ms(reader, 2)))
                    .containsExactly("50", "50", "150");
            Node first = reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
            String comment = child(child(first, "CommentExtensions"), "CommentExtension").getAttributes()
                    .getNamedItem("value").getNodeValue();
            assertThat(new String(comment.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .isEqualTo(result.lines().get(1).strip());
            IIOMetadataNode loop = (IIOMetadataNode) child(
                    child(first, "ApplicationExtensions"), "ApplicationExtension");
            // Played, and played again twice.
            assertThat((byte[]) loop.getUserObject()).containsExactly(1, 2, 0);
        }
    }

    @Test
    void documents_namePicturesOfSeveralFormatsOnceAndPrintNoneThatMoves() throws IOException {
        String text = """
                file = "map"
                formats = ["svg", "pdf"]
                view = "map"
                caption = "All of it: *a* map."
                [[picture]]
                machine = "q35-4g"
                file = "walk.gif"
                storyboard = "walk"
                va = "code"
                caption = "Step by step."
                """;
        Program.Result rst = run(text, "--rst");
        assertThat(rst.code()).as(rst.err()).isZero();
        List<String> lines = rst.lines();
        assertThat(lines.get(0)).isEqualTo(".. figure:: " + folder.resolve("map.*"));
        assertThat(lines.get(1)).startsWith("   :alt: Address map of QEMU q35, 4 GiB");
        assertThat(lines.subList(2, 7)).containsExactly("", "   All of it: \\*a\\* map.", "", ".. only:: html", "");
        assertThat(lines.get(7)).isEqualTo("   .. figure:: " + folder.resolve("walk.gif"));
        assertThat(lines.get(8)).startsWith("      :alt: ");
        assertThat(lines.subList(9, 11)).containsExactly("", "      Step by step.");
        Program.Result markdown = run(text, "--markdown");
        assertThat(markdown.lines().stream().filter(it -> it.startsWith("!["))).hasSize(2)
                .satisfiesExactly(it -> assertThat(it).endsWith("map.svg)"),
                        it -> assertThat(it).endsWith("walk.gif)"));
        assertThat(run(text, "--rst", "--markdown")).isEqualTo(new Program.Result(
                2, "", "kspace: --markdown and --rst are two forms of one text\n", List.of()));
    }

    private static String shownIn10Ms(ImageReader reader, int frame) throws IOException {
        Node root = reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        return child(root, "GraphicControlExtension").getAttributes().getNamedItem("delayTime").getNodeValue();
    }

    private static Node child(Node parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node;
            }
        }
        throw new AssertionError(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "w.gif | frames = 99 | linear | frames \"99\" is not allowed; it is a whole number, 2 to 60",
        "w.gif | frames = 3 | walk | frames is only for a phase; the walk has a picture for each of its steps",
        "w.gif | step = 3 | walk | step is not for the storyboard walk, which shows all steps",
        "w.gif | moment = 3 | linear | moment is not for the storyboard linear, whose pictures are moments of that phase",
        "w.gif | frame-ms = 5 | linear | frame-ms \"5\" is not allowed; it is a whole number, 20 to 60,000",
        "w.gif | frame-ms = 55 | linear | frame-ms 55 is not allowed; a GIF counts in 10 milliseconds",
        "w.svg | frame-ms = 50 | linear | frame-ms is only for .gif and .apng, which move",
        "w.svg | loops = 2 | linear | loops is only for .gif and .apng, which move",
        "w.gif | loops = 2000 | linear | loops \"2000\" is not allowed; it is a whole number, 0 to 1,000",
        "w.gif | last-ms = 101 | linear | last-ms 101 is not allowed; a GIF counts in 10 milliseconds",
        "w.svg | frames = 3 | '' | frames is only for a storyboard",
        "w.bmp | frames = 3 | linear | file \"w.bmp\" has to end in .png, .svg, .pdf, .gif, .apng"})
    void series_askedForWrongly_isRefusedInASentence(String file, String more, String storyboard, String sentence)
            throws IOException {
        Program.Result result = run("file = \"" + file + "\"\n" + more + "\n"
                + (storyboard.isEmpty() ? "" : "storyboard = \"" + storyboard + "\"\n"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("kspace: " + folder.resolve("r.toml") + ":").hasLineCount(1)
                .endsWith(" picture[0]." + sentence + "\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString())).containsExactly("r.toml");
        }
    }
}

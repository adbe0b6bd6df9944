package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.look.Tone;
import kspace.app.export.picture.PictureView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is behind a picture shows through its ground, whatever it shows. */
class SeeThroughTest {
    /** Larger than any box that words stand on, and than the field for addresses. */
    private static final int PATCH = 48;
    private static final int HALF = PATCH / 2;

    @TempDir
    private Path folder;

    private static Stream<String> figures() {
        return Stream.concat(
                Stream.of(PictureView.values()).map(
                        it -> "view = \"" + it.id() + (it == PictureView.WINDOW ? "\"\nsize = \"1280x800\"" : "\"")),
                Stream.of(PictureView.values()).filter(it -> it != PictureView.WINDOW && !it.isFigureAlways())
                        .map(it -> "view = \"" + it.id() + "\"\nwidth = \"700px\""));
    }

    @Test
    void picture_ofEveryViewInEveryTheme_hasNoGround() throws IOException {
        List<String> pictures = Stream.of(
                figures(),
                Stream.of("view = \"map\"\nwith = \"q35-8g\"", "view = \"tables\"\nmoment = 836\nthen = 837",
                        "view = \"map\"\nwidth = \"700px\"\nhighlight = \"code\"\ncallout = \"metadata: frames\"",
                        "view = \"translation\"\nwidth = \"700px\"\nhighlight = \"step 2\"\nmark = \"step 1\""))
                .flatMap(it -> it).toList();
        StringBuilder recipe = new StringBuilder("""
                machine = "q35-4g"
                transparent = true
                themes = ["light", "dark"]
                title = "T"
                caption = "C"
                """);
        for (int i = 0; i < pictures.size(); i++) {
            recipe.append("[[picture]]\nfile = \"" + i + ".png\"\n" + pictures.get(i) + "\n");
        }
        Path file = Files.writeString(folder.resolve("r.toml"), recipe);
        assertThat(Program.run("export", "--recipe", file.toString()))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (int i = 0; i < pictures.size(); i++) {
                Path image = folder.resolve(i + "-" + theme.id() + ".png");
                assertThat(patches(ImageIO.read(image.toFile()), theme)).as(pictures.get(i) + " in " + theme)
                        .isEmpty();
            }
        }
    }

    /** Returns where the ground is, see-through or not. */
    private static List<String> patches(BufferedImage image, Theme theme) {
        Look look = new Look(theme, Density.NORMAL);
        List<Integer> grounds = Stream.of(Tone.PANEL, Tone.CHROME).map(look::color).map(SeeThroughTest::rgb).toList();
        return IntStream.range(0, image.getHeight() / HALF - 1).boxed()
                .flatMap(row -> IntStream.range(0, image.getWidth() / HALF - 1)
                        .filter(column -> grounds.stream()
                                .anyMatch(ground -> isPatch(image, column * HALF, row * HALF, ground)))
                        .mapToObj(column -> column * HALF + "," + row * HALF))
                .toList();
    }

    private static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    private static boolean isPatch(BufferedImage image, int x, int y, int ground) {
        int[] pixels = image.getRGB(x, y, PATCH, PATCH, null, 0, PATCH);
        return IntStream.of(pixels).allMatch(it -> it >>> 24 > 8 && distance(it, ground) <= 2);
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16).map(shift -> Math.abs((one >> shift & 0xff) - (other >> shift & 0xff))).max()
                .orElse(0);
    }

    @Test
    void drawing_thatIsDimmed_hasAMaskAndNoVeil() throws IOException {
        Path file = folder.resolve("a.svg");
        String[] command = {"export", "q35-4g", "--view", "map", "--width", "16cm", "--highlight", "code", "-o",
            file.toString()};
        assertThat(Program.run(command).code()).isZero();
        assertThat(Files.readString(file)).contains("fill=\"#ffffff\" fill-opacity=\"0.72\"").doesNotContain("<mask");
        assertThat(Program.run(Stream.concat(Stream.of(command), Stream.of("--transparent", "--force"))
                .toArray(String[]::new)).code()).isZero();
        assertThat(Files.readString(file)).contains("<mask", "mask=\"url(#")
                .doesNotContain("fill=\"#ffffff\" fill-opacity=\"0.72\"");
        Path page = folder.resolve("a.pdf");
        assertThat(Program.run("export", "q35-4g", "--view", "map", "--width", "16cm", "--highlight", "code",
                "--transparent", "-o", page.toString()).code()).isZero();
        assertThat(new String(Files.readAllBytes(page), StandardCharsets.ISO_8859_1)).contains("/Luminosity");
    }
}

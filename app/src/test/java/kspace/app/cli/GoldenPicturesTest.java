package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures look as they did. Those of {@code resources/golden} are compared pixel by pixel, with a small tolerance; what
 * was drawn instead, and where it differs, is written to {@code target/golden}. Those of the README have to be what its
 * recipe draws now.
 */
class GoldenPicturesTest {
    private static final int CHANNEL_TOLERANCE = 24;
    private static final Path ROOT = Path.of(System.getProperty("kspace.root", ".."));
    private static final Path GOLDEN = ROOT.resolve("resources").resolve("golden");
    private static final Path ACTUAL = Path.of("target", "golden");

    static Stream<String> names() throws IOException {
        draw();
        return Files.readAllLines(GOLDEN.resolve("golden.toml")).stream().filter(line -> line.startsWith("file"))
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')));
    }

    /** Draws all pictures of the recipe into the folder of what is drawn. */
    private static void draw() throws IOException {
        Files.createDirectories(ACTUAL);
        Path recipe = ACTUAL.resolve("golden.toml");
        Files.write(recipe, Files.readAllBytes(GOLDEN.resolve("golden.toml")));
        assertThat(Program.run("export", "--recipe", recipe.toString(), "--force"))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void export_golden_looksAsItDid(String name) throws IOException {
        assertThat(GOLDEN.resolve(name)).exists();
        BufferedImage golden = ImageIO.read(GOLDEN.resolve(name).toFile());
        BufferedImage actual = ImageIO.read(ACTUAL.resolve(name).toFile());
        assertThat(List.of(actual.getWidth(), actual.getHeight()))
                .isEqualTo(List.of(golden.getWidth(), golden.getHeight()));
        BufferedImage difference =
                new BufferedImage(golden.getWidth(), golden.getHeight(), BufferedImage.TYPE_INT_RGB);
        int nrDifferent = 0;
        for (int y = 0; y < golden.getHeight(); y++) {
            for (int x = 0; x < golden.getWidth(); x++) {
                boolean isSame = isNear(golden.getRGB(x, y), actual.getRGB(x, y));
                difference.setRGB(x, y, isSame ? 0xffffff : 0xff0000);
                nrDifferent += isSame ? 0 : 1;
            }
        }
        File drawn = ACTUAL.resolve(name.replace(".png", "-difference.png")).toFile();
        ImageIO.write(difference, "png", drawn);
        assertThat(nrDifferent).as("pixels that differ, see " + drawn).isZero();
    }

    private static boolean isNear(int one, int other) {
        return Stream.of(0, 8, 16, 24)
                .allMatch(shift -> Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) <= CHANNEL_TOLERANCE);
    }

    @Test
    void readme_pictures_areWhatTheirRecipeDraws() {
        Path recipe = ROOT.resolve("resources").resolve("pictures").resolve("pictures.toml");
        assertThat(Program.run("export", "--recipe", recipe.toString(), "--check"))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
    }
}

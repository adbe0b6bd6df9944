package kspace.app.export.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kspace.app.FuzzSeeds;
import kspace.app.Machines;
import kspace.app.export.picture.PictureOptions;
import kspace.app.stop.StopException;
import kspace.app.stop.StopFileException;
import kspace.app.stop.StopKey;
import kspace.core.address.PlainText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.space.BootSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a recipe says, it names pictures or is refused in one sentence, for {@code -Dkspace.fuzz.seconds} seconds (2
 * unless it is given).
 */
class RecipeFuzzTest {
    private static final List<String> KEYS = Stream.concat(
            StopKey.ids().stream(),
            Stream.of("file", "machine", "picture", "\"x.machine\"", "\"picture[0].file\"", "a.b.c", "x.machine",
                    "'file'", "\"\"",
                    "picture.file", "\u202E", "\"\\u001b\"", "k".repeat(300)))
            .toList();
    private static final List<String> VALUES = List.of(
            "1", "0", "-1", "99999999999999999999", "1.5", "true", "false", "nan", "1979-05-27", "[]", "{}", "[1]",
            "{ a = 1 }",
            "\"\"", "\" \"", "\"a.svg\"", "\"b.png\"", "\"c.pdf\"", "\"../up.svg\"", "\"/abs.svg\"", "\"a.txt\"",
            "\"a\\u0000.svg\"",
            "\"q35-4g\"", "\"no such\"", "\"map\"", "\"window\"", "\"translation\"", "\"dark\"", "\"projector\"",
            "\"800x600\"",
            "\"1x1\"", "\"99999999x99999999\"", "\"linear..2^64\"", "\"linear..linear\"", "\"0..2^64\"", "\"..\"",
            "\"kvirt\"",
            "\"\\u202e\"", "\"\\u001b[2J\"", "\"" + "x".repeat(2_001) + "\"", "\"" + "9".repeat(50_000) + "\"",
            "\"frame_to_meta(-1)\"",
            "\"\\ud83d\\ude00\"", "'''\nlong\n'''", "=", "", "\"unfinished");
    private static final List<String> HEADERS =
            List.of("[[picture]]", "[[picture]]", "[[picture]]", "[picture]", "[[x]]", "[x]", "[[picture", "[]", "[[]]",
                    "#");

    private final Boot boot = Machines.q35();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void read_recipesThatNobodyWouldWrite_namePicturesOrAreRefused() throws IOException {
        FuzzSeeds.run((random, name) -> check(name, recipe(random)));
    }

    /** Each of these failed once. */
    @ParameterizedTest
    @ValueSource(strings = {
        "\"x.machine\" = 1\n", "\"x.machine\" = 1\nmachine = \"q35-4g\"\n[[picture]]\nfile = \"a.svg\"\n",
        "machine = \"q35-4g\"\n[[picture]]\nfile = \"a.svg\"\n\"x.file\" = 1\n",
        "machine = \"q35-4g\"\nfile = \"a.svg\"\n[[picture]]\n\"picture[7].file\" = 1\n",
        "machine = \"q35-4g\"\n\"a[b].machine\" = 1\n[[picture]]\nfile = \"a.svg\"\n"})
    void read_whatOnceFailed_isRefused(String text) throws IOException {
        check("kept", text);
    }

    private static String recipe(Random random) {
        List<String> lines = new ArrayList<>();
        if (random.nextInt(3) != 0) {
            lines.add("machine = \"q35-4g\"");
        }
        for (int i = random.nextInt(12); i >= 0; i--) {
            lines.add(random.nextInt(3) == 0
                    ? HEADERS.get(random.nextInt(HEADERS.size()))
                    : KEYS.get(random.nextInt(KEYS.size())) + " = " + VALUES.get(random.nextInt(VALUES.size())));
            if (lines.getLast().equals("[[picture]]") && random.nextInt(4) != 0) {
                lines.add("file = \"" + lines.size() + ".svg\"");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private void check(String what, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("r.toml"), text);
        try {
            Recipe recipe = RecipeReader.read(file);
            assertThat(recipe.pictures()).as(what).isNotEmpty();
            for (Recipe.Entry entry : recipe.pictures()) {
                checkPicture(what + "\n" + text, entry);
            }
        } catch (StopFileException e) {
            assertThat(e.sentence()).as(what).startsWith(file.toString());
            assertSentence(what, e.sentence());
        } catch (RuntimeException e) {
            throw new AssertionError(what + "\n" + text, e);
        }
    }

    private void checkPicture(String what, Recipe.Entry entry) {
        assertThat(entry.place().of("file")).as(what).contains("r.toml:");
        try {
            assertThat(new PictureOptions(entry.stop()).picture(new BootSpace(boot.lastState()), entry.medium()))
                    .as(what).isNotNull();
        } catch (StopException e) {
            assertThat(entry.place().of(e.option())).as(what).contains("r.toml:");
            assertSentence(what, e.predicate());
        }
    }

    private static void assertSentence(String what, String sentence) {
        assertThat(PlainText.isPlain(sentence)).as(what).isTrue();
        assertThat(sentence.length()).as(what).isLessThanOrEqualTo(PlainText.LONGEST_SENTENCE);
    }
}

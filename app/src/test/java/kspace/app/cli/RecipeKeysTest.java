package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kspace.app.export.recipe.RecipeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.OptionSpec;

/** What recipes can say. */
class RecipeKeysTest {
    /** A recipe names the file in its place, and may name several formats. */
    private static final Map<String, String> OTHER_NAMES = Map.of("output", "file", "format", "formats");

    @TempDir
    private Path folder;

    private Program.Result run(String recipe, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("r.toml"), recipe);
        return Program.run(Stream.concat(Stream.of("export", "--recipe", file.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    /** Options of all commands hold for whatever a command does. */
    @Test
    void option_thatCannotStandBesideARecipe_isAKeyOfIt() throws IOException {
        List<OptionSpec> options = Objects.requireNonNull(Program.commands().getSubcommands().get("export"))
                .getCommandSpec().options().stream()
                .filter(it -> !it.inherited() && !it.usageHelp() && !it.versionHelp())
                .filter(it -> !it.longestName().equals("--recipe")).toList();
        assertThat(options).hasSizeGreaterThan(30);
        for (OptionSpec option : options) {
            String name = option.longestName();
            String text = option.arity().max() == 0 ? name : name + "=1";
            boolean isRefused = run("""
                    machine = "q35-4g"
                    [[picture]]
                    file = "a.svg"
                    view = "timeline"
                    """, text).code() == 2;
            String key = name.substring(2);
            assertThat(RecipeReader.pictureKeys().contains(OTHER_NAMES.getOrDefault(key, key))
                    && !key.equals("alt")).as(name).isEqualTo(isRefused);
        }
    }

    @Test
    void alt_ofAPicture_standsWhereTheProgramsWordsDo() throws IOException {
        Program.Result result = run("""
                machine = "q35-4g"
                view = "timeline"
                [[picture]]
                file = "own.svg"
                alt = "Five phases, of which the second takes longest."
                caption = "The boot."
                [[picture]]
                file = "other.svg"
                """, "--alt");
        assertThat(result.out())
                .contains("own.svg\n  Five phases, of which the second takes longest.\n", "other.svg\n  ")
                .doesNotContain("caption");
        assertThat(Files.readString(folder.resolve("own.svg")))
                .contains("<desc>Five phases, of which the second takes longest.</desc>");
        assertThat(run("""
                machine = "q35-4g"
                view = "translation"
                [[picture]]
                file = "walk.gif"
                storyboard = "walk"
                alt = "An address is translated."
                """, "--markdown").out()).contains("![An address is translated.](");
    }

    @Test
    void links_withABase_areWhereTheDocumentIsPut() throws IOException {
        String recipe = """
                machine = "q35-4g"
                view = "timeline"
                link-base = "../_static"
                [[picture]]
                file = "figures/a.svg"
                [[picture]]
                file = "b"
                link-base = "https://example.org/x/"
                formats = ["svg", "png"]
                """;
        assertThat(run(recipe, "--markdown").out()).contains("](../_static/figures/a.svg)",
                "](https://example.org/x/b.svg)");
        assertThat(run(recipe, "--rst", "--force").out()).contains(".. figure:: ../_static/figures/a.svg",
                ".. figure:: https://example.org/x/b.*");
    }

    @Test
    void dump_withItsKeys_isWhatTheCommandDraws() throws IOException {
        byte[] bytes = new byte[0x5000];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0x1000 + 273 * 8, 0x2063).putLong(0x2000, 0x8000_0000_0000_01e3L);
        Path dump = Files.write(folder.resolve("mem.raw"), bytes);
        assertThat(run("""
                machine = "mem.raw"
                arch = "x86-64"
                root = 0x1000
                base = "0"
                physical-address-bits = 46
                view = "tables"
                [[picture]]
                file = "a.svg"
                [[picture]]
                file = "sample.svg"
                machine = "q35-4g"
                """)).isEqualTo(new Program.Result(0, "", "", List.of()));
        Path alone = folder.resolve("alone.svg");
        assertThat(Program.run("export", dump.toString(), "--arch", "x86-64", "--root", "1000", "--base", "0",
                "--physical-address-bits", "46", "--view", "tables", "-o", alone.toString()).code()).isZero();
        assertThat(Files.readString(folder.resolve("a.svg"))).isEqualTo(Files.readString(alone));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "root = \"1000\" | :4: picture[0].root is about a machine; it stands where machine does",
        "link-base = \"a b\" | :4: picture[0].link-base \"a b\" is not allowed; it is the beginning of an address or a path without spaces, as ../figures or https://example.org/figures",
        "alt = \"a\\u0007\" | :4: picture[0].alt has a character that is no letter, digit or sign",
        "machine = \"q35-8g\"\\nroot = \"1000\" | :4: picture[0].machine cannot be used: --root, --base and --physical-address-bits are for a dump, which has to be a file, and q35-8g is a sample"})
    void key_thatIsWrong_isRefusedAtItsPlace(String line, String sentence) throws IOException {
        assertThat(run("machine = \"q35-4g\"\n[[picture]]\nfile = \"a.svg\"\n" + line.replace("\\n", "\n") + "\n"))
                .isEqualTo(
                        new Program.Result(2, "", "kspace: " + folder.resolve("r.toml") + sentence + "\n", List.of()));
    }
}

package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kspace.core.address.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others wrote never steers the terminal, and never fills it. */
class HostileTextTest {
    /** Clears the screen, sets the title, turns the direction, ends a line as Unicode does, marks a byte order. */
    private static final String EVIL = "\u001b[2J\u001b]0;title\u0007\u009b31m\u202Eabc\u2066\u2028\u2029\uFEFF\u007f";
    private static final String USABLE = """
            [[region]]
            base = 0
            size = "1 GiB"
            type = "usable"
            [[region]]
            base = "128 MiB"
            size = "24 MiB"
            type = "kernel"
            """;

    @TempDir
    private Path folder = Path.of("");

    private static void assertOnePlainLine(Program.Result result) {
        assertThat(result.code()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("kspace: ").endsWith("\n");
        String sentence = result.err().substring(0, result.err().length() - 1);
        assertThat(PlainText.isPlain(sentence)).as(sentence).isTrue();
        assertThat(sentence.length()).as(sentence)
                .isLessThanOrEqualTo("kspace: ".length() + PlainText.LONGEST_SENTENCE);
    }

    static Stream<Arguments> arguments() {
        return Stream.of(
                List.of("init", "TEXT"), List.of("init", "./TEXT.toml"), List.of("init", "q35-4g", "--moment", "TEXT"),
                List.of("translate", "q35-4g", "TEXT"), List.of("translate", "q35-4g", "paddr_to_vaddr(TEXT)"),
                List.of("translate", "q35-4g", "LINEAR_MAPPING_BASE + TEXT"), List.of("TEXT", "TEXT"),
                List.of("--TEXT"), List.of("init", "q35-4g", "--TEXT"), List.of("init", "q35-4g", "TEXT"),
                List.of("map", "q35-4g", "--format", "TEXT"), List.of("pte", "decode", "--arch", "TEXT", "0x1"),
                List.of("pte", "decode", "--arch", "x86-64", "--level", "TEXT", "1"),
                List.of("pte", "decode", "--arch", "x86-64", "TEXT"), List.of("--color", "TEXT", "init", "q35-4g"),
                List.of("export", "q35-4g", "--view", "TEXT", "-o", "x.svg"), List.of("export", "--recipe", "TEXT"),
                List.of("export", "q35-4g", "--view", "map", "--title", "TEXT", "-o", "x.svg"),
                List.of("export", "q35-4g", "--view", "map", "-o", "TEXT"),
                List.of("export", "q35-4g", "--view", "map", "-o", "/no/TEXT/x.svg"),
                List.of("completion", "TEXT"), List.of("memory", "q35-4g", "-o", "/no/TEXT"))
                .map(it -> Arguments.of(it));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void run_textThatSteersTerminals_isShownHarmless(List<String> arguments) {
        assertOnePlainLine(Program.run(arguments.stream().map(it -> it.replace("TEXT", EVIL)).toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void run_textOfThreeMillionLetters_isShortened(List<String> arguments) {
        String text = "a".repeat(3_000_000);
        assertOnePlainLine(Program.run(arguments.stream().map(it -> it.replace("TEXT", text)).toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"TEXT\" = 1", "TEXT", "name = \"TEXT\"", "name = TEXT", "arch = \"TEXT\"", "cpus = \"TEXT\"",
        "memory_map = \"TEXT\"", "[TEXT]", "[metadata]\n\"TEXT\" = 1", "[[region]]\nbase = \"TEXT\"",
        "[[region]]\nbase = 0\nsize = 1\ntype = \"TEXT\"", "[[kvirt]]\nop = \"TEXT\"",
        "[[kvirt]]\nop = \"drop\"\n\"TEXT\" = 1"})
    void init_machineFileWithIt_isRefusedInOnePlainLine(String toml) throws IOException {
        String escaped = PlainText.escaped(EVIL);
        for (String text : List.of(EVIL, escaped, EVIL + "x".repeat(100_000), "9".repeat(2_000_000))) {
            Path file = Files.writeString(folder.resolve("m.toml"), toml.replace("TEXT", text) + "\n" + USABLE);
            Program.Result result = Program.run("init", file.toString());
            assertThat(result.err()).startsWith("kspace: " + file);
            assertOnePlainLine(result);
        }
    }

    @Test
    void init_fileWithAnOddPath_namesItHarmless() throws IOException {
        Path file = Files.writeString(folder.resolve("m" + EVIL.replace("\n", "") + ".toml"), "cpus = 0\n" + USABLE);
        Program.Result result = Program.run("init", file.toString());
        assertOnePlainLine(result);
        assertThat(result.err()).endsWith(".toml:1: cpus is 0; allowed are the whole numbers 1 to 4,096\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "BIOS-e820: [mem 0xDIGITS-0x1] usable", "BIOS-e820: [mem 0x0-0xDIGITS] usable",
        "BIOS-e820: DIGITS - 1 (usable)",
        "BIOS-e820: DIGITS", "BIOS-e820: [mem 0x0-0x1] DIGITS"})
    void init_mapWithALineOf200000Digits_isRefusedInOneShortLine(String line) throws IOException {
        for (String digits : List.of("f".repeat(200_000), EVIL.repeat(1_000))) {
            Path file = Files.writeString(folder.resolve("map.txt"), line.replace("DIGITS", digits) + "\n");
            Program.Result result = Program.run("init", file.toString());
            assertOnePlainLine(result);
            assertThat(result.err().length()).isLessThan(600);
        }
    }

    @Test
    void init_bareMapWithAnOddName_printsAPlainNameAndProperJson() throws IOException {
        Path file = Files.writeString(folder.resolve("map\n" + EVIL),
                "BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable\n");
        Program.Result text = Program.run("init", file.toString());
        assertThat(text.code()).isEqualTo(0);
        assertThat(PlainText.escapedLines(text.out())).isEqualTo(text.out());
        Program.Result json = Program.run("init", file.toString(), "--json");
        assertThat(PlainText.escapedLines(json.out())).isEqualTo(json.out());
        assertThat(json.json().get("arch").stringValue()).isEqualTo("x86-64");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"TEXT\" = 1", "[[picture]]\nfile = \"TEXT\"", "[[picture]]\n\"TEXT\" = 1",
        "machine = \"TEXT\"\n[[picture]]\nfile = 'a.svg'",
        "machine = \"q35-4g\"\n[[picture]]\nfile = 'a.svg'\nview = \"TEXT\"", "TEXT", "a.TEXT = 1"})
    void export_recipeWithIt_isRefusedInOnePlainLine(String toml) throws IOException {
        for (String text : List.of(EVIL, PlainText.escaped(EVIL), "9".repeat(2_000_000),
                "a.".repeat(1_000_000) + "a")) {
            Path file = Files.writeString(folder.resolve("r.toml"), toml.replace("TEXT", text));
            assertOnePlainLine(Program.run("export", "--recipe", file.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//host/share/map.txt", "\\\\host\\share\\map.txt", "\\/host/map.txt", "//"})
    void init_memoryMapOfAnotherComputer_isNotLookedAt(String path) throws IOException {
        Path file = Files.writeString(folder.resolve("m.toml"), "memory_map = '" + path + "'\n" + USABLE);
        assertThat(Program.run("init", file.toString()).err())
                .isEqualTo("kspace: " + file + ":1: memory_map is \"" + path
                        + "\"; files of other computers are not read\n");
        Path recipe = Files.writeString(folder.resolve("r.toml"),
                "machine = '" + path + "'\n[[picture]]\nfile = \"a.svg\"\n");
        assertThat(Program.run("export", "--recipe", recipe.toString()).err()).isEqualTo("kspace: " + recipe
                + ":1: machine \"" + path + "\" is on another computer; files there are not used\n");
        Files.writeString(recipe, "machine = \"q35-4g\"\n[[picture]]\nfile = '" + path + ".svg'\n");
        assertThat(Program.run("export", "--recipe", recipe.toString()).err())
                .startsWith("kspace: " + recipe + ":3: picture[0].file \"" + path)
                .endsWith("files there are not used\n");
    }

    /** A machine file may name any file of its reader, so what stands in it must not be told. */
    @Test
    void init_memoryMapThatIsAnotherFile_isRefusedWithoutWhatStandsInIt() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "user:swordfish:0:0\nkey = swordfish\n");
        for (String path : List.of(secret.toString(), "secret", "../" + folder.getFileName() + "/secret")) {
            Path file = Files.writeString(folder.resolve("m.toml"), "memory_map = '" + path + "'\n" + USABLE);
            for (String command : List.of("init", "map", "check", "layout")) {
                Program.Result result = Program.run(command, file.toString());
                assertOnePlainLine(result);
                assertThat(result.err()).contains(":1: memory_map cannot be used").doesNotContain("swordfish");
            }
        }
    }

    @Test
    void init_machineFile_writesNothing() throws IOException {
        Files.writeString(folder.resolve("map.txt"), "BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable\n");
        Path file = Files.writeString(folder.resolve("m.toml"), "memory_map = 'map.txt'\n" + USABLE);
        for (String command : List.of("init", "map", "leaves", "tables", "check", "layout")) {
            assertThat(Program.run(command, file.toString()).code()).isEqualTo(0);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(it -> String.valueOf(it.getFileName()))).containsExactlyInAnyOrder("map.txt",
                    "m.toml");
        }
    }

    @Test
    void export_checkAgainstAPictureOfOthers_showsItsTextsHarmless() throws IOException {
        Path file = folder.resolve("a.svg");
        Files.writeString(file, "<svg xmlns='http://www.w3.org/2000/svg'><text>a&#x9b;31m\u202E" + "x".repeat(100_000)
                + "</text></svg>");
        Program.Result result =
                Program.run("export", "q35-4g", "--view", "map", "--check", "-o", file.toString());
        assertThat(result.out()).contains("\\u009b31m\\u202exxx");
        assertThat(PlainText.escapedLines(result.out())).isEqualTo(result.out());
        assertThat(result.out().length()).isLessThan(2_000);
    }
}

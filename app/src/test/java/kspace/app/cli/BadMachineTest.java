package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines that cannot be used, and odd ones that can, on the way that their users take. */
class BadMachineTest {
    private static final List<String> COMMANDS =
            List.of("layout", "init", "map", "leaves", "tables", "check", "translate");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `foo = 1`                   | :1: foo is not a key that is known here; allowed are name, arch, layout,
            `name = "x"~name = "y"`     | :2: this is not valid TOML: name is given a second time
            `~arch = "mips"`            | :2: arch is "mips"; allowed are "x86-64",
            `cpus = 1.5`                | :1: cpus is 1.5; allowed are the whole numbers 1 to 4,096
            `cpus = 99999999999999999999` | :1: cpus is 99999999999999999999; allowed are the whole numbers 1 to 4,096
            `cpus = -1`                 | :1: cpus is -1; allowed are the whole numbers 1 to 4,096
            `memory_map = 3`            | :1: memory_map is 3; a text in quotes is needed
            `memory_map = "nope.txt"`   | :1: memory_map cannot be used: FOLDER/nope.txt: there is no such file
            `name = "a\\nb"`            | :1: name is "a\\nb"; one line of 1 to 200 visible characters is needed
            `name = "\u673a`            | :1:
            `[region]~base = 0`         | :1: region is a table; write each region as a table [[region]]
            ``                          | : the file is empty; a machine file (TOML) or a memory map is needed
            """)
    void machineFile_wrong_isOneSentenceThatNamesTheLine(String text, String sentence, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("m.toml"), text.replace('~', '\n'));
        for (String command : COMMANDS) {
            assertRefused(command, file, file + sentence.replace("FOLDER", folder.toString()));
        }
    }

    private static void assertRefused(String command, Path file, String sentence) {
        Program.Result result = command.equals("translate")
                ? Program.run(command, file.toString(), "linear")
                : Program.run(command, file.toString());
        assertThat(result.err()).startsWith("kspace: " + sentence).hasLineCount(1).doesNotContain("Exception", "\tat ");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void file_noText_isRefusedForWhatItIs(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[]{127, 'E', 'L', 'F', 2, 1, 1, 0, 0});
        Path latin =
                Files.write(folder.resolve("latin.toml"), "name = \"\u00fc\"".getBytes(StandardCharsets.ISO_8859_1));
        Path large = folder.resolve("large.toml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        Path nested = Files.writeString(folder.resolve("nested.toml"), "a = " + "[".repeat(5_000) + "]".repeat(5_000));
        for (String command : COMMANDS) {
            assertRefused(command, binary, binary + ": this is an ELF program; ");
            assertRefused(command, latin, latin + ": the file is binary (it is not UTF-8)");
            assertRefused(command, large, large + ": the file is larger than 4 MiB");
            assertRefused(command, nested, nested + ": this is not valid TOML of a reasonable form");
            assertRefused(command, folder, folder + ": this is a folder");
            assertRefused(command, folder.resolve("missing"), folder.resolve("missing") + ": there is no such file");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout", "init", "map", "leaves", "tables", "check"})
    void machineFile_windowsLineEndsAndByteOrderMark_areTheSameMachine(String command, @TempDir Path folder)
            throws IOException {
        String text = """
                name = "%s"
                [[region]]
                base = 0
                size = "1 GiB"
                type = "usable"
                [[region]]
                base = "128 MiB"
                size = "24 MiB"
                type = "kernel"
                """.formatted("M\u00e4chine \u673a \ud83d\udda5");
        Path plain = Files.writeString(folder.resolve("plain.toml"), text);
        Path odd = Files.writeString(folder.resolve("odd \u673a.toml"), "\ufeff" + text.replace("\n", "\r\n"));
        Program.Result result = Program.run(command, odd.toString());
        assertThat(result).isEqualTo(Program.run(command, plain.toString()));
        assertThat(result.code()).isZero();
    }
}

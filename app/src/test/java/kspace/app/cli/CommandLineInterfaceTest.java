package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kspace.app.cli.console.Terminal;
import kspace.app.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every command: the window, help, and how things go wrong. */
class CommandLineInterfaceTest {

    @Test
    void noArguments_always_opensTheDefaultSample() {
        Program.Result result = Program.run();
        assertThat(result).isEqualTo(
                new Program.Result(0, "", "", List.of("q35-4g = QEMU q35, 4 GiB")));
    }

    @Test
    void machineAlone_always_opensItsWindow(@TempDir Path folder) throws IOException {
        assertThat(Program.run("q35-8g").windows()).containsExactly("q35-8g = QEMU q35, 8 GiB");
        Path map = Files.writeString(
                folder.resolve("map.txt"), "BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable\n");
        assertThat(Program.run(map.toString()).windows())
                .containsExactly(map + " = map.txt, Asterinas' kernel added at 0x0800_0000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    q35-3g              | q35-3g: there is no such file and no such sample; samples are SAMPLES; \
                    commands are COMMANDS
                    layout q35-3g       | q35-3g: there is no such file and no such sample; samples are SAMPLES
                    init q35-3g         | q35-3g: there is no such file and no such sample; samples are SAMPLES
                    translate q35-3g 0  | q35-3g: there is no such file and no such sample; samples are SAMPLES
                    lay q35-4g          | "lay" is not a command; commands are COMMANDS (see: kspace --help)
                    --moment 3 init q35-4g | --moment stands before init, where it is for the window; the options of a \
                    command stand after its name
                    layout              | MACHINE is needed (see: kspace layout --help)
                    translate q35-4g    | VA is needed (see: kspace translate --help)
                    layout q35-4g more  | "more" is one argument too many for kspace layout (see: kspace layout --help)
                    --colour            | "--colour" is not an option of kspace; options are --color, --level-names, --arch, --root, --base, --physical-address-bits, --help, --version, --view, --va, --level, --moment, --with, --then, --zoom, --axis, --only, --step, --page, --size, --width, --text, --without, --callout, --mark, --highlight, --scale, --theme, --margin, --transparent, --title, --caption (see: kspace --help)
                    init q35-4g --yaml  | "--yaml" is not an option of kspace init; options are --arch, --json, --findings, --help, --version, \
                    --color, --level-names (see: kspace init --help)
                    translate q35-4g 0 --moment | --moment needs a value, N (see: kspace translate --help)
                    translate --moment=1 | MACHINE is needed (see: kspace translate --help)
                    translate q35-4g 0 --moment 1 --moment 2 | --moment may be given only once (see: kspace translate --help)
                    init q35-4g --json=maybe | --json takes no value, and "maybe" is one (see: kspace init --help)
                    memory q35-4g       | --output FILE is needed (see: kspace memory --help)
                    memory q35-4g -o    | --output needs a value, FILE (see: kspace memory --help)
                    pte                 | say what to do: decode or encode (see: kspace pte --help)
                    pte decode --level 1 --arch | --arch needs a value, A (see: kspace pte decode --help)
                    pte decode --level 1 0 | --arch A is needed (see: kspace pte decode --help)
                    pte decode          | --arch A, --level L and RAW are needed (see: kspace pte decode --help)
                    """)
    void badUsage_always_isOneLineAndExitCode2(String args, String sentence) {
        Program.Result result = Program.run(args.split(" ", -1));
        String expected = sentence
                .replace("SAMPLES", String.join(", ", Samples.names()))
                .replace("COMMANDS",
                        "layout, init, translate, check, pages, pte, memory, map, leaves, tables, find, export, tour, explain, exercises, completion");
        assertThat(result.err()).isEqualTo("kspace: " + expected + "\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.windows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "layout", "init", "translate"})
    void brokenMachineFile_anyCommand_namesFileLineAndKey(String command, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.toml"), "name = \"broken\"\ncpus = 0\n");
        Program.Result result = switch (command) {
            case "" -> Program.run(file.toString());
            case "translate" -> Program.run(command, file.toString(), "0");
            default -> Program.run(command, file.toString());
        };
        assertThat(result.err())
                .isEqualTo("kspace: " + file + ":2: cpus is 0; allowed are the whole numbers 1 to 4,096\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.windows()).isEmpty();
    }

    @Test
    void folderAsMachine_always_saysSo(@TempDir Path folder) {
        assertThat(Program.run("layout", folder.toString()).err()).isEqualTo(
                "kspace: " + folder + ": this is a folder; a machine file (TOML) or a memory map is needed\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "layout", "init", "translate", "check", "pages", "map", "leaves", "tables", "tour", "explain",
        "exercises", "completion"})
    void help_everyCommand_teachesByExample(String command) {
        Program.Result result = command.isEmpty() ? Program.run("--help") : Program.run(command, "--help");
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Examples:\n  kspace " + command).doesNotContain("\u001b");
        assertThat(result.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(result.windows()).isEmpty();
    }

    @Test
    void help_ofTheProgram_namesEveryCommand() {
        assertThat(Program.run("--help").out()).contains("  layout ", "  init ", "  translate ", "  pages ");
    }

    @Test
    void version_always_isTheProgramsOwn() {
        assertThat(Program.run("--version").out()).matches("kspace \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(Program.run("layout", "--version").out()).isEqualTo(Program.run("--version").out());
    }

    /** An output that fails as the system may make it fail. */
    private static final class FailingOutput extends OutputStream {
        private final String reason;

        FailingOutput(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }

    private static String errorsOf(OutputStream out, int expectedCode, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                CommandLineInterface.run(args, InputStream.nullInputStream(), out, err, Terminal.none(),
                        (_, _, _) -> 0);
        assertThat(code).isEqualTo(expectedCode);
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed"})
    void closedOutput_always_endsInSilence(String reason) {
        OutputStream out = new FailingOutput(reason);
        assertThat(errorsOf(out, 0, "layout", "q35-4g")).isEmpty();
        assertThat(errorsOf(out, 0, "--help")).isEmpty();
        // Far more pages than could ever be printed: only the closed pipe ends this.
        assertThat(errorsOf(out, 0, "pages", "--arch", "x86-64", "0", "0", "127 TiB")).isEmpty();
    }

    @Test
    void fullDisk_always_isOneLineAndExitCode74() {
        assertThat(errorsOf(new FailingOutput("No space left on device"), 74, "layout", "q35-4g"))
                .isEqualTo("kspace: the output cannot be written: No space left on device\n");
    }

    @Test
    void closedOutput_afterBadInput_stillComplains() {
        assertThat(errorsOf(new FailingOutput("Broken pipe"), 2, "layout", "q35-3g"))
                .startsWith("kspace: q35-3g: there is no such file");
    }

    @Test
    void window_outputThatCannotBeWritten_isExitCode74() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineInterface.run(
                new String[0], InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, Terminal.none(),
                (_, _, _) -> {
                    throw new IOException("No space left on device");
                });
        assertThat(code).isEqualTo(74);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("kspace: the output cannot be written: No space left on device\n");
    }

    @Test
    void bugInTheProgram_always_isOneLineAndExitCode70AndAReport() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineInterface.run(
                new String[0], InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, Terminal.none(),
                (_, _, _) -> {
                    throw new IllegalStateException("first line\n\tsecond line");
                });
        assertThat(code).isEqualTo(70);
        String begin =
                "kspace: internal error, please report it: java.lang.IllegalStateException: first line second line;"
                        + " the report is in ";
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(begin).hasLineCount(1);
        Path report = Path.of(err.toString(StandardCharsets.UTF_8).substring(begin.length()).strip());
        assertThat(report).content().contains("java.version: ", "java.lang.IllegalStateException: first line",
                "kspace.app.cli.CommandLineInterface.run(");
        Files.delete(report);
    }
}

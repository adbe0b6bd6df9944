package kspace.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kspace.app.cli.CommandLineInterface;
import kspace.app.cli.console.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script of the image, beside a program that says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    /** It says what it got, reads its input to the end, and whether it can print. */
    private static final String PROGRAM = """
            #!/bin/sh
            {
                echo "$0"
                for last; do :; done
                echo "last argument: $last"
                echo "options: $1 $2 $3 $4"
                echo "LC_ALL: ${LC_ALL-}"
                cat >/dev/null && echo "input ends"
                echo x && echo "output works" >>"$REPORT"
            } >>"$REPORT"
            echo printed && echo "printing works" >>"$REPORT"
            """;

    @TempDir
    private Path folder = Path.of("");
    private Path launcher = Path.of("");
    private Path report = Path.of("");

    @BeforeEach
    void install() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("image").resolve("bin")).toRealPath();
        Path script = Path.of(System.getProperty("kspace.root"), ".build", "launchers", "kspace");
        launcher = Files.copy(script, bin.resolve("kspace"), StandardCopyOption.REPLACE_EXISTING);
        Path java = Files.writeString(bin.resolve("java"), PROGRAM);
        for (Path file : List.of(launcher, java)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        report = folder.resolve("report");
    }

    private List<String> run(String shell, Path from, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", shell).directory(from.toFile());
        builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_CTYPE", "LANG", "CDPATH"));
        builder.environment().putAll(environment);
        builder.environment().put("REPORT", report.toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("printed").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        process.waitFor();
        return Files.exists(report) ? Files.readAllLines(report, StandardCharsets.UTF_8) : List.of();
    }

    /** What the JVM learned of the window would only hold a command up, and the other way round. */
    @ParameterizedTest
    @CsvSource({
        "'', window", "q35-4g, window", "--version, commands", "init q35-4g, commands",
        "q35-4g --view map --moment 837, window", "--moment 3, window", "tour t.toml, window",
        "tour t.toml --check, commands", "--color never layout q35-4g, commands",
        "--color=never layout q35-4g, commands",
        "--color never q35-4g, window"})
    void start_eachWay_takesWhatTheJvmLearnedOfIt(String arguments, String kind)
            throws IOException, InterruptedException {
        String options = kind.equals("commands")
                ? "-XX:+UseSerialGC -XX:CompileThresholdScaling=10 -XX:+UnlockDiagnosticVMOptions"
                : "-XX:MaxNewSize=48m -XX:TieredStopAtLevel=1 -Dkspace.window=true";
        Path library = Files.createDirectories(folder.resolve("image").resolve("lib"));
        Files.createFile(library.resolve("kspace-" + kind + ".aot"));
        assertThat(run("image/bin/kspace " + arguments, folder, Map.of()))
                .filteredOn(line -> line.startsWith("options: ")).singleElement().asString()
                .startsWith("options: -XX:AOTCache=").endsWith("/lib/kspace-" + kind + ".aot " + options);
    }

    /** A command that a script does not know would get what was learned for the window. */
    @Test
    void scripts_both_knowEveryCommand() throws IOException {
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        CommandLineInterface.run(new String[]{"--help"}, InputStream.nullInputStream(), help,
                OutputStream.nullOutputStream(), Terminal.none(), (_, _, _) -> 0);
        List<String> commands = help.toString(StandardCharsets.UTF_8).lines()
                .dropWhile(line -> !line.equals("Commands:")).skip(1).takeWhile(line -> !line.isEmpty())
                .filter(line -> line.matches("  [a-z].*")).map(line -> line.strip().split(" ", 2)[0]).toList();
        assertThat(commands).contains("layout", "pte", "export", "completion").hasSizeGreaterThan(10);
        List<String> options = List.of("-h", "--help", "-V", "--version");
        Path launchers = Path.of(System.getProperty("kspace.root"), ".build", "launchers");
        Matcher shell = Pattern.compile("case \\$asked in\\s+([^)]*)\\)")
                .matcher(Files.readString(launchers.resolve("kspace")));
        Matcher batch = Pattern.compile("for %%c in \\(([^)]*)\\)")
                .matcher(Files.readString(launchers.resolve("kspace.bat")));
        assertThat(shell.find() && batch.find()).isTrue();
        List<String> expected = Stream.concat(commands.stream(), options.stream()).toList();
        assertThat(List.of(shell.group(1).replace("\\", "").strip().split("[|\\s]+"))).isEqualTo(expected);
        assertThat(List.of(batch.group(1).split(" "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/bin/kspace", "./image/bin/kspace", "sh image/bin/kspace", "cd ./image && bin/kspace",
        "cd ./image/bin && sh kspace", "ln -s image/bin/kspace link; ./link", "ln -s image/bin ./-d; sh ./-d/kspace"})
    void start_relativeWithCdpath_findsItsOwnProgram(String call) throws IOException, InterruptedException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.createDirectories(elsewhere.resolve("image").resolve("bin"));
        Files.createDirectories(elsewhere.resolve("bin"));
        assertThat(run(call + " 'an argument'", folder,
                Map.of("CDPATH", elsewhere + ":" + folder, "LANG", "C.UTF-8")))
                .contains("last argument: an argument", "input ends", "printing works")
                .first().satisfies(program -> assertThat(Path.of(program).toRealPath())
                        .isEqualTo(launcher.resolveSibling("java")));
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL,C", "LC_ALL,POSIX", "LANG,C", "LANG,xx_XX.nonsense", "OTHER,x"})
    void start_localeWithAsciiNames_getsUtf8(String variable, String value) throws IOException, InterruptedException {
        assertThat(run("image/bin/kspace", folder, Map.of(variable, value))).contains("LC_ALL: C.UTF-8");
    }

    @Test
    void start_localeWithUtf8_staysAsItIs() throws IOException, InterruptedException {
        assertThat(run("image/bin/kspace", folder, Map.of("LANG", "C.UTF-8"))).contains("LC_ALL: ");
    }

    /** The first file that the JVM opens would take the place of a closed stream. */
    @ParameterizedTest
    @CsvSource({"<&-,true", "2>&-,true", ">&-,false"})
    void start_closedStream_isEmptyOrFails(String closed, boolean prints) throws IOException, InterruptedException {
        List<String> lines = run("image/bin/kspace " + closed, folder, Map.of("LANG", "C.UTF-8"));
        assertThat(lines).contains("input ends");
        assertThat(lines.contains("printing works")).isEqualTo(prints);
    }
}

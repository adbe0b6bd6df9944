package kspace.app.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kspace.app.FuzzSeeds;
import kspace.app.cli.Program;
import kspace.app.cli.console.ExitCode;
import kspace.core.address.PlainText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command says something about every machine, or refuses it in one sentence: about machines that differ in a few
 * lines from those that people wrote, for {@code -Dkspace.fuzz.seconds} seconds (2 unless it is given), and about all
 * inputs that ever failed.
 */
class DataCommandsFuzzTest {
    private static final Path ROOT = Path.of(System.getProperty("kspace.root", ".."));
    private static final List<List<String>> COMMANDS = List.of(
            List.of("init"), List.of("init", "--json"), List.of("layout", "--json"), List.of("map"),
            List.of("leaves", "--json"), List.of("leaves", "--json", "--only", "huge,writable", "--range", "linear"),
            List.of("tables"), List.of("tables", "--only", "executable", "--range", "kvirt..2^64"),
            List.of("check"), List.of("check", "--json"));
    /** What is as long as this failed as it was read, which takes a while and is the same for all commands. */
    private static final long LONG_BYTES = 1 << 20;
    private static final List<List<String>> READING = List.of(COMMANDS.getFirst(), COMMANDS.getLast());
    private static final List<String> LINES = List.of(
            "arch = \"x86-64-la57\"", "arch = \"riscv-sv39\"", "arch = \"riscv-sv57\"", "arch = \"loongarch64\"",
            "arch = \"aarch64\"",
            "layout = \"upstream\"", "layout = \"comment\"", "highest_translation_level = 1",
            "highest_translation_level = 3", "cpus = 4096", "base = 0", "base = 0x1000", "base = 0x0f_ffff_ffff_f000",
            "base = 0x40_0000_0000_0000", "size = \"1 B\"", "size = \"64 TiB\"", "size = \"2 MiB\"",
            "end = 0x8000_0000",
            "type = \"kernel\"", "type = \"usable\"", "type = \"reserved\"", "type = \"module\"", "svpbmt = false",
            "[metadata]\nbase = 0x2000_0000",
            "[[kvirt]]\nop = \"map-untracked\"\narea_size = \"8 MiB\"\noffset = \"2 MiB\"\nbase = 0x1000_0000\nsize = \"4 MiB\"",
            "[[kvirt]]\nop = \"map-untracked\"\narea_size = 0x3ff0_0000_0000",
            "[[kvirt]]\nop = \"map\"\narea_size = \"64 KiB\"\nbase = 0x1000_0000\nsize = \"16 KiB\"",
            "[[kvirt]]\nop = \"protect\"\narea = 1\noffset = 0x20_1000\nsize = 0x2000\nflags = \"R\"",
            "[[kvirt]]\nop = \"protect\"\narea = 2\nsize = 0x2000\nflags = \"\"",
            "[[kvirt]]\nop = \"unmap\"\narea = 1\nsize = 0x1000", "[[kvirt]]\nop = \"drop\"\narea = 1");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void run_machinesWithOtherLines_areToldAboutOrRefused() throws IOException {
        List<String> seeds = seeds();
        FuzzSeeds.run((random, name) -> {
            String text = changed(seeds.get(random.nextInt(seeds.size())), random);
            check(name + "\n" + text, Files.writeString(folder.resolve("m.toml"), text), COMMANDS);
        });
    }

    @TestFactory
    Stream<DynamicTest> run_whatOnceFailed_isToldAboutOrRefused() throws IOException {
        List<Path> kept = files(ROOT.resolve("core/src/test/resources/fuzz/kept"));
        return kept.stream().map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> {
            String name = String.valueOf(file.getFileName()).replace(".gz", "");
            try (InputStream raw = Files.newInputStream(file);
                    InputStream in = name.equals(String.valueOf(file.getFileName())) ? raw : new GZIPInputStream(raw)) {
                Path copy = Files.write(folder.resolve(name), in.readAllBytes());
                check(name, copy, Files.size(copy) > LONG_BYTES ? READING : COMMANDS);
            }
        }));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Returns the samples, without the maps beside them. */
    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>();
        for (Path file : files(ROOT.resolve("samples"))) {
            if (file.toString().endsWith(".toml")) {
                seeds.add(Files.readString(file).replace("memory_map = ", "# memory_map = ")
                        + "[[region]]\nbase = 0\nsize = \"2 GiB\"\ntype = \"usable\"\n");
            }
        }
        return seeds;
    }

    private static String changed(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = random.nextInt(5); i >= 0; i--) {
            String line = LINES.get(random.nextInt(LINES.size()));
            int at = random.nextInt(lines.size());
            String key = line.contains("\n") ? "[" : line.substring(0, line.indexOf('=') + 1);
            if (line.contains("\n")) {
                lines.add(line);
            } else if (lines.stream().anyMatch(it -> it.startsWith(key)) && random.nextInt(8) != 0) {
                List<Integer> places = new ArrayList<>();
                for (int j = 0; j < lines.size(); j++) {
                    if (lines.get(j).startsWith(key)) {
                        places.add(j);
                    }
                }
                lines.set(places.get(random.nextInt(places.size())), line);
            } else if (random.nextInt(3) == 0) {
                lines.remove(at);
            } else {
                lines.addFirst(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void check(String what, Path file, List<List<String>> commands) {
        for (List<String> command : commands) {
            List<String> arguments = new ArrayList<>(command);
            arguments.add(1, file.toString());
            Program.Result result = Program.run(arguments.toArray(String[]::new));
            String told = what.substring(0, Math.min(what.length(), 3_000)) + arguments + result.err();
            assertThat(result.code()).as(told).isIn(ExitCode.OK, ExitCode.CHECK_FAILED, ExitCode.BAD_INPUT);
            assertThat(PlainText.escapedLines(result.out())).as(told).isEqualTo(result.out());
            assertThat(PlainText.escapedLines(result.err())).as(told).isEqualTo(result.err());
            boolean isRefused = result.code() == ExitCode.BAD_INPUT;
            assertThat(result.err().lines().count()).as(told).isEqualTo(isRefused ? 1 : 0);
            assertThat(result.err().length()).as(told).isLessThan(PlainText.LONGEST_SENTENCE + 10);
            // A machine without room for its metadata has no leaf, so there is no line for one.
            boolean mayBeEmpty = isRefused || command.contains("leaves");
            assertThat(result.out().isEmpty()).as(told).isIn(isRefused, mayBeEmpty);
            if (!mayBeEmpty && command.contains("--json")) {
                assertThat(result.jsonLines()).as(told).isNotEmpty();
            }
        }
    }
}

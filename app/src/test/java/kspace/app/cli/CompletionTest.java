package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shells themselves make of the scripts. */
class CompletionTest {
    /** Calls the function as each shell would, with what it does with the offers put in its place. */
    private static final String BASH = "source \"$0\"; cd \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($#-1));"
            + " _kspace; printf '%s\\n' \"${COMPREPLY[@]}\"";
    private static final String ZSH = "compdef() { :; }; compset() { :; }; _files() { print -l -- *; };"
            + " compadd() { shift; print -l -- \"$@\"; }; source \"$0\"; cd \"$1\"; shift; words=(\"$@\"); CURRENT=$#;"
            + " _kspace";

    @TempDir
    private Path folder;

    private List<String> offers(String shell, String call, String line) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("script"), Program.run("completion", shell).out());
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("mine.toml"), "");
        Files.writeString(files.resolve("my map.txt"), "");
        List<String> command = Stream.concat(
                Stream.of(shell, "-c", call, script.toString(), files.toString()),
                Arrays.stream(line.split(" ", -1))).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().filter(it -> !it.isEmpty()).toList();
    }

    private static boolean has(String shell) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
    }

    private static List<String> expected(String words) {
        return Arrays.stream(words.replace("SAMPLES", String.join(" ", Samples.names())).split(" "))
                .map(it -> it.replace('~', ' ')).collect(Collectors.toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    kspace lay                          | layout
                    kspace layout q35-4g-k              | q35-4g-kernel-plus-4k q35-4g-kernel-2m
                    kspace layout my                    | my~map.txt
                    kspace layout mi                    | mine.toml
                    kspace leaves q35-4g --format `     | dump csv json markdown rst
                    kspace leaves q35-4g --format c     | csv
                    kspace leaves --format = c          | csv
                    kspace map --format csv ris         | riscv-virt-sv39 riscv-virt-sv48 riscv-virt-sv57 riscv-virt-sv39-constants
                    kspace --color a                    | auto always
                    kspace tables --exp                 | --expand
                    kspace tables q35-4g --only h       | huge
                    kspace leaves q35-4g --range li     | linear
                    kspace translate q35-4g li          | linear
                    kspace translate --moment 5 q35-4g 0 VM | VMALLOC_BASE
                    kspace pages --arch riscv           | riscv-sv39 riscv-sv48 riscv-sv57
                    kspace completion z                 | zsh
                    """)
    void bash_eachPlace_offersWhatFits(String line, String words) throws IOException, InterruptedException {
        assumeTrue(has("bash"));
        assertThat(offers("bash", BASH, line.replace("`", ""))).isEqualTo(expected(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    kspace layout q                     | SAMPLES mine.toml my~map.txt
                    kspace leaves q35-4g --format c     | dump csv json markdown rst
                    kspace leaves --format=c            | dump csv json markdown rst
                    kspace map --color never q          | SAMPLES mine.toml my~map.txt
                    kspace tables --e                   | --arch --root --base --moment --json --expand --only --range --format --help \
                    --version --color --level-names
                    kspace completion z                 | bash zsh
                    """)
    void zsh_eachPlace_offersWhatMayStandThere(String line, String words) throws IOException, InterruptedException {
        assumeTrue(has("zsh"));
        assertThat(offers("zsh", ZSH, line)).isEqualTo(expected(words));
    }

    @Test
    void completion_unknownShell_namesThoseThereAre() {
        assertThat(Program.run("completion", "fish")).isEqualTo(new Program.Result(
                2, "", "kspace: \"fish\" is no shell to complete for; allowed are bash, zsh\n", List.of()));
    }
}

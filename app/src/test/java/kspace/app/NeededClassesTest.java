package kspace.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A short command spends most of its time on the classes that it loads. */
class NeededClassesTest {
    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of(List.of("--version"), Set.of("ExplorerCommand")),
                Arguments.of(List.of("init", "q35-4g"),
                        Set.of("ExplorerCommand", "InitCommand", "MachineCommand")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void command_short_loadsNoOtherNorHelpNorJavaFxNorAMapper(List<String> command, Set<String> needed)
            throws IOException, InterruptedException {
        Path log = folder.resolve("classes");
        OwnProcess.Result result = new OwnProcess(List.of("-Xlog:class+load:file=" + log + ":none"), Map.of())
                .run(Main.class, command.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        Set<String> loaded;
        try (Stream<String> lines = Files.lines(log)) {
            loaded = lines.map(it -> it.substring(0, it.indexOf(' '))).collect(Collectors.toSet());
        }
        assertThat(loaded).contains("kspace.app.cli.CommandLineInterface")
                .doesNotContain("kspace.app.cli.HelpTexts")
                .noneMatch(it -> it.startsWith("javafx.")
                        || (it.startsWith("tools.jackson.") && it.endsWith("Mapper")));
        assertThat(loaded.stream().filter(it -> it.startsWith("kspace.app.cli.") && it.endsWith("Command"))
                .map(it -> it.substring(it.lastIndexOf('.') + 1)).toList())
                .containsExactlyInAnyOrderElementsOf(needed);
    }
}

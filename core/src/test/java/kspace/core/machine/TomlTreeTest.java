package kspace.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.toml.TomlMapper;

class TomlTreeTest {
    private static final TomlMapper MAPPER = new TomlMapper();

    static List<Path> filesOfTheRepository() throws IOException {
        Path root = Path.of(System.getProperty("kspace.root"));
        try (Stream<Path> samples = Files.walk(root.resolve("samples"));
                Stream<Path> resources = Files.walk(root.resolve("resources"))) {
            return Stream.concat(samples, resources).filter(file -> file.toString().endsWith(".toml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("filesOfTheRepository")
    void of_eachFile_isWhatAMapperReads(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(TomlTree.of(text)).isEqualTo(MAPPER.readTree(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a = 1", "a = -0", "a = 0x7fff_ffff", "a = 0x8000_0000", "a = 0xffff_ffff_ffff_ffff",
        "a = 1.50", "a = 6.02e23", "a = inf", "a = -inf", "a = nan", "a = true\nb = false",
        "a = 'x'\nb.c.d = \"\\u00e9\"",
        "a = 1979-05-27T07:32:00Z", "a = 07:32:00", "a = [1, [2, 'x'], {b = []}]", "[[r]]\nx = 1\n[[r]]\ny = {}",
        "[t.u]"})
    void of_eachKindOfValue_isWhatAMapperReads(String text) {
        assertThat(TomlTree.of(text)).isEqualTo(MAPPER.readTree(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a = ", "a = 1\na = 2", "[a]\n[a]", "a = [1", "a = 01", "\u0000"})
    void of_whatIsNoToml_failsAsAMapperDoes(String text) {
        assertThatThrownBy(() -> TomlTree.of(text)).isInstanceOf(JacksonException.class).satisfies(thrown -> {
            JacksonException own = (JacksonException) thrown;
            assertThatThrownBy(() -> MAPPER.readTree(text)).isInstanceOf(own.getClass()).satisfies(other -> {
                assertThat(((JacksonException) other).getOriginalMessage()).isEqualTo(own.getOriginalMessage());
                assertThat(((JacksonException) other).getLocation().getLineNr())
                        .isEqualTo(own.getLocation().getLineNr());
                assertThat(((JacksonException) other).getLocation().getColumnNr())
                        .isEqualTo(own.getLocation().getColumnNr());
            });
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 499, 600, 100_000})
    void of_bracketsInBrackets_isReadOrRefusedAsByAMapper(int depth) {
        String text = "a = " + "[".repeat(depth) + "]".repeat(depth);
        String mapped = outcome(() -> MAPPER.readTree(text).toString());
        assertThat(outcome(() -> TomlTree.of(text).toString())).isEqualTo(mapped);
    }

    private static String outcome(Supplier<String> reading) {
        try {
            return reading.get();
        } catch (JacksonException e) {
            return e.getClass().getSimpleName() + ": " + e.getOriginalMessage();
        }
    }
}

package kspace.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the keys of a TOML text stand, and what of it is too much. */
class TomlLinesTest {
    private static final String TEXT = """
            # A comment = not a key
            name = "a # b" # x = 1
            "arch" = 'riscv'
            text = \"""
            hidden = 1
            [hidden]
            \"""
            list = [
              1, # inner = 2
              [2, 3],
            ]
            inline = { a = 1, b = { c = 2 } }
            [metadata] # base = 1
              base = 0x1000
            [[ region ]]
            base = 1
            size.x = 2
            [[region]]
            type = "kernel"
            """;

    private static OptionalInt line(String key) {
        return new TomlLines(TEXT).lineOf(key);
    }

    @ParameterizedTest
    @CsvSource({"name, 2", "arch, 3", "text, 4", "list, 8", "inline, 12", "inline.a, 12", "metadata, 13",
        "metadata.base, 14", "region, 15", "region[0].base, 16", "region[0].size.x, 17", "region[0].end, 15",
        "region[1], 18", "region[1].type, 19"})
    void lineOf_key_isItsLineOrThatOfWhatIsAround(String key, int line) {
        assertThat(line(key)).hasValue(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "inner", "x", "type", "1"})
    void lineOf_whatIsNoKey_isEmpty(String key) {
        assertThat(line(key)).isEmpty();
    }

    @Test
    void keyGivenTwice_second_hasItsLine() {
        TomlLines lines = new TomlLines("a = 1\nb = [\n2]\n a= 3\nb = 4\n");
        assertThat(lines.keyGivenTwice()).contains("a");
        assertThat(lines.lineOfSecondTime()).isEqualTo(4);
    }

    /** Each of these took a time that grows with the square or the cube of its length, or the stack. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "a ", "a-", "'", "\"", "\\", "[", "]", "[[", "=", "#", "\"\\", "{", "\r", ". ",
        "''' "})
    void new_twoMillionOfTheSame_endsAtOnce(String piece) {
        String million = piece.repeat(2_000_000);
        for (String text : new String[]{million, "x = 1" + million + "# y", "x = \"" + million,
            million + "\nz = 1\n"}) {
            TomlLines lines = new TomlLines(text);
            assertThat(lines.lineOf("q")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', a., a key has more than 16 parts", "[, a., a key has more than 16 parts",
        "x = {, a., a key has more than 16 parts", "'', k, a key has more than 200 characters",
        "[[, k, a key has more than 200 characters"})
    void excess_keyWithoutEnd_isNamed(String start, String piece, String what) {
        TomlLines lines = new TomlLines("\n" + start + piece.repeat(1_000_000) + "a = 1\n");
        assertThat(lines.excess()).map(it -> it.line() + ": " + it.what()).contains("2: " + what);
    }

    @Test
    void excess_moreKeysThanAnyMachineHas_isNamed() {
        assertThat(new TomlLines("x = 1\n".repeat(100_000)).excess()).isEmpty();
        assertThat(new TomlLines("x = 1\n".repeat(100_001)).excess())
                .map(it -> it.line() + ": " + it.what()).contains("100001: it has more than 100,000 keys and tables");
        assertThat(new TomlLines("x = [" + "{},".repeat(1_000_000) + "]").excess()).isPresent();
        assertThat(new TomlLines("[a]\n".repeat(100_001)).excess()).isPresent();
    }

    @Test
    void excess_largestMachine_hasNone() {
        String text = "[[region]]\nbase = 0\nsize = 1\ntype = \"usable\"\n".repeat(4_096)
                + "[[kvirt]]\nop = 1\narea_size = 1\noffset = 1\nbase = 1\nsize = 1\nflags = 1\ncache = 1\n"
                        .repeat(1_000);
        assertThat(new TomlLines(text).excess()).isEmpty();
    }
}

package kspace.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0                        | 0",
        "10                       | 10",
        "0x10                     | 10",
        "0X10                     | 10",
        "1B                       | 1b",
        "1 B                      | 1",
        "12 b                     | c",
        "ffff_8000_0020_0000      | ffff800000200000",
        "0xFFFF_8000_0020_0000    | ffff800000200000",
        "ffff 8000 0020 0000      | ffff800000200000",
        "fffff8a0`01cc2060        | fffff8a001cc2060",
        "0x00000000`00400000      | 400000",
        "ffff8000`00200000h       | ffff800000200000",
        "0FFFF800000200000H       | ffff800000200000",
        "0xffff888000000000UL     | ffff888000000000",
        "0x1000ull                | 1000",
        "ffffffffffffffff         | ffffffffffffffff",
        "00000000000000000000001  | 1",
        "2 MiB                    | 200000",
        "1.5GiB                   | 60000000",
        "4 KiB                    | 1000",
    })
    void parse_hexOrSize_isThatNumber(String text, String value) {
        assertThat(NumberText.parse(text, "a number")).isEqualTo(Long.parseUnsignedLong(value, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x", "xyz", "-1", "0x-1", "1.5", "MiB", "_1", "0x_1", "1 MB", "g", "h", "1000ul",
        "0xul", "1h0", "10hh"})
    void parse_neitherHexNorSize_isRefusedWithTheText(String text) {
        assertThatThrownBy(() -> NumberText.parse(text, "an offset"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage((text.isEmpty() ? "there is nothing where an offset belongs"
                        : "\"" + text + "\" is not an offset")
                        + "; write hexadecimal digits such as 0x1000, or a size such as 1.5 GiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16 EiB", "1.0001 KiB", "1_0.0.0 KiB"})
    void parse_sizeThatIsNoNumberOfBytes_saysSo(String text) {
        assertThatThrownBy(() -> NumberText.parse(text, "an offset"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "\"" + text + "\" is not a whole number of bytes below 16 EiB");
    }

    @Test
    void parse_seventeenDigits_isPastTheEnd() {
        assertThatThrownBy(() -> NumberText.parse("1_0000_0000_0000_0000", "an address"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"1_0000_0000_0000_0000\" is past the end of the 64-bit address space,"
                        + " 0xffff_ffff_ffff_ffff; at most 16 hexadecimal digits are allowed");
    }

    @ParameterizedTest
    @CsvSource({"1b, true", "1 b, false", "12 mib, false", "0x12, true", "12, true", "x, false", "'', false"})
    void isHex_anyText_tellsDigitsFromSizes(String text, boolean hex) {
        assertThat(NumberText.isHex(text)).isEqualTo(hex);
    }

    @Test
    void quoted_longOrMultiLine_fitsInASentence() {
        assertThat(NumberText.quoted("a\nb\tc")).isEqualTo("\"a\\nb\\tc\"");
        assertThat(NumberText.quoted("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
        assertThat(NumberText.quoted("x".repeat(61))).isEqualTo("\"" + "x".repeat(57) + "...\"");
    }
}

package kspace.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it changes the locale of the JVM")
class ByteSizeTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0                | 0 B",
        "1                | 1 B",
        "3ff              | 1023 B",
        "400              | 1 KiB",
        "401              | \u22481 KiB",
        "406              | \u22481.01 KiB",
        "600              | 1.5 KiB",
        "fffff            | \u22481 MiB",
        "100000           | 1 MiB",
        "1fe000           | 2040 KiB",
        "1ff000           | 2044 KiB",
        "17ff000          | 24 MiB \u2212 4 KiB",
        "1800000          | 24 MiB",
        "1801000          | 24 MiB + 4 KiB",
        "1807000          | \u224824.03 MiB",
        "42000000         | 1056 MiB",
        "48400000         | 1156 MiB",
        "7fff0000         | 2 GiB \u2212 64 KiB",
        "137c28f5c        | \u22484.87 GiB",
        "17fff0000        | 6 GiB \u2212 64 KiB",
        "fb80000000       | 1006 GiB",
        "fba0000000       | 1006.5 GiB",
        "fba0001000       | \u22481007 GiB",
        "fb80001000       | 1006 GiB + 4 KiB",
        "400040000000     | 64 TiB + 1 GiB",
        "fff0001000       | \u22481 TiB",
        "ffffff0000       | 1 TiB \u2212 64 KiB",
        "3ff000000000     | \u224863.94 TiB",
        "400000000000     | 64 TiB",
        "8000000000000000 | 8 EiB",
        "ffff000000000000 | \u224816 EiB",
        "ffffffffffffffff | \u224816 EiB",
    })
    void format_everyUnit_saysWhatIsRounded(String bytes, String text) {
        assertThat(ByteSize.format(Long.parseUnsignedLong(bytes, 16))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0x1fe000, 0x42000000, 0xfba0000000L, 0x4800000, 0xfb80000000L})
    void format_withoutRounding_isReadBack(long bytes) {
        assertThat(ByteSize.parse(ByteSize.format(bytes))).isEqualTo(OptionalLong.of(bytes));
    }

    @Test
    void aboutWhole_partsOfAUnit_areRounded() {
        assertThat(ByteSize.aboutWhole(24L << 20)).isEqualTo("24 MiB");
        assertThat(ByteSize.aboutWhole(7L << 29)).isEqualTo("\u22484 GiB");
    }

    @Test
    void format_everyPowerOfTwo_isReadBackExactly() {
        assertThat(IntStream.range(0, 64)).allSatisfy(shift -> {
            String text = ByteSize.format(1L << shift);
            assertThat(ByteSize.parse(text)).as(text).isEqualTo(OptionalLong.of(1L << shift));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "fr-FR", "tr-TR"})
    void formatAndParse_otherLocale_areTheSame(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));

        assertThat(ByteSize.format(1_006L << 30)).isEqualTo("1006 GiB");
        assertThat(ByteSize.format(3L << 29)).isEqualTo("1.5 GiB");
        assertThat(ByteSize.parse("1.5 gib")).isEqualTo(OptionalLong.of(3L << 29));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 B                       | 0",
        "1B                        | 1",
        "4096 B                    | 1000",
        "4_096 b                   | 1000",
        "1 KiB                     | 400",
        "24 MiB                    | 1800000",
        "24MiB                     | 1800000",
        "24 mib                    | 1800000",
        "  1.5GiB                  | 60000000",
        "0.5 KiB                   | 200",
        "0.0009765625 KiB          | 1",
        "8 EiB                     | 8000000000000000",
        "16383.9990234375 PiB      | ffffff0000000000",
        "18446744073709551615 B    | ffffffffffffffff",
        "1 TiB                     | 10000000000",
        "2 PiB                     | 8000000000000",
    })
    void parse_wholeNumberOfBytes_isThatNumber(String text, String bytes) {
        assertThat(ByteSize.parse(text)).isEqualTo(OptionalLong.of(Long.parseUnsignedLong(bytes, 16)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "B", "KiB", " KiB", "24", "24 M", "24 MB", "24 Mi", "-1 B", "+1 B", "1.5 B", "1. KiB", ".5 KiB",
        "0.1 KiB", "1,5 GiB", "1,006 GiB", "1e3 B", "0x10 B", "16 EiB", "18446744073709551616 B", "_1 B",
        "1 KiB KiB", "1 2 KiB", "\u0661 KiB", "99999999999999999999999999999999999999999 B", "1 KiB extra"})
    void parse_anythingElse_isEmpty(String text) {
        assertThat(ByteSize.parse(text)).isEmpty();
    }
}

package kspace.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("it changes the locale of the JVM")
class HexTest {
    private final Locale before = Locale.getDefault();

    @ParameterizedTest
    @CsvSource({
        "0, 0x0", "1, 0x1", "567, 0x567", "34567, 0x3_4567", "200000, 0x20_0000", "ffffffff, 0xffff_ffff",
        "100000000, 0x1_0000_0000", "ffffffffffffffff, 0xffff_ffff_ffff_ffff"})
    void amount_everyWidth_groupsFourDigitsWithoutLeadingZeros(String digits, String amount) {
        assertThat(Hex.amount(Long.parseUnsignedLong(digits, 16))).isEqualTo(amount);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0x0,                0000_0000_0000_0000, 0000_0000",
        "0000000000000001, 0x1,                0000_0000_0000_0001, 0000_0001",
        "0000000000200000, 0x200000,           0000_0000_0020_0000, 0020_0000",
        "00000000ffffffff, 0xffffffff,         0000_0000_ffff_ffff, ffff_ffff",
        "0000000100000000, 0x100000000,        0000_0001_0000_0000, 1_0000_0000",
        "000000fd00000000, 0xfd00000000,       0000_00fd_0000_0000, fd_0000_0000",
        "8000000000000000, 0x8000000000000000, 8000_0000_0000_0000, 8000_0000_0000_0000",
        "ffff800000200000, 0xffff800000200000, ffff_8000_0020_0000, ffff_8000_0020_0000",
        "ffffffffffffffff, 0xffffffffffffffff, ffff_ffff_ffff_ffff, ffff_ffff_ffff_ffff",
    })
    void write_everyWidth_groupsFourDigits(String digits, String shortest, String grouped, String groupedShort) {
        long value = Long.parseUnsignedLong(digits, 16);

        assertThat(Hex.of(value)).isEqualTo(shortest);
        assertThat(Hex.grouped(value)).isEqualTo(grouped);
        assertThat(Hex.groupedShort(value)).isEqualTo(groupedShort);
        assertThat(new Vaddr(value)).hasToString("0x" + grouped);
        assertThat(new Paddr(value)).hasToString("0x" + groupedShort);
    }

    @Test
    void write_localeWithOtherDigits_usesLatinDigits() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

        assertThat(Hex.of(0x1234_5678_90abL)).isEqualTo("0x1234567890ab");
        assertThat(Hex.grouped(0x1234_5678_90abL)).isEqualTo("0000_1234_5678_90ab");
        assertThat(Hex.groupedShort(0x1234_5678_90abL)).isEqualTo("1234_5678_90ab");
    }
}

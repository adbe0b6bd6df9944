package kspace.app.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0x4823_4567 | 0x4823_4567", "48234567 | 0x4823_4567", "0X48234567 | 0x4823_4567", "4823 4567 | 0x4823_4567",
        "0x0000000048234567 | 0x4823_4567", "48234567h | 0x4823_4567", "ffff800048234567 | 0xffff_8000_4823_4567",
        "0 | 0x0000_0000", "21 | 21", "021 | 21", "0x15 | 21", "0b10101 | 21", "1,060 | 1,060", "1060 | 1,060",
        "2 MiB | 2 MiB", "2M | 2 MiB", "2mib | 2 MiB", "2048 KiB | 2 MiB", "2097152 | 2 MiB", "0x200000 | 2 MiB",
        "0x10, 0x20 | 0x0000_0020, 0x0000_0010", "20 10 | 0x0000_0020, 0x0000_0010", "A Page | a page", "L2 | 2",
        "level 2 | 2", "l4 | 4", "31 | 0x1f", "0b1_1111 | 0x1f", "18446603337431467367 | 0xffff_8000_4823_4567",
        "FFFF`8000 | 0xffff_8000", "0x10/0x20 | 0x0000_0020, 0x0000_0010", "y | yes", "False | no", "true | yes",
    })
    void isSame_anyUsualForm_isTrue(String typed, String wanted) {
        assertThat(TypedValue.isSame(typed, wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | 0x0000_0000", "0x | 0x4823_4567", "0x4823_456 | 0x4823_4567", "21 | 0x21_0000", "12 | 21",
        "2 GiB | 2 MiB",
        "zero | 0x0000_0000", "0x10 | 0x0000_0020, 0x0000_0010", "10 30 | 0x0000_0020, 0x0000_0010",
        "L3 | 2", "n | yes", "true | no", "true | 0x1", "32 | 0x1f", "99999999999999999999 | 21",
        "0x1_0000_0000_0000_0000 | 0x0000_0000",
    })
    void isSame_anotherValue_isFalse(String typed, String wanted) {
        assertThat(TypedValue.isSame(typed, wanted)).isFalse();
    }
}

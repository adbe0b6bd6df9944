package kspace.app.export.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, 0", "1, 1", "-1, -1", "0.5, 0.5", "-0.5, -0.5", "0.1234, 0.123", "0.1236, 0.124", "0.0004, 0",
        "-0.0004, 0", "12.05, 12.05", "1000000.25, 1000000.25", "0.001, 0.001", "9.9999, 10"})
    void of_number_hasAtMostThreeDigits(double value, String text) {
        assertThat(Decimals.of(value)).isEqualTo(text);
    }

    @Test
    void of_localeWithOtherDigits_isTheSame() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Decimals.of(-1234.5)).isEqualTo("-1234.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}

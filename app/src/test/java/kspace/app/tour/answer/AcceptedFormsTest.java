package kspace.app.tour.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as people type them. */
class AcceptedFormsTest {
    @ParameterizedTest
    @CsvSource({
        "0x4823_4567, 0x4823_4567", "0x4823_4567, 48234567", "0x4823_4567, 0X48234567", "0x4823_4567, 4823 4567",
        "0x4823_4567, 0x0000_4823_4567", "0x4823_4567, 48234567h", "0x4823_4567, 4823`4567", "0x4823_4567, 1210271079",
        "0xffff_8000_4823_4567, FFFF800048234567", "0xffff_8000_4823_4567, 18446603337431467367",
        "0x0, 0", "0x0, 0x000", "0x1f, 1F", "0x1f, 31", "257, 257", "257, ' 257. '", "257, 0x101", "257, 0257",
        "2 MiB, 2 MiB", "2 MiB, 2mib", "2 MiB, 2MB", "2 MiB, 2 M", "2 MiB, 2048 KiB", "2 MiB, '2,097,152'",
        "2 MiB, 0x20_0000", "2 MiB, 2097152 bytes", "'1,028 KiB', 1028 kib", "64 B, 64 bytes", "64 B, 64",
        "512 entries, 512", "512 entries, 512 Entries", "linear map, Linear  Map", "1.5 MiB, 1536 KiB"})
    void isSame_usualForms_areTheAnswer(String answer, String typed) {
        assertThat(AcceptedForms.isSame(typed, answer)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0x4823_4567, 0x4823_4568", "0x4823_4567, 4823456", "0x4823_4567, 1210271080", "0x10, 10h0", "257, 101",
        "257, 0x257", "2 MiB, 2", "2 MiB, 2 KiB", "2 MiB, 2 GiB", "2 MiB, 4 KiB", "512 entries, 512 tables",
        "linear map, linear", "0x4823_4567, 0x", "257, ' '"})
    void isSame_anythingElse_isNot(String answer, String typed) {
        assertThat(AcceptedForms.isSame(typed, answer)).isFalse();
    }

    @Test
    void of_answer_hasItsOwnFormFirstAndEachAsPlainLeavesIt() {
        assertThat(AcceptedForms.of("0x0010")).containsExactly("0x10", "10", "10h", "16");
        assertThat(AcceptedForms.of("4 KiB")).containsExactly("4kib", "4096b", "4096bytes", "4kb", "4k", "4096",
                "0x1000");
        for (String answer : new String[]{"0x4823_4567", "257", "96 MiB", "512 entries", "Linear map"}) {
            assertThat(AcceptedForms.of(answer))
                    .allSatisfy(form -> assertThat(AcceptedForms.plain(form)).isEqualTo(form));
        }
    }
}

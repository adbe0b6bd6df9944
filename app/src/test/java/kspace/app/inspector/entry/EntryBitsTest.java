package kspace.app.inspector.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.Port;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the 64 bits of an entry fall into two rows of cells. */
class EntryBitsTest {
    @ParameterizedTest
    @CsvSource({
        "8000000048200183, 2, '63,52,32', '31,21,12,0', 'NX PK ignored AV2,1 address 51:32'",
        "8000000048200183, 1, '63,52,32', '31,12,0', 'NX PK ignored AV2,1 address 51:32'",
        "0000000000164007, 3, '63,52,32', '31,12,0', 'NX ignored AV2,1 address 51:32'"})
    void of_entry_numbersWhereFieldsBegin(String raw, int level, String upper, String lower, String labels) {
        EntryBits bits = EntryBits
                .of(Port.format(Architectures.mode("x86-64")).bits(Long.parseUnsignedLong(raw, 16), level));
        assertThat(EntryBits.numbered(bits.spans().get(0))).hasToString(list(upper));
        assertThat(EntryBits.numbered(bits.spans().get(1))).hasToString(list(lower));
        assertThat(String.join(" ", bits.spans().getFirst().stream().map(EntryBits.Span::label).toList())).isEqualTo(
                labels);
    }

    private static String list(String numbers) {
        return List.of(numbers.split(",")).toString();
    }

    @ParameterizedTest
    @CsvSource({"8000000048200183, 2", "8000000048200183, 1", "0000000000164007, 3"})
    void of_entry_coversEveryBitOnceAndLowersEverySecondFlag(String raw, int level) {
        EntryBits bits = EntryBits
                .of(Port.format(Architectures.mode("x86-64")).bits(Long.parseUnsignedLong(raw, 16), level));
        int next = Long.SIZE - 1;
        for (List<EntryBits.Span> row : bits.spans()) {
            assertThat(row.stream().mapToInt(EntryBits.Span::width).sum()).isEqualTo(EntryBits.CELLS);
            for (EntryBits.Span span : row) {
                assertThat(span.high()).isEqualTo(next);
                next = span.low() - 1;
            }
        }
        List<EntryBits.Span> flags = bits.spans().getLast().stream().filter(span -> span.high() <= 8).toList();
        assertThat(flags).extracting(EntryBits.Span::lowered).containsExactly(
                false, true, false, true, false, true, false, true, false);
    }
}

package kspace.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import kspace.core.address.PlainText;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.kernel.asterinas.Port;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.api.Test;

/** Every 64 bits are a page-table entry of every format at every level. */
class EntryFuzzTest {

    @Test
    void decode_anyBits_areReadTwiceTheSameAndShown() throws IOException {
        Fuzzing.run("entry", EntryFuzzTest::bits, (input, _) -> {
            long raw = ByteBuffer.wrap(input).getLong();
            for (PagingMode mode : Architectures.modes()) {
                for (int level = 1; level <= mode.consts().nrLevels(); level++) {
                    check(Port.format(Mmu.of(mode).withSvpbmt(true)), raw, level);
                    check(Port.format(Mmu.of(mode).withSvpbmt(false)), raw, level);
                }
            }
        });
    }

    /** Returns few bits, many, or the bits of an address with some flags. */
    private static byte[] bits(Random random) {
        long raw = switch (random.nextInt(4)) {
            case 0 -> random.nextLong();
            case 1 -> few(random);
            case 2 -> ~few(random);
            default -> (random.nextLong() & 0xffff_ffff_f000L) | random.nextInt(1 << 10) | 1L << random.nextInt(64);
        };
        return ByteBuffer.allocate(Long.BYTES).putLong(raw).array();
    }

    /** Returns bits of which each is set once in eight times. */
    private static long few(Random random) {
        long raw = random.nextLong();
        raw &= random.nextLong();
        return raw & random.nextLong();
    }

    private static void check(PteFormat format, long raw, int level) {
        try {
            checkEntry(format, raw, level);
        } catch (IllegalArgumentException e) {
            // A level that has no pages: decode says so, and the sentence is for people.
            assertThat(PlainText.isPlain(String.valueOf(e.getMessage()))).isTrue();
            assertThatIllegalArgumentException().isThrownBy(() -> format.decode(raw, level))
                    .withMessage(e.getMessage());
        }
    }

    private static void checkEntry(PteFormat format, long raw, int level) {
        Pte entry = format.decode(raw, level);
        assertThat(format.decode(raw, level)).isEqualTo(entry);
        int bits = 0;
        for (BitSpan span : format.bits(raw, level)) {
            bits += span.high() - span.low() + 1;
        }
        assertThat(bits).isEqualTo(Long.SIZE);
        for (PteField field : format.allFields(raw, level)) {
            assertThat(PlainText.isPlain(field.name() + field.value() + field.hardware() + field.kernel())).isTrue();
        }
        assertThat(format.allFields(raw, level)).containsAll(format.fields(raw, level));
        assertThat(format.setFlags(raw, level)).isNotNull();
        assertThat(format.rights(raw, level)).isEqualTo(format.rights(raw, level));
        format.differences(raw, level)
                .forEach(difference -> assertThat(PlainText.isPlain(difference.sentence().toString())).isTrue());
    }
}

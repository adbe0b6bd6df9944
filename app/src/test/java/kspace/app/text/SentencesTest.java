package kspace.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import kspace.app.text.RichText;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.TableRefusal;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Vaddr VA = new Vaddr(0xffff_8000_0020_0000L);

    @Test
    void rich_anyMessage_hasAddressesAndCodeAsNumbersAndJoinsWords() {
        RichText rich = Sentences
                .rich(TableRefusal.REFUSED.of("UnalignedVaddr", TableRefusal.PAGE_UNALIGNED.of(VA, 0x20_0000)));

        assertThat(rich).isEqualTo(RichText.of("UnalignedVaddr: ").number("0xffff_8000_0020_0000")
                .words(" is not a multiple of ").number("0x200000"));
    }

    @Test
    void rich_range_hasItsTwoEndsAsNumbers() {
        RichText rich = Sentences.rich(TableRefusal.CURSOR_CLOSED.of(VaddrRange.ofBounds(0x1000, 0x3000)));

        assertThat(rich).isEqualTo(RichText.of("its range was ").number("0x0000_0000_0000_1000").words(" .. ")
                .number("0x0000_0000_0000_2fff"));
    }

    @Test
    void sentence_words_beginWithACapitalAndEndWithAFullStop() {
        assertThat(Sentences.sentence(TableRefusal.CURSOR_CLOSED.of(VaddrRange.ofBounds(0, 0x1000))).plain())
                .isEqualTo("Its range was 0x0000_0000_0000_0000 .. 0x0000_0000_0000_0fff.");
        assertThat(Sentences.sentence(TableRefusal.UNALIGNED.of(VA)).plain())
                .isEqualTo("0xffff_8000_0020_0000 is not a multiple of 4 KiB.");
    }
}

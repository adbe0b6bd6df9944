package kspace.app.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kspace.app.Machines;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.Test;

class WalkTextTest {
    private static final long LINEAR = 0xffff_8000_4823_4567L;

    private static WalkText at(long moment, long va) {
        Explorer explorer = Machines.explorer();
        explorer.setMoment(moment);
        explorer.select(new Vaddr(va));
        return new WalkText(Walk.of(explorer.snapshot()));
    }

    private static List<String> story(WalkText text) {
        WalkStory story = new WalkStory(text);
        return text.walk().time().stops().stream().map(WalkTime.Stop::part).map(story::sentence)
                .map(it -> it.plain()).toList();
    }

    @Test
    void sentences_mappedAddress_tellTheWalk() {
        WalkText text = at(837, LINEAR);
        assertThat(text.walk().steps()).hasSize(3);
        String root = text.walk().steps().get(0).table().toString();
        String second = text.walk().steps().get(1).table().toString();
        String third = text.walk().steps().get(2).table().toString();
        assertThat(story(text)).containsExactly(
                "0xffff_8000_4823_4567 splits into sign bits, an index for each of L4, L3, L2, and an offset.",
                "Bits 63:48 equal bit 47: the address is canonical.",
                "Bits 47:39 are 256: entry L4[256] of the root, at " + root + " + 256 \u00d7 8 = 0x0000_1800.",
                "L4[256] is 0x0000_0000_0000_2007: bit 7 (PS) is 0, so it names a table.",
                "Its address bits 51:12 are 0x2, times 4 KiB: " + second + ", where the L3 table lies.",
                "Bits 38:30 are 1: entry L3[1] of the table, at " + second + " + 1 \u00d7 8 = 0x0000_2008.",
                "L3[1] is 0x0000_0000_0016_4007: bit 7 (PS) is 0, so it names a table.",
                "Its address bits 51:12 are 0x164, times 4 KiB: " + third + ", where the L2 table lies.",
                "Bits 29:21 are 65: entry L2[65] of the table, at " + third + " + 65 \u00d7 8 = 0x0016_4208.",
                "L2[65] is 0x8000_0000_4820_0183: bit 7 (PS) is 1, so it maps a 2 MiB page.",
                "Its address bits 51:21 are 0x241, times 2 MiB: 0x4820_0000, where the page begins.",
                "mapped in three table reads. 0x4820_0000 + 0x3_4567 = 0x4823_4567, usable.");
        assertThat(text.resultTitle()).isEqualTo("0x4823_4567");
        assertThat(text.resultNote()).isEqualTo("physical, usable");
        assertThat(text.offsetText()).isEqualTo("+ 0x3_4567");
        assertThat(text.offsetNote()).isEqualTo("into the 2 MiB page");
    }

    @Test
    void briefly_mappedAddress_isOneSentenceForEachTable() {
        WalkStory story = new WalkStory(at(837, LINEAR));
        assertThat(story.text().walk().time().stops().stream().map(WalkTime.Stop::part).map(story::briefly)
                .map(it -> it.plain()).distinct()).containsExactly(
                        "0xffff_8000_4823_4567 splits into sign bits, an index for each of L4, L3, L2, and an offset.",
                        "Bits 63:48 equal bit 47: the address is canonical.",
                        "Bits 47:39 are 256: entry L4[256] of the table at 0x0000_1000 names the L3 table at 0x0000_2000.",
                        "Bits 38:30 are 1: entry L3[1] of the table at 0x0000_2000 names the L2 table at 0x0016_4000.",
                        "Bits 29:21 are 65: entry L2[65] of the table at 0x0016_4000 maps the 2 MiB page at 0x4820_0000.",
                        "mapped in three table reads. 0x4820_0000 + 0x3_4567 = 0x4823_4567, usable.");
    }

    @Test
    void entryAndAddress_otherArchitectures_nameTheBitsThatDecideThere() {
        assertThat(firstAndLast("riscv-virt-sv39", 0xffff_ffc0_8023_4567L)).containsExactly(
                "L3[258] is 0x0000_0000_2002_0c01: its bits X, W, R are 000, so it names a table.",
                "Its address bits 53:10 are 0x8_0083, times 4 KiB: 0x8008_3000, where the L2 table lies.",
                "L2[1] is 0x0000_0000_2008_0027: its bits X, W, R are 011, so it maps a 2 MiB page.",
                "Its address bits 53:10 are 0x8_0200, times 4 KiB: 0x8020_0000, where the page begins.");
        assertThat(firstAndLast("loongarch-virt", 0xffff_e000_0000_1000L)).containsExactly(
                "L4[448] is 0x0000_0000_000c_2001: bit 6 (H) is 0, so it names a table.",
                "Its address bits 47:12 are 0xc2, times 4 KiB: 0x000c_2000, where the L3 table lies.",
                "L1[1] is 0x4000_0000_8180_1353: there are no tables below level 1, so it maps a 4 KiB page.",
                "Its address bits 47:12 are 0x8_1801, times 4 KiB: 0x8180_1000, where the page begins.");
    }

    /** Returns the sentences of the first entry, its address, and of the last ones. */
    private static List<String> firstAndLast(String sample, long va) {
        Explorer explorer = new Explorer(Boot.of(Samples.find(sample).orElseThrow().machine()));
        explorer.select(new Vaddr(va));
        List<String> story = story(new WalkText(Walk.of(explorer.snapshot())));
        return List.of(story.get(3), story.get(4), story.get(story.size() - 3), story.get(story.size() - 2));
    }

    @Test
    void conclusion_pageNotMappedYet_namesLevelAndStep() {
        assertThat(at(836, LINEAR).conclusion().plain())
                .isEqualTo("not present at level 2, after three table reads. Entry L2[65] decided it: "
                        + "its bit 0 (P) is 0. Step 837 of the boot maps it.");
    }

    @Test
    void conclusion_pageNeverMapped_saysSo() {
        assertThat(at(3398, 0xffff_c000_0000_0000L).conclusion().plain())
                .isEqualTo("not present at level 3, after two table reads. Entry L3[0] decided it: "
                        + "its bit 0 (P) is 0. No step of the boot maps it.");
    }

    @Test
    void sentences_beforeTheFirstStep_sayThatThereIsNoRoot() {
        WalkText text = at(0, LINEAR);
        assertThat(story(text)).hasSize(3).last()
                .isEqualTo("not present: there is no root table yet. Step 837 of the boot maps it.");
        assertThat(text.resultNote()).isEqualTo("no root table yet");
    }

    @Test
    void sentences_nonCanonicalAddress_nameTheBitsThatDiffer() {
        WalkText text = at(837, 0x0000_9000_0000_0000L);
        assertThat(story(text)).containsExactly(
                "0x0000_9000_0000_0000 splits into sign bits, an index for each of L4, L3, L2, L1, and an offset.",
                "Bits 63:48 differ from bit 47: not canonical.",
                "not canonical, nothing is read. Bits 63:48 differ from bit 47, so the processor raises #GP (general protection fault) "
                        + "before it reads a table.");
    }

    @Test
    void differing_someBits_listsSpansHighestFirst() {
        assertThat(at(837, 0x8005_0000_0000_0000L).differing()).isEqualTo("63, 50, 48");
        assertThat(at(837, 0xf00f_8000_0000_0000L).differing()).isEqualTo("59:52");
    }

    @Test
    void conclusion_userHalf_namesWhatIsManaged() {
        assertThat(at(837, 0x1000).conclusion().plain())
                .isEqualTo("outside the kernel\u2019s page table. Entry L4[0] decided it: its bit 0 (P) is 0. "
                        + "The kernel\u2019s half begins at 0xffff_8000_0000_0000.");
        assertThat(at(837, 0x1000).resultNote()).isEqualTo("in user space\u2019s half");
    }

    @Test
    void resultNote_eachKindOfMemory_namesIt() {
        assertThat(at(3398, 0xffff_8000_0000_1000L).resultNote()).isEqualTo("physical, page table");
        assertThat(at(3398, 0xffff_fff0_0000_0000L).resultNote()).isEqualTo("physical, frame metadata");
        assertThat(at(3398, 0xffff_ffff_8800_0000L).resultNote()).isEqualTo("physical, kernel");
        assertThat(at(3398, 0xffff_8000_8000_0000L).resultNote()).isEqualTo("physical, unknown");
    }

    @Test
    void sentences_directMappedAddress_nameTheWindow() {
        Walk mapped = at(837, LINEAR).walk();
        Vaddr va = new Vaddr(0x9000_0000_0020_1234L);
        Translation direct = new Translation(va, new Translation.DirectMapped(new Paddr(0x20_1234), "DMW0"), List.of());
        WalkText text = new WalkText(new Walk(
                Architectures.mode("loongarch64"), direct, mapped.consts(), mapped.format(), true, Walk.Knows.TABLES,
                Optional.of("usable"),
                "", 0));
        assertThat(text.conclusion().plain()).isEqualTo("direct-mapped by DMW0, no table read. "
                + "Bits 63:48 are 0x9000, so the window DMW0 takes them away: 0x0020_1234, usable.");
    }
}

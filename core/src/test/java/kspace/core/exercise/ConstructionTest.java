package kspace.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.machine.MachineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What learners make, and what the engine makes of it. */
class ConstructionTest {
    private static final Path SAMPLES = Path.of(System.getProperty("kspace.root", ".."), "samples");
    private static final long TO_ROOT = 0x2007;
    private static final long TO_TABLE = 0x16_4007;
    private static final long TO_PAGE = 0x8000_0000_4820_0183L;

    /** The walk of SPEC's example machine to ffff_8000_4823_4567, whose three entries are those of the vectors. */
    private static WrittenEntries entries() {
        BootState state = Boot.of(MachineFiles.read(SAMPLES.resolve("q35-4g.toml"))).lastState();
        return new WrittenEntries(state.boot().machine().mmu(), state.table().format(),
                state.translate(new Vaddr(0xffff_8000_4823_4567L)));
    }

    private static Construction.Judgement judged(Construction made, long... numbers) {
        return made.judge(Arrays.stream(numbers).mapToObj(OptionalLong::of).toList());
    }

    @Test
    void entries_asTheKernelHasThem_areRight() {
        assertThat(entries().parts().stream().map(it -> it.label() + " = " + Long.toHexString(
                ((Value.Address) it.answer()).bits()))).containsExactly(
                        "L4 [256] = 2007", "L3 [1] = 164007", "L2 [65] = 8000000048200183");
        assertThat(judged(entries(), TO_ROOT, TO_TABLE, TO_PAGE).isRight()).isTrue();
    }

    /** Intel SDM volume 3A, tables 4-15 to 4-18: what a walk for the kernel does not look at. */
    @Test
    void entries_eachBitFlipped_areRightWhereTheProcessorIgnoresIt() {
        assertThat(ignored(0)).as("U, PWT, PCD, A, bits 6 and 8 to 11, 52 to 62, and NX, for the page has it as well")
                .isEqualTo(
                        bits(2, 3, 4, 5, 6, 8, 9, 10, 11, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63));
        assertThat(ignored(2)).as("A, D, bits 9 to 11, PAT, whose entry 4 is write-back as entry 0, 52 to 62")
                .isEqualTo(
                        bits(5, 6, 9, 10, 11, 12, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62));
    }

    private static Set<Integer> bits(Integer... bits) {
        return new TreeSet<>(List.of(bits));
    }

    private static Set<Integer> ignored(int which) {
        Set<Integer> ignored = new TreeSet<>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long[] made = {TO_ROOT, TO_TABLE, TO_PAGE};
            made[which] ^= 1L << bit;
            Construction.Judgement judged = judged(entries(), made);
            assertThat(judged.right().stream().filter(it -> it).count()).isGreaterThanOrEqualTo(2);
            if (judged.isRight()) {
                ignored.add(bit);
            } else {
                assertThat(judged.right().get(which)).isFalse();
                assertThat(judged.said()).isPresent();
            }
        }
        return ignored;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    2006 | 164007 | 8000000048200183 | With this entry of level 4 the walk ends: P = 0.
                    3007 | 164007 | 8000000048200183 | This entry of level 4 names a table at 0x0000_3000, and the next table lies at 0x0000_2000.
                    2007 | 164007 | 8000000048200103 | This entry of level 2 names a table at 0x4820_0000: the walk would go on, and there is no other table.
                    2007 | 164007 | 8000000048400183 | This entry of level 2 maps the page at 0x4840_0000, and the page is the one at 0x4820_0000.
                    2007 | 183    | 8000000048200183 | This entry of level 3 maps a page at 0x0000_0000 and ends the walk, before it comes to the next table.
                    2007 | 164007 | 0000000048200183 | With this entry of level 2 an access is allowed that has to be refused: the kernel jumps to the page.
                    2007 | 164005 | 8000000048200183 | With this entry of level 3 an access is refused that has to be allowed: the kernel writes to the page.
                    2007 | 164007 | 8000000048200083 | The walk comes to the page, but by this entry of level 2 it is cached in another way, or not kept in the TLB for every process.
                    2007 | 164007 | 8000000048200193 | The walk comes to the page, but by this entry of level 2 it is cached in another way, or not kept in the TLB for every process.
                    """)
    void entries_wrong_areExplainedByWhatTheProcessorDoes(String root, String table, String page, String said) {
        assertThat(judged(entries(), Long.parseUnsignedLong(root, 16), Long.parseUnsignedLong(table, 16),
                Long.parseUnsignedLong(page, 16)).said().orElseThrow()).hasToString(said);
    }

    /** A kernel of 24 MiB and 4 KiB, as in the lesson about large pages. */
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    1    | 12 | true,true   |
                    0    | 13 | false,false | 13 pages of 2 MiB reach past the end: 24 MiB + 4 KiB are left to map.
                    6145 | 0  | false,false | All of it is mapped, but larger pages would fit, and there would be fewer.
                    0    | 12 | false,true  | 4 KiB are not mapped yet.
                    2    | 12 | false,true  | 2 pages of 4 KiB reach past the end: 4 KiB are left to map.
                    """)
    void sizes_chosen_areJudgedByWhatTheyMap(long small, long large, String right, String said) {
        ChosenPages pages = new ChosenPages(X86.FOUR_LEVELS.consts(2),
                VaddrRange.ofSize(new Vaddr(0xffff_ffff_8800_0000L), 0x180_1000), new Paddr(0x800_0000));
        Construction.Judgement judged = judged(pages, small, large);
        assertThat(String.join(",", judged.right().stream().map(String::valueOf).toList())).isEqualTo(right);
        assertThat(judged.said().map(Object::toString).orElse(null)).isEqualTo(said);
    }

    /** Both addresses are 4 KiB apart from being multiples of 2 MiB together: no large page fits anywhere. */
    @Test
    void sizes_ofAddressesThatAreNeverMultiplesTogether_areSaidNotToFit() {
        ChosenPages pages = new ChosenPages(X86.FOUR_LEVELS.consts(2),
                VaddrRange.ofSize(new Vaddr(0xffff_fff0_0000_0000L), 0x60_0000), new Paddr(0x980_1000));
        assertThat(judged(pages, 0, 3).said().orElseThrow()).hasToString(
                "A page of 2 MiB fits 0 times only: both addresses have to be multiples of its size, and as much has to be left.");
        assertThat(judged(pages, 1536, 0).isRight()).isTrue();
    }
}

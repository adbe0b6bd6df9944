package kspace.core.kernel.asterinas.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.LayoutRange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people may write for an address, and what they are told when it is none. */
class LayoutBookTest {
    private static final String EXAMPLES =
            "write an address such as 0xffff_8000_0020_0000, a name such as VMALLOC_BASE, paddr_to_vaddr(0x1000),"
                    + " or one of these with an offset such as + 1.5 GiB";
    private static final String NAMES =
            "names are KERNEL_BASE, LINEAR_MAPPING_BASE, VMALLOC_BASE, FRAME_METADATA_BASE, FRAME_METADATA_CAP,"
                    + " KERNEL_CODE_BASE, KERNEL_END, linear, kvirt, metadata, hole, code";
    private static final long MIB = 1L << 20;
    private static final String NUMBERS = "write hexadecimal digits such as 0x1000, or a size such as 1.5 GiB";
    private static final String TOP = "passes the end of the 64-bit address space, 0xffff_ffff_ffff_ffff";

    private final LayoutBook book = bookOf(LayoutProfile.CONSTANTS);

    private static LayoutBook bookOf(LayoutProfile profile) {
        return new LayoutBook(boot(profile, List.of()).lastState());
    }

    private static Boot boot(LayoutProfile profile, List<KVirtOperation> operations) {
        return Boot.of(new Machine(
                "test", X86.FOUR_LEVELS, 2, profile, 1, List.of(
                        new MemoryRegion(PaddrRange.of(0, 64 * MIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(16 * MIB, 18 * MIB), RegionType.KERNEL)),
                Optional.empty()).withOperations(operations));
    }

    /** Area 1 takes the last 4 MiB of the range, and is dropped; area 2 takes the 64 KiB at the end of them. */
    private static Boot twoAreas() {
        return boot(LayoutProfile.CONSTANTS, List.of(
                map(4 * MIB, 32 * MIB, 2 * MIB), new KVirtOperation.Drop(1), map(MIB / 16, 40 * MIB, 4096)));
    }

    private static KVirtOperation.Map map(long areaBytes, long base, long size) {
        return new KVirtOperation.Map(
                false, areaBytes, 0, PaddrRange.of(base, base + size), PageFlags.RW, CachePolicy.WRITEBACK);
    }

    private static AddressBook.Lookup found(String hex) {
        return new AddressBook.Found(new Vaddr(Long.parseUnsignedLong(hex, 16)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0xffff800000200000              | ffff800000200000
            ffff800000200000                | ffff800000200000
            0XFFFF_8000_0020_0000           | ffff800000200000
            ffff_8000_0020_0000             | ffff800000200000
            ffff 8000 0020 0000             | ffff800000200000
            0                               | 0
            1000                            | 1000
            ffffffffffffffff                | ffffffffffffffff
            0x00000000000000000001          | 1
            KERNEL_BASE                     | ffff800000000000
            LINEAR_MAPPING_BASE             | ffff800000000000
            vmalloc_base                    | ffffc00000000000
            Frame_Metadata_Base             | fffffff000000000
            FRAME_METADATA_CAP              | fffffff080000000
            KERNEL_CODE_BASE                | ffffffff80000000
            KERNEL_END                      | ffffffffffff0000
            linear                          | ffff800000000000
            kvirt                           | ffffc00000000000
            metadata                        | fffffff000000000
            hole                            | fffffff080000000
            code                            | ffffffff80000000
            Kernel  Code                    | ffffffff80000000
            linear map                      | ffff800000000000
            kvirtarea                       | ffffc00000000000
            paddr_to_vaddr(0x1000)          | ffff800000001000
            PADDR_TO_VADDR ( 1000 )         | ffff800000001000
            paddr_to_vaddr(1 GiB)           | ffff800040000000
            frame_to_meta(0x1000)           | fffffff000000040
            frame_to_meta(1fff)             | fffffff000000040
            linear+1000                     | ffff800000001000
            linear + 0x1000                 | ffff800000001000
            linear map + 1.5 GiB            | ffff800060000000
            VMALLOC_BASE+2MiB               | ffffc00000200000
            VMALLOC_BASE - 1                | ffffbfffffffffff
            VMALLOC_BASE + 64 B             | ffffc00000000040
            VMALLOC_BASE + 64B              | ffffc0000000064b
            paddr_to_vaddr(0x1000) + 8 - 4  | ffff800000001004
            paddr_to_vaddr(0x1000)+ffff     | ffff800000010fff
            ffff800000000000 + 1_000        | ffff800000001000
            """)
    void find_whatPeopleWrite_isTheAddress(String text, String expected) {
        assertThat(book.find(text)).isEqualTo(found(expected));
        assertThat(book.find("  " + text + "\t")).isEqualTo(found(expected));
    }

    @ParameterizedTest
    @EnumSource(LayoutProfile.class)
    void find_everyConstantAndRange_isTheProfilesValue(LayoutProfile profile) {
        KernelLayout layout = new KernelLayout(profile, X86.FOUR_LEVELS);
        for (LayoutConstant constant : LayoutConstant.values()) {
            assertThat(bookOf(profile).find(constant.name()))
                    .isEqualTo(new AddressBook.Found(layout.value(constant)));
        }
        for (LayoutRange range : LayoutRange.values()) {
            assertThat(bookOf(profile).find(range.id()))
                    .isEqualTo(new AddressBook.Found(layout.range(range.role()).first()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    ``                          | there is no address; EXAMPLES
                    xyz                         | "xyz" is neither a hexadecimal address nor a name; EXAMPLES; NAMES
                    0x                          | "0x" is neither a hexadecimal address nor a name; EXAMPLES; NAMES
                    0xg                         | "0xg" is neither a hexadecimal address nor a name; EXAMPLES; NAMES
                    1.5 GiB                     | "1.5 GiB" is neither a hexadecimal address nor a name; EXAMPLES; NAMES
                    + 1000                      | there is nothing before the offset; EXAMPLES; NAMES
                    1ffff800000200000           | "1ffff800000200000" is past the end of the 64-bit address space, 0xffff_ffff_ffff_ffff; at most 16 hexadecimal digits are allowed
                    linear +                    | there is nothing where an offset belongs; NUMBERS
                    linear + + 1                | there is nothing where an offset belongs; NUMBERS
                    linear + xyz                | "xyz" is not an offset; NUMBERS
                    linear + 1.13 GiB           | "1.13 GiB" is not a whole number of bytes below 16 EiB; NUMBERS
                    linear + 16 EiB             | "16 EiB" is not a whole number of bytes below 16 EiB; NUMBERS
                    KERNEL_END + 0x10000        | 0xffff_ffff_ffff_0000 + 0x10000 TOP
                    0x1000 - 0x1001             | 0x0000_0000_0000_1000 - 0x1001 is below 0
                    paddr_to_vaddr              | "paddr_to_vaddr" needs a physical address in parentheses, such as paddr_to_vaddr(0x1000)
                    paddr_to_vaddr(             | "paddr_to_vaddr(" needs a physical address in parentheses, such as paddr_to_vaddr(0x1000)
                    paddr_to_vaddr()            | paddr_to_vaddr() needs a physical address in the parentheses, such as paddr_to_vaddr(0x1000)
                    paddr_to_vaddr(abcx)        | "abcx" is not a physical address; NUMBERS
                    paddr_to_vaddr(800000000000)| paddr_to_vaddr(0x800000000000) TOP
                    frame_to_meta(ffffffffffffffff) | frame_to_meta(0xffffffffffffffff) TOP
                    meta_to_frame(1000)         | "meta_to_frame" is not a function; there are paddr_to_vaddr(physical address) and frame_to_meta(physical address)
                    paddr_to_vaddr(1000) 5      | "5" cannot follow an address; write + or - and an offset such as 0x1000 or 1.5 GiB
                    """)
    void find_noAddress_saysWhatIsAllowed(String text, String sentence) {
        String expected = sentence.replace("EXAMPLES", EXAMPLES)
                .replace("NAMES", NAMES)
                .replace("NUMBERS", NUMBERS)
                .replace("TOP", TOP);
        assertThat(book.find(text)).isEqualTo(new AddressBook.Refused(expected));
    }

    @Test
    void suggest_nothingTyped_offersEverything() {
        assertThat(book.suggest("")).extracting(AddressBook.Suggestion::text).containsExactly(
                "linear", "kvirt", "metadata", "hole", "code", "KERNEL_BASE", "LINEAR_MAPPING_BASE", "VMALLOC_BASE",
                "FRAME_METADATA_BASE", "FRAME_METADATA_CAP", "KERNEL_CODE_BASE", "KERNEL_END", "paddr_to_vaddr(",
                "frame_to_meta(");
    }

    @Test
    void suggest_beginningOfAName_offersThoseFirstAndThenThoseWithItInside() {
        assertThat(book.suggest(" me")).extracting(AddressBook.Suggestion::text)
                .containsExactly("metadata", "FRAME_METADATA_BASE", "FRAME_METADATA_CAP", "frame_to_meta(");
        assertThat(book.suggest("phys")).extracting(AddressBook.Suggestion::text)
                .containsExactly("paddr_to_vaddr(", "frame_to_meta(");
        assertThat(said(book.suggest("KVirt").getFirst())).isEqualTo(said(
                "kvirt", Optional.of(new Vaddr(0xffff_c000_0000_0000L)), "range KVirtArea, \u224863.94 TiB"));
    }

    @ParameterizedTest
    @CsvSource({"linear +", "paddr_to_vaddr(1", "xyz", "he"})
    void suggest_nothingToOffer_isEmpty(String prefix) {
        assertThat(book.suggest(prefix)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ffff800000000000 | linear map
            ffff800048500000 | linear map + 1157 MiB
            ffffbfffffffffff | linear map + \u224864 TiB
            ffffc00000000040 | KVirtArea + 64 B
            fffffff000000000 | metadata
            ffffffff7fffffff | hole + \u224860 GiB
            ffffffff88000000 | kernel code + 128 MiB
            ffffffffffff0000 | KERNEL_END
            ffffffffffffffff | KERNEL_END + \u224864 KiB
            0                | user half
            7fffffffffff     | user half + \u2248128 TiB
            800000000000     | not canonical
            ffff7fffffffffff | not canonical
            """)
    void describe_anyAddress_saysWhereItLies(String hex, String words) {
        assertThat(book.describe(new Vaddr(Long.parseUnsignedLong(hex, 16)))).hasToString(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KVirtArea 1          | ffffffefffc00000
            kvirtarea  2         | ffffffefffff0000
            KVIRTAREA2 + 0x1000  | ffffffefffff1000
            kvirt 2 + 4 KiB      | ffffffefffff1000
            KVirtArea 10         | there is no KVirtArea 10; what is tried after the boot makes KVirtArea 1 to 2
            KVirtArea 0          | there is no KVirtArea 0; what is tried after the boot makes KVirtArea 1 to 2
            """)
    void find_area_isItsFirstAddressAtAnyMoment(String text, String expected) {
        Boot boot = twoAreas();
        for (long moment : new long[]{0, boot.nrSteps() - 2, boot.nrSteps()}) {
            assertThat(new LayoutBook(boot.state(moment)).find(text)).isEqualTo(
                    expected.startsWith("there") ? new AddressBook.Refused(expected) : found(expected));
        }
    }

    @Test
    void find_areaWhereNothingIsTried_saysSo() {
        assertThat(book.find("KVirtArea 1")).isEqualTo(new AddressBook.Refused(
                "there is no KVirtArea 1; what is tried after the boot makes none"));
    }

    @Test
    void find_unknownNameWithAreas_offersThemToo() {
        assertThat(new LayoutBook(twoAreas().lastState()).find("xyz")).isEqualTo(new AddressBook.Refused(
                "\"xyz\" is neither a hexadecimal address nor a name; " + EXAMPLES + "; " + NAMES
                        + ", KVirtArea 1 to 2"));
    }

    @Test
    void describe_addressInAnArea_namesTheOneOfTheMomentElseTheOneToCome() {
        Boot boot = twoAreas();
        long first = boot.phase(PhaseName.KVIRT).orElseThrow().firstStep();
        Vaddr va = new Vaddr(0xffff_ffef_ffff_1000L);
        assertThat(new LayoutBook(boot.state(0)).describe(va)).hasToString("KVirtArea 2 + 4 KiB");
        assertThat(new LayoutBook(boot.state(first)).describe(va)).hasToString("KVirtArea 1 + 4036 KiB");
        assertThat(new LayoutBook(boot.state(first + 1)).describe(va)).hasToString("KVirtArea 2 + 4 KiB");
        assertThat(new LayoutBook(boot.lastState()).describe(new Vaddr(0xffff_ffef_ffff_0000L)))
                .hasToString("KVirtArea 2");
        assertThat(new LayoutBook(boot.lastState()).describe(new Vaddr(0xffff_ffef_fffe_ffffL)))
                .as("no area any more").hasToString("KVirtArea + \u224863.94 TiB");
    }

    @Test
    void suggest_areas_offersThoseOfTheMomentAndThoseToCome() {
        Boot boot = twoAreas();
        assertThat(new LayoutBook(boot.lastState()).suggest("kvirta")).map(LayoutBookTest::said).containsExactly(
                said(
                        "KVirtArea 2", Optional.of(new Vaddr(0xffff_ffef_ffff_0000L)), "area, 64 KiB"),
                said(
                        "kvirt", Optional.of(new Vaddr(0xffff_c000_0000_0000L)), "range KVirtArea, \u224863.94 TiB"));
        assertThat(new LayoutBook(boot.state(0)).suggest("kvirtarea 2")).map(LayoutBookTest::said).containsExactly(said(
                "KVirtArea 2", Optional.of(new Vaddr(0xffff_ffef_ffff_0000L)), "area to come, 64 KiB"));
    }

    private static String said(AddressBook.Suggestion suggestion) {
        return said(suggestion.text(), suggestion.va(), suggestion.note().toString());
    }

    private static String said(String text, Optional<Vaddr> va, String note) {
        return text + " | " + va + " | " + note;
    }
}

package kspace.core.arch.pte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kspace.core.address.Paddr;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class X86PteFormatTest {
    static final List<PageProperty> PROPERTIES = properties();
    /** An absent entry, a table, and leaves of the kinds that the kernel makes. */
    static final List<Long> RAW_ENTRIES = List.of(
            0L, 0x1007L, 0x0030_0000_0000_1067L, 0x8000_0000_4820_0183L, 0x0000_0000_0800_0183L,
            0x8030_0000_0000_01ffL, 0x0000_0000_0000_0080L, -1L, 0x0000_0000_0000_1001L);

    private static final PteFormat FORMAT = Port.format(X86.FOUR_LEVELS);

    private static List<PageProperty> properties() {
        List<PageProperty> properties = new ArrayList<>();
        for (CachePolicy cache : List.of(
                CachePolicy.WRITEBACK, CachePolicy.WRITETHROUGH, CachePolicy.WRITE_COMBINING,
                CachePolicy.UNCACHEABLE)) {
            for (int flags : subsets(0x9f)) {
                for (int privileged : subsets(0x43)) {
                    properties.add(
                            new PageProperty(new PageFlags(flags), cache, new PrivilegedFlags(privileged)));
                }
            }
        }
        return properties;
    }

    private static List<Integer> subsets(int bits) {
        return IntStream.rangeClosed(0, bits).filter(subset -> (subset & ~bits) == 0).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0", "1, 1000", "1, ffffffffff000", "2, 0", "2, 200000", "2, fffffffe00000", "3, 0", "3, 40000000",
        "3, fffffc0000000"})
    void decode_everyPropertyEncoded_isTheSameLeaf(int level, String address) {
        Paddr page = new Paddr(Long.parseLong(address, 16));

        assertThat(PROPERTIES).hasSize(4 * 64 * 8);
        assertThat(PROPERTIES).allSatisfy(property -> assertThat(
                FORMAT.decode(FORMAT.encodeLeaf(page, level, property), level))
                .isEqualTo(new Pte.Leaf(page, property)));
    }

    @Test
    void encodeLeaf_eachFlag_isItsBit() {
        long plain = FORMAT.encodeLeaf(new Paddr(0), 1, new PageProperty(
                PageFlags.X, CachePolicy.WRITEBACK, PrivilegedFlags.NONE));

        assertThat(plain).isEqualTo(0x80);
        assertThat(withFlags(PageFlags.NONE) ^ plain).isEqualTo(1L << 63);
        assertThat(withFlags(PageFlags.X.or(PageFlags.R)) ^ plain).isEqualTo(1L);
        assertThat(withFlags(PageFlags.X.or(PageFlags.W)) ^ plain).isEqualTo(1L << 1);
        assertThat(withFlags(PageFlags.X.or(PageFlags.ACCESSED)) ^ plain).isEqualTo(1L << 5);
        assertThat(withFlags(PageFlags.X.or(PageFlags.DIRTY)) ^ plain).isEqualTo(1L << 6);
        assertThat(withFlags(PageFlags.X.or(PageFlags.AVAIL2)) ^ plain).isEqualTo(1L << 53);
        assertThat(with(CachePolicy.WRITEBACK, PrivilegedFlags.USER) ^ plain).isEqualTo(1L << 2);
        assertThat(with(CachePolicy.WRITEBACK, PrivilegedFlags.GLOBAL) ^ plain).isEqualTo(1L << 8);
        assertThat(with(CachePolicy.WRITEBACK, PrivilegedFlags.AVAIL1) ^ plain).isEqualTo(1L << 52);
        assertThat(with(CachePolicy.WRITETHROUGH, PrivilegedFlags.NONE) ^ plain).isEqualTo(1L << 3);
        assertThat(with(CachePolicy.WRITE_COMBINING, PrivilegedFlags.NONE) ^ plain).isEqualTo(1L << 4);
        assertThat(with(CachePolicy.UNCACHEABLE, PrivilegedFlags.NONE) ^ plain).isEqualTo(3L << 3);
    }

    private static long withFlags(PageFlags flags) {
        return FORMAT.encodeLeaf(
                new Paddr(0), 1, new PageProperty(flags, CachePolicy.WRITEBACK, PrivilegedFlags.NONE));
    }

    private static long with(CachePolicy cache, PrivilegedFlags privileged) {
        return FORMAT.encodeLeaf(new Paddr(0), 1, new PageProperty(PageFlags.X, cache, privileged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "ffffffffff000"})
    void decode_everyTableEncoded_isTheSameTable(String address) {
        Paddr table = new Paddr(Long.parseLong(address, 16));

        for (int level = 1; level <= 4; level++) {
            for (int flags : subsets(0xc0)) {
                long raw = FORMAT.encodeTable(table, new TableFlags(flags));
                assertThat(FORMAT.decode(raw, level)).isEqualTo(new Pte.Table(table, new TableFlags(flags)));
                assertThat(raw & 0xfff).isEqualTo(7);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0x1", "1, 1800, 0x800", "1, 10000000000000, 0x10000000000000", "2, 1000, 0x1000",
        "2, 300000, 0x100000", "3, 200000, 0x200000", "3, 8000000040000000, 0x8000000000000000"})
    void encodeLeaf_addressOutsideTheField_isRefusedWithTheBits(int level, String address, String stray) {
        Paddr page = new Paddr(Long.parseUnsignedLong(address, 16));

        assertThatThrownBy(() -> FORMAT.encodeLeaf(page, level, PageProperty.kernel(PageFlags.R)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the page address 0x" + address + " has bits outside the entry's address field: " + stray);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "fff", "10000000000000"})
    void encodeTable_addressOutsideTheField_isRefused(String address) {
        assertThatThrownBy(() -> FORMAT.encodeTable(new Paddr(Long.parseLong(address, 16)), TableFlags.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the table address 0x" + address + " has bits outside the entry's address field: 0x"
                        + address);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4, 5})
    void leaf_levelWithoutPages_isRefused(int level) {
        String message = "x86-64 has no pages at level " + level + ", the largest are at level 3";

        assertThatThrownBy(() -> FORMAT.encodeLeaf(new Paddr(0), level, PageProperty.kernel(PageFlags.R)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage(message);
        assertThatThrownBy(() -> FORMAT.decode(0x81, level))
                .isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void encodeLeaf_writeProtected_isRefusedWithBothNames() {
        PageProperty property =
                new PageProperty(PageFlags.R, CachePolicy.WRITE_PROTECTED, PrivilegedFlags.NONE);

        assertThatThrownBy(() -> FORMAT.encodeLeaf(new Paddr(0), 1, property))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cache policy WriteProtected cannot be encoded in an x86-64 entry");
    }

    @ParameterizedTest
    @FieldSource("RAW_ENTRIES")
    void bits_anyEntryAtAnyLevel_coverEachBitOnceFromTheTop(long raw) {
        for (int level = 1; level <= 4; level++) {
            List<Integer> bits = FORMAT.bits(raw, level).stream()
                    .flatMap(span -> IntStream.rangeClosed(span.low(), span.high())
                            .mapToObj(i -> span.low() + span.high() - i))
                    .toList();
            assertThat(bits).isEqualTo(IntStream.range(0, 64).mapToObj(i -> 63 - i).toList());
            assertThat(FORMAT.bits(raw, level)).allMatch(span -> !span.label().isBlank());
        }
    }

    /** Whatever bit changes what OSTD makes of an entry is shown in one of its fields. */
    @ParameterizedTest
    @FieldSource("RAW_ENTRIES")
    void fields_anyBitThatMatters_isShown(long raw) {
        for (int level = 1; level <= 3; level++) {
            for (int bit = 0; bit < 64; bit++) {
                long other = raw ^ 1L << bit;
                if (!FORMAT.decode(raw, level).equals(FORMAT.decode(other, level))) {
                    assertThat(FORMAT.fields(other, level))
                            .as("bit %d of %x at level %d", bit, raw, level)
                            .isNotEqualTo(FORMAT.fields(raw, level));
                }
            }
        }
    }

    @Test
    void fields_kernelLeaf_areBothReadings() {
        assertThat(said(FORMAT.fields(0x8000_0000_4820_0183L, 2))).containsExactly(
                field("63", "NX", "1", "no execution", "not executable", false, "4.6"),
                field("52", "AVAIL1", "0", "ignored", "untracked", true, "4.6"),
                field("51:21", "address", "0x4820_0000", "start of the page", "same", false, "4.5"),
                field("12,4,3", "PAT", "000", "PAT entry 0", "Writeback", true, "4.9"),
                field("8", "G", "1", "kept on CR3 load", "GLOBAL", false, "4.6"),
                field("7", "PS", "1", "page, not table", "a mapping", true, "4.5"),
                field("6,5", "D A", "00", "is set on use", "both clear", false, "4.8"),
                field("2", "U", "0", "supervisor only", "not USER", false, "4.6"),
                field("1", "W", "1", "writable", "writable", false, "4.6"),
                field("0", "P", "1", "present", "readable", false, "4.6"));
    }

    @Test
    void fields_levelOneWithoutBitSeven_differAboutTheAddress() {
        assertThat(said(FORMAT.fields(0x1003, 1))).contains(
                field("51:12", "address", "0x0000_1000", "start of the page", "next table", true, "4.5"),
                field("7", "PAT", "0", "PAT index bit 2", "not a mapping", true, "4.5"));
        assertThat(said(FORMAT.fields(0x1003, 2))).contains(
                field("51:12", "address", "0x0000_1000", "next table", "same", false, "4.5"),
                field("7", "PS", "0", "table, not page", "not a mapping", false, "4.5"));
    }

    private static List<String> said(List<PteField> fields) {
        return fields.stream().map(it -> it.bits() + "|" + it.name() + "|" + it.value() + "|" + it.hardware() + "|"
                + it.kernel() + "|" + it.differs() + "|" + it.source()).toList();
    }

    private static String field(
            String bits, String name, String value, String hardware, String ostd, boolean differs, String section) {
        return String.join("|", bits, name, value, hardware, ostd, String.valueOf(differs), "Intel SDM 3A, " + section);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, ''",
        "1007, 2, 'P W U'",
        "8000000048200183, 2, 'P W PS G NX'",
        "8000000048200183, 1, 'P W PAT G NX'",
        "3000000000107f, 2, 'P W U PWT PCD A AV1 AV2'",
        "803000000000117f, 1, 'P W U PWT PCD A D G AV1 AV2 NX'",
        "80300000000011ff, 2, 'P W U PWT PCD A D PS G PAT AV1 AV2 NX'",
    })
    void setFlags_anyEntry_areItsFlagsLowBitsFirst(String raw, int level, String flags) {
        assertThat(String.join(" ", FORMAT.setFlags(Long.parseUnsignedLong(raw, 16), level))).isEqualTo(flags);
    }

    @Test
    void differences_eachKindOfEntry_areNamed() {
        assertThat(topics(0x8000_0000_4820_0183L, 2)).containsExactly("bit 7", "PAT", "bit 52");
        assertThat(topics(0x8000_0000_4820_0183L, 1)).containsExactly("bit 7", "PAT", "bit 52");
        assertThat(topics(0x80, 2)).containsExactly("bit 0", "bit 7", "PAT", "bit 52");
        assertThat(topics(0x1001, 1)).containsExactly("bit 7");
        assertThat(topics(0x1007, 2)).isEmpty();
        assertThat(topics(0, 1)).isEmpty();
    }

    private static List<String> topics(long raw, int level) {
        return FORMAT.differences(raw, level).stream().map(it -> it.topic().toString()).toList();
    }

    @Test
    void rights_everyCombination_areTheHardwares() {
        for (int bits = 0; bits < 8; bits++) {
            boolean write = (bits & 1) != 0;
            boolean user = (bits & 2) != 0;
            boolean execute = (bits & 4) != 0;
            long raw = 0x81 | (write ? 2 : 0) | (user ? 4 : 0) | (execute ? 0 : 1L << 63);
            assertThat(FORMAT.rights(raw, 1)).isEqualTo(new Rights(write, user, execute));
            assertThat(Rights.ALL.and(FORMAT.rights(raw, 1))).isEqualTo(new Rights(write, user, execute));
            assertThat(FORMAT.rights(raw, 1).and(new Rights(false, true, true)))
                    .isEqualTo(new Rights(false, user, execute));
        }
    }

    /** What the kernel does not read, it refuses to decode, whether the entry is present or not. */
    @Test
    void isRead_eachLevelAndMarkOfAPage_isTrueWhereDecodeAnswers() {
        for (int level = 1; level <= 5; level++) {
            int at = level;
            for (long raw : new long[]{0, 1, 0x80, 0x81, 0x1083}) {
                boolean expected = level <= 3 || (raw & 0x80) == 0;
                assertThat(FORMAT.isRead(raw, level)).as("%x at level %d", raw, level).isEqualTo(expected);
                if (expected) {
                    assertThat(FORMAT.fields(raw, level)).isNotEmpty();
                } else {
                    assertThatThrownBy(() -> FORMAT.decode(raw, at)).isInstanceOf(PteException.class)
                            .hasMessage("x86-64 has no pages at level " + at + ", the largest are at level 3");
                }
            }
        }
    }
}

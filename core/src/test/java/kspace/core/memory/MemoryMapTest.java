package kspace.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.naive.NaiveMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryMapTest {
    private static final long SEED = Long.getLong("kspace.seed", 20260827);

    private static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    static Stream<RegionType> everyTypeButUsable() {
        return Stream.of(RegionType.values()).filter(type -> type != RegionType.USABLE);
    }

    @Test
    void normalise_nothing_isEmpty() {
        MemoryMap memory = MemoryMap.normalise(List.of());

        assertThat(memory.regions()).isEmpty();
        assertThat(memory.maxPaddr()).isEqualTo(new Paddr(0));
        assertThat(memory.end()).isEqualTo(new Paddr(0));
        assertThat(memory.kernel()).isEmpty();
        assertThat(memory.regionAt(new Paddr(0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 3000, 1000, 3000", "1001, 3000, 2000, 3000", "1000, 2fff, 1000, 2000", "fff, 3001, 1000, 3000",
        "1001, 2fff, '', ''", "1001, 1fff, '', ''", "1fff, 2001, '', ''", "1000, 1000, '', ''"})
    void normalise_usableBounds_shrink(String start, String end, String normalStart, String normalEnd) {
        compareBounds(RegionType.USABLE, start, end, normalStart, normalEnd);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 3000, 1000, 3000", "1001, 3000, 1000, 3000", "1000, 2fff, 1000, 3000", "fff, 3001, 0, 4000",
        "1001, 1002, 1000, 2000", "1fff, 2001, 1000, 3000", "1000, 1000, '', ''", "1001, 1001, '', ''"})
    void normalise_otherBounds_grow(String start, String end, String normalStart, String normalEnd) {
        everyTypeButUsable().filter(type -> type != RegionType.UNKNOWN)
                .forEach(type -> compareBounds(type, start, end, normalStart, normalEnd));
    }

    private static void compareBounds(RegionType type, String start, String end, String normalStart, String normalEnd) {
        MemoryMap memory = MemoryMap.normalise(List.of(region(hex(start), hex(end), type)));

        List<PaddrRange> expected = normalStart.isEmpty()
                ? List.of()
                : List.of(PaddrRange.of(hex(normalStart), hex(normalEnd)));
        assertThat(memory.regionsOf(type)).isEqualTo(expected);
    }

    private static long hex(String digits) {
        return Long.parseLong(digits, 16);
    }

    @Test
    void normalise_everyPairOfTypes_leastUsableWins() {
        for (RegionType first : RegionType.values()) {
            for (RegionType second : RegionType.values()) {
                RegionType least = first.compareTo(second) < 0 ? first : second;
                MemoryMap memory = MemoryMap.normalise(
                        List.of(region(0, 0x3000, first), region(0x1000, 0x2000, second)));

                assertThat(memory.regions()).isEqualTo(least == first
                        ? List.of(region(0, 0x3000, first))
                        : List.of(
                                region(0, 0x1000, first), region(0x1000, 0x2000, second),
                                region(0x2000, 0x3000, first)));
            }
        }
    }

    @Test
    void normalise_gaps_becomeUnknown() {
        assertThat(MemoryMap.normalise(List.of(
                region(0x5000, 0x6000, RegionType.RESERVED), region(0x1000, 0x2000, RegionType.USABLE))).regions())
                .containsExactly(
                        region(0, 0x1000, RegionType.UNKNOWN),
                        region(0x1000, 0x2000, RegionType.USABLE),
                        region(0x2000, 0x5000, RegionType.UNKNOWN),
                        region(0x5000, 0x6000, RegionType.RESERVED));
    }

    @Test
    void normalise_equalNeighbours_merge() {
        assertThat(MemoryMap.normalise(List.of(
                region(0x2000, 0x3000, RegionType.USABLE), region(0, 0x2000, RegionType.USABLE),
                region(0x3000, 0x3800, RegionType.NVS), region(0x3400, 0x5000, RegionType.NVS))).regions())
                .containsExactly(region(0, 0x3000, RegionType.USABLE), region(0x3000, 0x5000, RegionType.NVS));
    }

    @Test
    void normalise_anyOrderOfTheReport_isTheSame() {
        List<MemoryRegion> reported = new ArrayList<>(List.of(
                region(0, 0x9fc00, RegionType.USABLE), region(0x9fc00, 0xa0000, RegionType.RESERVED),
                region(0x8_0000, 0x9_0001, RegionType.KERNEL), region(0x8_8000, 0x10_0000, RegionType.BAD)));
        List<MemoryRegion> normal = MemoryMap.normalise(reported).regions();
        Random random = new Random(SEED);
        for (int i = 0; i < 24; i++) {
            Collections.shuffle(reported, random);
            assertThat(MemoryMap.normalise(reported).regions()).as("seed %d", SEED).isEqualTo(normal);
        }
        assertThat(MemoryMap.normalise(normal).regions()).isEqualTo(normal);
    }

    @Test
    void normalise_randomReport_isWhatPaintingGives() {
        List<RegionType> types = List.of(RegionType.values());
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            List<MemoryRegion> reported = new ArrayList<>();
            for (int n = random.nextInt(8); n >= 0; n--) {
                long start = random.nextInt(0x20000);
                long size = random.nextInt(random.nextBoolean() ? 0x100 : 0x8000);
                reported.add(region(
                        start, start + size, types.get(random.nextInt(types.size()))));
            }
            NaiveMemory naive = new NaiveMemory(reported.stream()
                    .map(it -> new NaiveMemory.Stretch(
                            it.range().start().value(), it.range().end().value(),
                            NaiveMemory.typeOf(it.type().id())))
                    .toList());
            MemoryMap memory = MemoryMap.normalise(reported);

            assertThat(memory.regions().stream()
                    .map(it -> new NaiveMemory.Stretch(
                            it.range().start().value(), it.range().end().value(),
                            NaiveMemory.typeOf(it.type().id()))))
                    .as("seed %d, map %d: %s", SEED, i, reported)
                    .isEqualTo(naive.stretches());
            assertThat(memory.maxPaddr()).isEqualTo(new Paddr(naive.maxPaddr()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void maxPaddr_eachTypeOnTop_countsIfItIsRam(RegionType type) {
        boolean ram = switch (type) {
            case BAD, UNKNOWN, RESERVED, FRAMEBUFFER -> false;
            case NVS, KERNEL, MODULE, RECLAIMABLE, USABLE -> true;
        };
        MemoryMap memory = MemoryMap.normalise(
                List.of(region(0, 0x1000, RegionType.USABLE), region(0x3000, 0x5000, type)));

        assertThat(memory.maxPaddr()).isEqualTo(new Paddr(ram ? 0x5000 : 0x1000));
        assertThat(memory.end()).isEqualTo(new Paddr(0x5000));
    }

    @Test
    void kernel_severalRegions_isTheFirst() {
        MemoryMap memory = MemoryMap.normalise(List.of(
                region(0x9000, 0xa000, RegionType.KERNEL), region(0, 0x10000, RegionType.USABLE),
                region(0x2000, 0x3000, RegionType.KERNEL)));

        assertThat(memory.kernel()).contains(PaddrRange.of(0x2000, 0x3000));
        assertThat(memory.regionsOf(RegionType.KERNEL))
                .containsExactly(PaddrRange.of(0x2000, 0x3000), PaddrRange.of(0x9000, 0xa000));
    }

    @ParameterizedTest
    @CsvSource({"0, usable", "fff, usable", "1000, kernel", "1fff, kernel", "2000, usable", "3000, ''"})
    void regionAt_everyBound_isTheRegionThatHoldsIt(String pa, String type) {
        MemoryMap memory = MemoryMap.normalise(List.of(
                region(0, 0x3000, RegionType.USABLE), region(0x1000, 0x2000, RegionType.KERNEL)));

        assertThat(memory.regionAt(new Paddr(hex(pa))).map(MemoryRegion::type)).isEqualTo(
                type.isEmpty() ? Optional.empty() : RegionType.byId(type));
    }

    @ParameterizedTest
    @EnumSource
    void byId_itsOwnId_findsTheType(RegionType type) {
        assertThat(RegionType.byId(type.id())).contains(type);
        assertThat(type.displayName()).isNotBlank();
    }

    @Test
    void byId_anythingElse_isEmpty() {
        assertThat(List.of("", "Usable", "ram")).allMatch(id -> RegionType.byId(id).isEmpty());
    }
}

package kspace.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets which frame: the early allocator, the frame metadata and the frames of page tables. */
class FramesTest {
    private static final long PAGE = 4096;
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    private static MemoryMap usable(long... bounds) {
        List<MemoryRegion> regions = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            regions.add(new MemoryRegion(PaddrRange.of(bounds[i], bounds[i + 1]), RegionType.USABLE));
        }
        return MemoryMap.normalise(regions);
    }

    @Test
    void allocate_severalRangesBelowFourGib_usesTheLargestFromBelow() {
        EarlyAllocator allocator =
                new EarlyAllocator(usable(0, 4 * MIB, 8 * MIB, 24 * MIB, 32 * MIB, 40 * MIB));

        assertThat(allocator.allocate(PAGE)).contains(PaddrRange.of(8 * MIB, 8 * MIB + PAGE));
        assertThat(allocator.allocate(MIB)).contains(PaddrRange.of(8 * MIB + PAGE, 9 * MIB + PAGE));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1000", "fff, 1000", "1000, 1000", "1001, 2000"})
    void allocate_anySize_takesWholePages(String size, String taken) {
        EarlyAllocator allocator = new EarlyAllocator(usable(MIB, 2 * MIB));

        assertThat(allocator.allocate(Long.parseLong(size, 16)))
                .contains(PaddrRange.ofSize(new Paddr(MIB), Long.parseLong(taken, 16)));
        assertThat(allocator.allocate(PAGE))
                .contains(PaddrRange.ofSize(new Paddr(MIB + Long.parseLong(taken, 16)), PAGE));
    }

    @Test
    void allocate_equallyLargeRanges_usesTheLowest() {
        assertThat(new EarlyAllocator(usable(MIB, 2 * MIB, 4 * MIB, 5 * MIB)).allocate(PAGE))
                .contains(PaddrRange.of(MIB, MIB + PAGE));
    }

    @Test
    void allocate_tooLargeForBelow_comesFromAboveAndTheRestFromBelow() {
        EarlyAllocator allocator = new EarlyAllocator(usable(0, MIB, 8 * GIB, 9 * GIB, 5 * GIB, 5 * GIB + MIB));

        assertThat(allocator.allocate(2 * MIB)).contains(PaddrRange.of(8 * GIB, 8 * GIB + 2 * MIB));
        assertThat(allocator.allocate(MIB)).contains(PaddrRange.of(0, MIB));
        assertThat(allocator.allocate(PAGE)).contains(PaddrRange.of(8 * GIB + 2 * MIB, 8 * GIB + 2 * MIB + PAGE));
        assertThat(allocator.allocate(GIB)).isEmpty();
        assertThat(allocator.allocate(GIB - 2 * MIB - PAGE))
                .contains(PaddrRange.of(8 * GIB + 2 * MIB + PAGE, 9 * GIB));
        assertThat(allocator.allocate(PAGE)).isEmpty();
    }

    @Test
    void allocate_rangeAcrossFourGib_isTwoRanges() {
        EarlyAllocator allocator = new EarlyAllocator(usable(3 * GIB, 6 * GIB));

        assertThat(allocator.allocate(GIB + PAGE)).contains(PaddrRange.of(4 * GIB, 5 * GIB + PAGE));
        assertThat(allocator.allocate(GIB)).contains(PaddrRange.of(3 * GIB, 4 * GIB));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "1000, 1000", "40000, 1000", "41000, 2000", "20000000, 800000", "1ffdf000, 800000",
        "40001000, 1001000", "180000000, 6000000", "2080000000, 82000000"})
    void metadataSize_anyMemory_is64BytesAFrameInWholePages(String maxPaddr, String size) {
        Paddr end = new Paddr(Long.parseLong(maxPaddr, 16));
        long bytes = FrameMetadata.sizeBytes(end);

        assertThat(bytes).isEqualTo(Long.parseLong(size, 16));
        assertThat(new FrameMetadata(PaddrRange.ofSize(new Paddr(MIB), bytes), end).nrPages()).isEqualTo(bytes / PAGE);
        assertThat(FrameMetadata.withoutRoom(end).nrPages()).isEqualTo(bytes / PAGE);
    }

    @Test
    void frames_metadataAnywhere_skipItAndFrameZero() {
        MemoryMap memory = usable(0, 4 * PAGE, 6 * PAGE, 10 * PAGE);
        for (long start = 0; start < 11; start++) {
            for (long end = start + 1; end < 11; end++) {
                PaddrRange taken = PaddrRange.of(start * PAGE, end * PAGE);
                UsableFrames frames = new UsableFrames(memory, new FrameMetadata(taken, new Paddr(10 * PAGE)), -1);
                List<Paddr> expected = LongStream.of(1, 2, 3, 6, 7, 8, 9).mapToObj(n -> new Paddr(n * PAGE))
                        .filter(frame -> !taken.contains(frame)).toList();

                assertThat(LongStream.range(0, 12).mapToObj(frames::frame).flatMap(Optional::stream))
                        .as("metadata in %s", taken)
                        .isEqualTo(expected);
                for (long count = 0; count < 12; count++) {
                    FrameSource oneByOne = n -> frames.frame(n);
                    assertThat(frames.firstFrames(count)).isEqualTo(oneByOne.firstFrames(count));
                    for (long first = 0; first < 12; first++) {
                        assertThat(frames.frames(first, count)).isEqualTo(oneByOne.frames(first, count));
                    }
                }
            }
        }
    }

    @Test
    void references_ofNoFrames_changeNothing() {
        FrameReferences references = new FrameReferences();
        references.add(new Paddr(PAGE), 0);
        references.drop(new Paddr(PAGE), 0);
        assertThat(references.count(new Paddr(PAGE))).isZero();
        references.add(new Paddr(PAGE), 2);
        references.drop(new Paddr(0), 0);
        references.drop(new Paddr(2 * PAGE), 0);
        assertThat(List.of(0L, 1L, 2L, 3L)).map(frame -> references.count(new Paddr(frame * PAGE)))
                .containsExactly(0L, 1L, 1L, 0L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void firstLacking_atRandom_isTheLowestFrameWithFewer(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            FrameReferences held = new FrameReferences();
            FrameReferences wanted = new FrameReferences();
            for (int i = 0; i < 6; i++) {
                held.add(new Paddr(random.nextInt(12) * PAGE), random.nextInt(12));
                if (i % 2 == 0) {
                    wanted.add(new Paddr(random.nextInt(12) * PAGE), random.nextInt(8));
                }
            }
            Optional<Paddr> expected = LongStream.range(0, 24).mapToObj(n -> new Paddr(n * PAGE))
                    .filter(frame -> held.count(frame) < wanted.count(frame)).findFirst();
            assertThat(held.firstLacking(wanted)).as("seed %d, round %d", seed, round).isEqualTo(expected);
        }
    }

    @Test
    void firstFrames_framesInAnyOrder_areStretchesInThatOrder() {
        FrameSource frames = n -> List.of(5L, 6L, 2L, 3L, 4L, 9L).stream().skip(n).findFirst()
                .map(frame -> new Paddr(frame * PAGE));

        assertThat(frames.firstFrames(0)).isEmpty();
        assertThat(frames.firstFrames(2)).containsExactly(PaddrRange.of(5 * PAGE, 7 * PAGE));
        assertThat(frames.firstFrames(100)).containsExactly(
                PaddrRange.of(5 * PAGE, 7 * PAGE), PaddrRange.of(2 * PAGE, 5 * PAGE),
                PaddrRange.of(9 * PAGE, 10 * PAGE));
    }
}

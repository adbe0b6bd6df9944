package kspace.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic of zooming, above all at both ends of the address space. */
class ZoomRangeTest {
    private static final Vaddr LOWEST = new Vaddr(0);
    private static final Vaddr HIGHEST = new Vaddr(-1L);
    private static final VaddrRange FIRST_PAGE = VaddrRange.ofSize(LOWEST, 4096);
    private static final VaddrRange LAST_PAGE = VaddrRange.ofSize(new Vaddr(-4096L), 4096);
    private static final VaddrRange KERNEL_HALF = VaddrRange.ofBounds(0xffff_8000_0000_0000L, 0);

    private static ZoomRange zoom(long start, long endExclusive) {
        return new ZoomRange(VaddrRange.ofBounds(start, endExclusive));
    }

    private static List<ZoomRange> places() {
        return List.of(
                ZoomRange.WHOLE,
                new ZoomRange(FIRST_PAGE),
                new ZoomRange(LAST_PAGE),
                new ZoomRange(KERNEL_HALF),
                zoom(0, 1L << 63),
                zoom(1L << 63, 0),
                zoom(1, 0),
                zoom(0, -1L),
                zoom(0x7fff_ffff_ffff_f000L, 0x8000_0000_0000_1000L),
                zoom(0xffff_8000_0020_0000L, 0xffff_8000_0020_1000L),
                zoom(0xffff_8000_0000_0123L, 0xffff_c000_0000_0456L));
    }

    @Test
    void new_lessThanAPage_isRefused() {
        VaddrRange small = VaddrRange.ofSize(LOWEST, 4095);
        assertThatThrownBy(() -> new ZoomRange(small)).hasMessageContaining("less than one page");
    }

    @ParameterizedTest
    @MethodSource("places")
    void about_factor1_isTheSame(ZoomRange place) {
        for (double share : new double[]{0, 0.3, 0.5, 1}) {
            assertThat(place.about(share, 1)).isEqualTo(place);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void about_anyPlaceAndFactor_keepsWhatIsThereUnlessTheSpaceEnds(ZoomRange place) {
        for (double share : new double[]{0, 0.001, 0.25, 0.5, 0.9, 1}) {
            Vaddr still = place.addressAt(share);
            for (double factor : new double[]{0.01, 0.5, 0.84, 1, 1.19, 2, 100}) {
                ZoomRange then = place.about(share, factor);
                double size = Math.clamp(place.sizeBytes() * factor, 4096, 0x1p64);
                assertThat(then.sizeBytes()).isCloseTo(size, within(size * 1e-4));
                assertThat(then.addresses().contains(still)).isTrue();
                boolean moved = then.addresses().first().equals(LOWEST) || then.addresses().last().equals(HIGHEST);
                if (!moved) {
                    assertThat(then.shareOf(still)).isCloseTo(share, within(1.0 / 4096));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void about_bothEnds_keepsThemExactly(ZoomRange place) {
        assertThat(place.about(0, 0.37).addresses().first()).isEqualTo(place.addresses().first());
        assertThat(place.about(1, 0.37).addresses().last()).isEqualTo(place.addresses().last());
        assertThat(place.about(-3, 0.37)).isEqualTo(place.about(0, 0.37));
        assertThat(place.about(3, 0.37)).isEqualTo(place.about(1, 0.37));
    }

    @Test
    void about_atBothEndsOfTheSpace_staysThere() {
        ZoomRange low = ZoomRange.WHOLE;
        ZoomRange high = ZoomRange.WHOLE;
        for (int i = 0; i < 52; i++) {
            low = low.about(0, 0.5);
            high = high.about(1, 0.5);
        }
        assertThat(low.addresses()).isEqualTo(FIRST_PAGE);
        assertThat(high.addresses()).isEqualTo(LAST_PAGE);
        assertThat(low.isDeepest()).isTrue();
        assertThat(low.about(0, 0.5)).isEqualTo(low);
        for (int i = 0; i < 52; i++) {
            low = low.about(0, 2);
            high = high.about(1, 2);
        }
        assertThat(low).isEqualTo(ZoomRange.WHOLE);
        assertThat(high).isEqualTo(ZoomRange.WHOLE);
        assertThat(low.isWhole()).isTrue();
        assertThat(high.about(0.5, 2)).isEqualTo(ZoomRange.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.000_01, 0.1, 0.333, 0.5, 0.75, 0.999_99, 1})
    void about_toOnePageAndBackByQuarterDoublings_showsTheSameAgain(double share) {
        List<ZoomRange> way = new ArrayList<>(List.of(ZoomRange.WHOLE));
        while (!way.getLast().isDeepest()) {
            way.add(way.getLast().about(share, Math.pow(2, -0.25)));
        }
        assertThat(way).hasSize(209);
        ZoomRange now = way.getLast();
        for (ZoomRange before : way.reversed().subList(1, way.size() - 1)) {
            now = now.about(share, Math.pow(2, 0.25));
            double off = Math.abs(before.addresses().first().value() - now.addresses().first().value());
            assertThat(off / before.sizeBytes()).isLessThan(1.0 / 1000);
        }
        assertThat(now.about(share, Math.pow(2, 0.25)).sizeBytes()).isCloseTo(0x1p64, within(0x1p32));
    }

    @ParameterizedTest
    @MethodSource("places")
    void addressAt_shareOfBothEnds_isExact(ZoomRange place) {
        VaddrRange addresses = place.addresses();
        assertThat(place.addressAt(place.shareOf(addresses.first()))).isEqualTo(addresses.first());
        assertThat(place.addressAt(place.shareOf(addresses.last()))).isEqualTo(addresses.last());
        assertThat(place.shareOf(addresses.first())).isZero();
        assertThat(place.shareAfter(addresses.last())).isEqualTo(1);
        assertThat(place.addressAt(-0.5)).isEqualTo(addresses.first());
        assertThat(place.addressAt(1.5)).isEqualTo(addresses.last());
    }

    @Test
    void addressAt_everyByteOfTheLastPage_isExact() {
        ZoomRange place = new ZoomRange(LAST_PAGE);
        for (long address = -4096; address <= -1; address++) {
            assertThat(place.addressAt(place.shareOf(new Vaddr(address)))).isEqualTo(new Vaddr(address));
        }
    }

    @Test
    void addressAt_randomAddressesOfZoomsUpTo2To50_areExact() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            long size = 4096 + random.nextLong((1L << (12 + random.nextInt(39))) - 4095);
            long start = random.nextBoolean() ? random.nextLong() : -size - random.nextInt(3);
            long first = Unsigned.min(start, -size);
            ZoomRange place = new ZoomRange(VaddrRange.ofSize(new Vaddr(first), size));
            Vaddr va = new Vaddr(first + random.nextLong(size));
            assertThat(place.addressAt(place.shareOf(va))).as("seed %d, %s in %s", seed, va, place).isEqualTo(va);
        }
    }

    @Test
    void shareOf_addressesOutside_areTheEnds() {
        ZoomRange place = new ZoomRange(KERNEL_HALF);
        assertThat(place.shareOf(LOWEST)).isZero();
        assertThat(new ZoomRange(FIRST_PAGE).shareOf(HIGHEST)).isEqualTo(1);
        assertThat(new ZoomRange(FIRST_PAGE).shareAfter(new Vaddr(2047))).isEqualTo(0.5);
        assertThat(ZoomRange.WHOLE.shareOf(new Vaddr(1L << 63))).isEqualTo(0.5);
    }

    @Test
    void stepIn_toTheDeepest_isThePageAtThePlace() {
        ZoomRange place = zoom(0x1234_5800L, 0x1234_7800L);
        ZoomRange deepest = place;
        for (int step = 0; step < ZoomRange.STEPS_OF_DOUBLING; step++) {
            deepest = deepest.stepIn(0.75);
        }
        assertThat(deepest).isEqualTo(zoom(0x1234_7000L, 0x1234_8000L));
        assertThat(deepest.stepIn(0.75)).isEqualTo(deepest);
        assertThat(deepest.stepOut(0.5).sizeBytes()).isEqualTo(4467);
        assertThat(ZoomRange.WHOLE.stepOut(0.3)).isEqualTo(ZoomRange.WHOLE);
    }

    @Test
    void moved_withinTheSpace_isExactAndReversible() {
        ZoomRange place = zoom(0xffff_8000_0000_0000L, 0xffff_8000_0000_2000L);
        assertThat(place.moved(0.5).addresses()).isEqualTo(
                VaddrRange.ofSize(new Vaddr(0xffff_8000_0000_1000L), 0x2000));
        assertThat(place.moved(0.5).moved(-0.5)).isEqualTo(place);
        assertThat(place.moved(-1).addresses().first()).isEqualTo(new Vaddr(0xffff_7fff_ffff_e000L));
        assertThat(place.moved(0)).isEqualTo(place);
    }

    @Test
    void moved_pastTheEnds_stopsThereWithItsSize() {
        assertThat(zoom(0x1000, 0x4000).moved(-100)).isEqualTo(zoom(0, 0x3000));
        assertThat(zoom(-0x4000L, -0x1000L).moved(100)).isEqualTo(zoom(-0x3000L, 0));
        assertThat(zoom(0x1000, 0x4000).moved(1e30)).isEqualTo(zoom(-0x3000L, 0));
        assertThat(ZoomRange.WHOLE.moved(0.7)).isEqualTo(ZoomRange.WHOLE);
    }

    @Test
    void movedTo_target_movesAsLittleAsItTakes() {
        ZoomRange place = zoom(0x1_0000, 0x1_4000);
        assertThat(place.movedTo(VaddrRange.ofSize(new Vaddr(0x1_1000), 0x1000))).isEqualTo(place);
        assertThat(place.movedTo(VaddrRange.ofSize(new Vaddr(0x1_4000), 0x1000))).isEqualTo(zoom(0x1_1000, 0x1_5000));
        assertThat(place.movedTo(VaddrRange.ofSize(new Vaddr(0xf000), 0x1000))).isEqualTo(zoom(0xf000, 0x1_3000));
        assertThat(place.movedTo(VaddrRange.ofSize(new Vaddr(0x2_0000), 0x8000))).isEqualTo(
                zoom(0x2_0000, 0x2_4000));
        assertThat(place.movedTo(LAST_PAGE)).isEqualTo(zoom(-0x4000L, 0));
        assertThat(place.movedTo(FIRST_PAGE)).isEqualTo(zoom(0, 0x4000));
    }

    @Test
    void fit_targets_showsThemWithTheMargin() {
        assertThat(ZoomRange.fit(KERNEL_HALF, 0).addresses()).isEqualTo(KERNEL_HALF);
        assertThat(ZoomRange.fit(VaddrRange.ofSize(new Vaddr(0x10_0000), 0x10_0000), 0.5)).isEqualTo(
                zoom(0x8_0000, 0x28_0000));
        assertThat(ZoomRange.fit(FIRST_PAGE, 0.5)).isEqualTo(zoom(0, 0x2000));
        assertThat(ZoomRange.fit(LAST_PAGE, 0.5)).isEqualTo(zoom(-0x2000L, 0));
        assertThat(ZoomRange.fit(ZoomRange.WHOLE.addresses(), 0.1)).isEqualTo(ZoomRange.WHOLE);
        assertThat(ZoomRange.fit(ZoomRange.WHOLE.addresses(), 0)).isEqualTo(ZoomRange.WHOLE);
        VaddrRange odd = VaddrRange.ofBounds(0xfedc_ba98_7654_3210L, 0xffff_ffff_ffff_fffdL);
        assertThat(ZoomRange.fit(odd, 0).addresses().contains(odd)).isTrue();
    }

    @Test
    void fit_oneByte_showsAPageAroundIt() {
        assertThat(ZoomRange.fit(VaddrRange.ofSize(new Vaddr(0x10_0000), 1), 0)).isEqualTo(zoom(0xf_f801, 0x10_0801));
        assertThat(ZoomRange.fit(VaddrRange.ofSize(LOWEST, 1), 0).addresses()).isEqualTo(FIRST_PAGE);
        assertThat(ZoomRange.fit(VaddrRange.ofSize(HIGHEST, 1), 0).addresses()).isEqualTo(LAST_PAGE);
    }

    @ParameterizedTest
    @MethodSource("places")
    void towards_everyPlace_endsExactlyAndKeepsInside(ZoomRange place) {
        for (ZoomRange target : places()) {
            assertThat(place.towards(target, 0)).isEqualTo(place);
            assertThat(place.towards(target, 1)).isEqualTo(target);
            for (double progress = 0.05; progress < 1; progress += 0.05) {
                double size = place.towards(target, progress).sizeBytes();
                double least = Math.min(place.sizeBytes(), target.sizeBytes());
                double most = Math.max(place.sizeBytes(), target.sizeBytes());
                assertThat(size).isBetween(least * (1 - 1e-9), most * (1 + 1e-9));
            }
        }
    }

    @Test
    void towards_aPageDeepInside_nearsItWithoutJumps() {
        ZoomRange target = zoom(0xffff_8000_0020_0000L, 0xffff_8000_0020_1000L);
        ZoomRange almost = ZoomRange.WHOLE.towards(target, 0.999);
        assertThat(almost.addresses().contains(target.addresses())).isTrue();
        assertThat(almost.sizeBytes()).isCloseTo(4096 * Math.pow(2, 0.052), within(1.0));
        ZoomRange half = ZoomRange.WHOLE.towards(target, 0.5);
        assertThat(half.sizeBytes()).isCloseTo(0x1p38, within(1.0));
    }

    @Test
    void stepIn_notYetDeepest_isOneStepAboutThePlace() {
        ZoomRange place = new ZoomRange(VaddrRange.ofSize(new Vaddr(0x1000_0000), 1 << 30));
        assertThat(place.stepIn(0.25)).isEqualTo(place.about(0.25, Math.pow(2, -1.0 / ZoomRange.STEPS_OF_DOUBLING)));
        assertThat(place.isWhole()).isFalse();
        assertThat(ZoomRange.WHOLE.isWhole()).isTrue();
    }

    @Test
    void towards_halfWay_isTheMiddleOfTheDoublingsAndKeepsTheFixedPlace() {
        ZoomRange large = new ZoomRange(VaddrRange.ofSize(new Vaddr(0), 1L << 40));
        ZoomRange small = new ZoomRange(VaddrRange.ofSize(new Vaddr(1L << 38), 1 << 20));
        // The place that both show at the same share of the view.
        double share = (double) (1L << 38) / ((1L << 40) - (1L << 20));
        Vaddr fixed = new Vaddr((long) (share * (1L << 40)));
        for (ZoomRange half : List.of(large.towards(small, 0.5), small.towards(large, 0.5))) {
            assertThat(half.sizeBytes()).isCloseTo(1L << 30, within(1.0));
            assertThat(half.shareOf(fixed)).isCloseTo(share, within(1e-6));
        }
    }

    @Test
    void towards_ofTheSameSize_movesEvenly() {
        ZoomRange from = new ZoomRange(VaddrRange.ofSize(new Vaddr(0x1000_0000), 1 << 20));
        ZoomRange to = new ZoomRange(VaddrRange.ofSize(new Vaddr(0x1800_0000), 1 << 20));
        assertThat(from.towards(to, 0.25).addresses()).isEqualTo(VaddrRange.ofSize(new Vaddr(0x1200_0000), 1 << 20));
        assertThat(to.towards(from, 0.25).addresses()).isEqualTo(VaddrRange.ofSize(new Vaddr(0x1600_0000), 1 << 20));
    }
}

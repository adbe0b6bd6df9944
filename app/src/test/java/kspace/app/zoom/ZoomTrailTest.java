package kspace.app.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kspace.app.state.ZoomRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import org.junit.jupiter.api.Test;

/** Zooming in and out again comes back to the same addresses, to the byte. */
class ZoomTrailTest {
    private static final int WIDTH = 1000;
    private static final int TURNS = 200;

    private final ZoomTrail<ZoomRange> trail = new ZoomTrail<>();

    private ZoomRange follow(ZoomRange start, int pixel, int steps) {
        double share = (double) pixel / WIDTH;
        return trail.follow(start, pixel, steps, now -> now.stepIn(share), now -> now.stepOut(share));
    }

    @Test
    void follow_inToAPageAndOutByTheSameTurns_returnsToEachPlace() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int turn = 0; turn < TURNS; turn++) {
            int pixel = random.nextInt(WIDTH + 1);
            ZoomRange start = ZoomRange.WHOLE.about(random.nextDouble(), Math.pow(2, -random.nextInt(40)));
            List<ZoomRange> places = new ArrayList<>(List.of(start));
            while (!places.getLast().isDeepest()) {
                places.add(follow(places.getLast(), pixel, 4));
            }
            VaddrRange page = places.getLast().addresses();
            assertThat(page.first().isAligned(4096)).as("seed %d: %s", seed, page).isTrue();
            assertThat(page.sizeBytes()).isEqualTo(4096);
            for (int i = places.size() - 2; i >= 0; i--) {
                assertThat(follow(places.get(i + 1), pixel, -4)).as("seed %d", seed).isEqualTo(places.get(i));
            }
        }
    }

    @Test
    void follow_outPastAllAddressesAndIn_returns() {
        ZoomRange start = new ZoomRange(VaddrRange.ofBounds(0xffff_8000_0000_0000L, 0));
        assertThat(follow(start, 730, -8 * 20)).isEqualTo(ZoomRange.WHOLE);
        assertThat(follow(ZoomRange.WHOLE, 730, 8 * 20)).isEqualTo(start);
    }

    @Test
    void follow_atAnotherPlaceOrAfterAMove_doesNotReturn() {
        ZoomRange start = new ZoomRange(VaddrRange.ofSize(new Vaddr(0x1000_0000), 1 << 20));
        ZoomRange in = follow(start, 300, 8);
        assertThat(follow(in, 700, -8)).isNotEqualTo(start);
        ZoomRange moved = follow(start, 300, 8).moved(0.5);
        assertThat(follow(moved, 300, -8)).isEqualTo(moved.about(0.3, Math.pow(2, 1.0 / 8)).stepOut(0.3).stepOut(0.3)
                .stepOut(0.3).stepOut(0.3).stepOut(0.3).stepOut(0.3).stepOut(0.3));
    }

    @Test
    void follow_backAPixelBeside_returnsButNotTwoBeside() {
        ZoomRange start = new ZoomRange(VaddrRange.ofSize(new Vaddr(0x1000_0000), 1 << 20));
        assertThat(follow(follow(start, 300, 8), 301, -8)).isEqualTo(start);
        assertThat(follow(follow(start, 300, 8), 302, -8)).isNotEqualTo(start);
    }

    @Test
    void follow_stepsAtAnEnd_countOnlyInATurnThatMoved() {
        ZoomTrail<Integer> numbers = new ZoomTrail<>();
        assertThat(numbers.follow(9, 5, 3, now -> Math.min(10, now + 1), now -> now - 1)).isEqualTo(10);
        assertThat(numbers.follow(10, 5, 1, now -> Math.min(10, now + 1), now -> now - 1)).isEqualTo(10);
        assertThat(numbers.follow(10, 5, -2, now -> now, now -> now - 1)).as("two of the turn found the end")
                .isEqualTo(10);
        assertThat(numbers.follow(10, 5, -1, now -> now, now -> now - 1)).isEqualTo(9);
        assertThat(numbers.follow(9, 5, -1, now -> now, now -> now - 5)).as("nothing is left to return on")
                .isEqualTo(4);
    }
}

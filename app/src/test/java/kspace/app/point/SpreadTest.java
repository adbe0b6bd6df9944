package kspace.app.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final double GAP = 8;
    private static final double ROOM = 500;

    @Test
    void of_wishesThatAreFree_areGranted() {
        assertThat(Spread.of(List.of(20.0, 100.0), List.of(10.0, 30.0), GAP, ROOM)).containsExactly(15.0, 85.0);
    }

    @Test
    void of_wishesAtOneEnd_areShiftedInside() {
        assertThat(Spread.of(List.of(0.0, 0.0), List.of(10.0, 10.0), GAP, ROOM)).containsExactly(0.0, 18.0);
        assertThat(Spread.of(List.of(500.0, 500.0), List.of(10.0, 10.0), GAP, ROOM)).containsExactly(472.0, 490.0);
    }

    @Test
    void of_anyWishes_neverOverlapAndStayInOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            int nr = 1 + random.nextInt(12);
            List<Double> wanted = Stream.generate(() -> random.nextDouble(ROOM)).limit(nr).sorted().toList();
            List<Double> sizes = Stream.generate(() -> 5 + random.nextDouble(60)).limit(nr).toList();
            List<Double> starts = Spread.of(wanted, sizes, GAP, ROOM);
            double needed = sizes.stream().mapToDouble(it -> it + GAP).sum() - GAP;
            double next = 0;
            for (int i = 0; i < nr; i++) {
                assertThat(starts.get(i)).as("seed %d", seed).isGreaterThanOrEqualTo(next - 1e-6);
                next = starts.get(i) + sizes.get(i) + GAP;
            }
            assertThat(next - GAP).as("seed %d", seed).isLessThanOrEqualTo(Math.max(ROOM, needed) + 1e-6);
        }
    }
}

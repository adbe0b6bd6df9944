package kspace.app.map.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThinningTest {
    private static Segment<String> merge(Segment<String> lower, Segment<String> upper) {
        return new Segment<>("several", lower.first(), upper.last(), false, false);
    }

    private static double height(Segment<String> segment) {
        return switch (segment.content()) {
            case "large" -> 30;
            case "several" -> 10;
            default -> 5 + segment.sizeBytes() % 3;
        };
    }

    private static boolean isSmall(Segment<String> segment) {
        return !segment.content().equals("large");
    }

    /** The naive way: looks at all neighbours again for each pair. */
    private static List<Segment<String>> naive(List<Segment<String>> all, double height) {
        List<Segment<String>> left = new ArrayList<>(all);
        while (left.stream().mapToDouble(ThinningTest::height).sum() > height) {
            int smallest = -1;
            for (int i = 0; i + 1 < left.size(); i++) {
                if (isSmall(left.get(i)) && isSmall(left.get(i + 1))
                        && (smallest < 0 || bytes(left, i) < bytes(left, smallest))) {
                    smallest = i;
                }
            }
            if (smallest < 0) {
                break;
            }
            left.set(smallest, merge(left.get(smallest), left.remove(smallest + 1)));
        }
        return left;
    }

    private static long bytes(List<Segment<String>> segments, int lower) {
        return segments.get(lower).sizeBytes() + segments.get(lower + 1).sizeBytes();
    }

    private static List<Segment<String>> segments(Random random, int count) {
        List<Segment<String>> segments = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < count; i++) {
            long size = 1L + random.nextInt(6);
            segments.add(new Segment<>(random.nextInt(9) == 0 ? "large" : "small", at, at + size - 1, false, false));
            at += size;
        }
        return segments;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void to_randomSegments_isWhatThePlainSearchLeaves(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<Segment<String>> all = segments(random, random.nextInt(60));
            double available = random.nextInt(500);
            List<Segment<String>> left =
                    new Thinning<>(all, ThinningTest::isSmall, ThinningTest::height, ThinningTest::merge)
                            .to(available);
            assertThat(left).as("seed %d, round %d", seed, round).isEqualTo(naive(all, available));
        }
    }

    @Test
    void to_moreSegments_asksForEachHeightAFewTimes() {
        AtomicLong asked = new AtomicLong();
        List<Segment<String>> all = segments(new Random(1), 8192);
        new Thinning<>(all, ThinningTest::isSmall, segment -> {
            asked.incrementAndGet();
            return height(segment);
        }, ThinningTest::merge).to(100);
        assertThat(asked.get()).isLessThan(5 * 8192);
    }
}

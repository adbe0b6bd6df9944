package kspace.app.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTimeTest {
    private static List<Double> parts(WalkFrame frame) {
        List<Double> parts = new ArrayList<>(List.of(frame.sign()));
        frame.levels().forEach(level -> parts.addAll(List.of(level.fly(), level.light(), level.open(), level.read())));
        parts.add(frame.result());
        return parts;
    }

    @Test
    void frame_everyMillisecond_onlyGoesForwardAndOnePartAtATime() {
        for (int reads = 0; reads <= 5; reads++) {
            WalkTime time = new WalkTime(reads);
            List<Double> before = parts(time.frame(0));
            assertThat(before).allMatch(part -> part == 0);
            for (double ms = 1; ms <= time.durationMs(); ms++) {
                List<Double> now = parts(time.frame(ms));
                for (int i = 0; i < now.size(); i++) {
                    assertThat(now.get(i)).isBetween(before.get(i), 1.0);
                    if (i > 0 && now.get(i) > 0) {
                        assertThat(now.get(i - 1)).isEqualTo(1);
                    }
                }
                before = now;
            }
            assertThat(before).hasSize(2 + 4 * reads).allMatch(part -> part == 1);
        }
    }

    @Test
    void duration_threeReads_isTheSumOfItsParts() {
        assertThat(new WalkTime(3).durationMs()).isEqualTo(240 + 3 * (320 + 120 + 480 + 240) + 320);
    }

    @Test
    void stops_threeReads_areBeginSignTablesAndEnd() {
        WalkTime time = new WalkTime(3);
        assertThat(time.stops()).containsExactly(0.0, 240.0, 1400.0, 2560.0, 3720.0, 4040.0);
        assertThat(time.stopAfter(0)).isEqualTo(240);
        assertThat(time.stopAfter(4040)).isEqualTo(4040);
        assertThat(time.stopBefore(4040)).isEqualTo(3720);
        assertThat(time.stopBefore(0)).isZero();
        assertThat(time.stopAt(2559)).isEqualTo(1400);
    }

    @Test
    void partAt_eachStop_isThePartThatHasJustEnded() {
        WalkTime time = new WalkTime(3);
        assertThat(time.stops().stream().map(time::partAt)).containsExactly(
                new WalkTime.Split(), new WalkTime.Sign(), new WalkTime.Read(0), new WalkTime.Read(1),
                new WalkTime.Read(2), new WalkTime.Result());
        assertThat(time.partAt(241)).isEqualTo(new WalkTime.Read(0));
        assertThat(time.partAt(1401)).isEqualTo(new WalkTime.Read(1));
        assertThat(new WalkTime(0).partAt(241)).isEqualTo(new WalkTime.Result());
    }
}

package kspace.app.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTimeTest {
    private static final WalkTime FOUND = new WalkTime(3, false);
    private static final WalkTime ABSENT = new WalkTime(2, true);

    private static List<Double> parts(WalkFrame frame, boolean endsAbsent) {
        List<Double> parts = new ArrayList<>(List.of(frame.sign()));
        frame.levels().forEach(level -> parts
                .addAll(List.of(level.fly(), level.light(), level.unfold(), level.rise(), level.carry())));
        if (endsAbsent) {
            // Nothing rises from the last entry.
            parts.subList(parts.size() - 2, parts.size()).clear();
        }
        parts.add(frame.result());
        return parts;
    }

    @Test
    void frame_everyMillisecond_onlyGoesForwardAndOnePartAtATime() {
        for (int reads = 0; reads <= 5; reads++) {
            for (boolean endsAbsent : reads == 0 ? new boolean[]{false} : new boolean[]{false, true}) {
                WalkTime time = new WalkTime(reads, endsAbsent);
                List<Double> before = parts(time.frame(0), endsAbsent);
                assertThat(before).allMatch(part -> part == 0);
                for (double ms = 1; ms <= time.durationMs(); ms++) {
                    List<Double> now = parts(time.frame(ms), endsAbsent);
                    for (int i = 0; i < now.size(); i++) {
                        assertThat(now.get(i)).isBetween(before.get(i), 1.0);
                        if (i > 0 && now.get(i) > 0) {
                            assertThat(now.get(i - 1)).isEqualTo(1);
                        }
                    }
                    before = now;
                }
                assertThat(before).hasSize(2 + 5 * reads - (endsAbsent ? 2 : 0)).allMatch(part -> part == 1);
            }
        }
    }

    @Test
    void frame_absentEntry_becomesNoAddress() {
        WalkFrame.Level last = ABSENT.frame(ABSENT.durationMs()).levels().getLast();
        assertThat(last).isEqualTo(new WalkFrame.Level(1, 1, 1, 0, 0, 1));
    }

    @Test
    void duration_threeReads_isTheSumOfItsParts() {
        assertThat(FOUND.durationMs()).isEqualTo(240 + 3 * (320 + 120 + 240 + 120 + 240 + 240) + 320);
        assertThat(ABSENT.durationMs()).isEqualTo(240 + 2 * (320 + 120 + 240 + 120) + 240 + 240 + 320);
    }

    @Test
    void stops_threeReads_areWhateverHasHappened() {
        assertThat(FOUND.stops()).containsExactly(
                new WalkTime.Stop(0, new WalkTime.Split()),
                new WalkTime.Stop(240, new WalkTime.Sign()),
                new WalkTime.Stop(560, new WalkTime.Index(0)),
                new WalkTime.Stop(1040, new WalkTime.Entry(0, false)),
                new WalkTime.Stop(1520, new WalkTime.Address(0)),
                new WalkTime.Stop(1840, new WalkTime.Index(1)),
                new WalkTime.Stop(2320, new WalkTime.Entry(1, false)),
                new WalkTime.Stop(2800, new WalkTime.Address(1)),
                new WalkTime.Stop(3120, new WalkTime.Index(2)),
                new WalkTime.Stop(3600, new WalkTime.Entry(2, false)),
                new WalkTime.Stop(4080, new WalkTime.Address(2)),
                new WalkTime.Stop(4400, new WalkTime.Result()));
    }

    @Test
    void stops_absentEntry_endThere() {
        assertThat(ABSENT.stops()).extracting(WalkTime.Stop::part).containsExactly(
                new WalkTime.Split(), new WalkTime.Sign(), new WalkTime.Index(0), new WalkTime.Entry(0, false),
                new WalkTime.Address(0), new WalkTime.Index(1), new WalkTime.Entry(1, true), new WalkTime.Result());
        assertThat(new WalkTime(0, false).stops()).extracting(WalkTime.Stop::part).containsExactly(
                new WalkTime.Split(), new WalkTime.Sign(), new WalkTime.Result());
    }

    @Test
    void stopsAround_anInstant_areTheNextOnesOrThoseOfWholeTables() {
        assertThat(FOUND.stopAfter(0, false)).isEqualTo(240);
        assertThat(FOUND.stopAfter(240, false)).isEqualTo(560);
        assertThat(FOUND.stopAfter(240, true)).isEqualTo(1520);
        assertThat(FOUND.stopAfter(4400, false)).isEqualTo(4400);
        assertThat(FOUND.stopBefore(4400, false)).isEqualTo(4080);
        assertThat(FOUND.stopBefore(4080, false)).isEqualTo(3600);
        assertThat(FOUND.stopBefore(4080, true)).isEqualTo(2800);
        assertThat(FOUND.stopBefore(0, false)).isZero();
        assertThat(ABSENT.stopAfter(1520, true)).isEqualTo(2320);
        assertThat(FOUND.stopAt(1519)).isEqualTo(1040);
        assertThat(FOUND.stopAt(1520)).isEqualTo(1520);
    }

    @Test
    void partAt_anyInstant_isThePartThatGoesOnOrHasJustEnded() {
        FOUND.stops().forEach(stop -> assertThat(FOUND.partAt(stop.ms())).isEqualTo(stop.part()));
        assertThat(FOUND.partAt(241)).isEqualTo(new WalkTime.Index(0));
        assertThat(FOUND.partAt(1041)).isEqualTo(new WalkTime.Address(0));
        assertThat(FOUND.partAt(1521)).isEqualTo(new WalkTime.Index(1));
        assertThat(new WalkTime(0, false).partAt(241)).isEqualTo(new WalkTime.Result());
    }
}

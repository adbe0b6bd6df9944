package kspace.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PerLevelTest {
    private static final PerLevel SOME = PerLevel.ofLevels(512, 3, 0, 1);

    @Test
    void at_eachLevel_isItsNumberAndZeroAbove() {
        assertThat(new long[]{SOME.at(1), SOME.at(2), SOME.at(3), SOME.at(4), SOME.at(5)})
                .containsExactly(512, 3, 0, 1, 0);
        assertThatThrownBy(() -> SOME.at(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> SOME.at(6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void ofLevels_moreThanThereAre_isRefused() {
        assertThatThrownBy(() -> PerLevel.ofLevels(1, 2, 3, 4, 5, 6))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("6 levels are more than 5");
    }

    @Test
    void equals_sameNumbers_isWhateverMadeThem() {
        PerLevel.Counter counter = new PerLevel.Counter();
        counter.add(4, 1);
        counter.add(1, 500);
        counter.add(2, 3);
        counter.add(1, 12);

        assertThat(counter.counted()).isEqualTo(SOME).hasSameHashCodeAs(SOME).hasToString("[512, 3, 0, 1, 0]");
        assertThat(PerLevel.of(level -> level == 3 ? 1 : 0)).isEqualTo(PerLevel.ofLevels(0, 0, 1)).isNotEqualTo(SOME);
    }

    @Test
    void plusAndMinus_twoNumbers_areTakenAtEachLevel() {
        PerLevel other = PerLevel.ofLevels(12, 4, 1, 0, 7);

        assertThat(SOME.plus(other)).isEqualTo(PerLevel.ofLevels(524, 7, 1, 1, 7));
        assertThat(SOME.minus(other)).isEqualTo(PerLevel.ofLevels(500, -1, -1, 1, -7));
        assertThat(SOME.minus(SOME)).isEqualTo(PerLevel.ZERO);
    }

    @Test
    void levelsDown_always_namesThoseWithANumberHighestFirst() {
        assertThat(SOME.levelsDown()).containsExactly(4, 2, 1);
        assertThat(PerLevel.ofLevels(0, 0, 0, 0, -2).levelsDown()).containsExactly(5);
        assertThat(PerLevel.ZERO.levelsDown()).isEmpty();
    }

    /** Tables that name each other are met more often than a number can say. */
    @Test
    void sum_pastTheLargestNumber_staysThere() {
        assertThat(SOME.sum()).isEqualTo(516);
        assertThat(PerLevel.ofLevels(3, -5).sum()).isEqualTo(-2);
        assertThat(PerLevel.ofLevels(Long.MAX_VALUE, 1).sum()).isEqualTo(Long.MAX_VALUE);
        PerLevel.Counter counter = new PerLevel.Counter();
        counter.add(1, Long.MAX_VALUE - 1);
        counter.add(1, 2);
        assertThat(counter.at(1)).isEqualTo(Long.MAX_VALUE);
    }

    /** What has been counted stays as it was, whatever is counted after it. */
    @Test
    void counted_thenCountedOn_staysAsItWas() {
        PerLevel.Counter counter = new PerLevel.Counter();
        counter.add(2, 5);
        PerLevel before = counter.counted();
        PerLevel.Counter copy = counter.copy();
        counter.add(SOME);
        copy.subtract(SOME);

        assertThat(before).isEqualTo(PerLevel.ofLevels(0, 5));
        assertThat(counter.counted()).isEqualTo(PerLevel.ofLevels(512, 8, 0, 1));
        assertThat(copy.counted()).isEqualTo(PerLevel.ofLevels(-512, 2, 0, -1));
    }
}

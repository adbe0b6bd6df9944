package kspace.app.shell.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where pages break. */
class EvenPagesTest {
    @Test
    void ends_oneTooManyForAPage_halvesThem() {
        assertThat(EvenPages.ends(Collections.nCopies(8, 10.0), 70)).containsExactly(4, 8);
    }

    @Test
    void ends_allFitOnOnePage_breakNowhere() {
        assertThat(EvenPages.ends(List.of(10.0, 20.0, 40.0), 70)).containsExactly(3);
    }

    @Test
    void ends_higherThanAPage_hasOneOfItsOwn() {
        assertThat(EvenPages.ends(List.of(10.0, 100.0, 10.0), 70)).containsExactly(1, 2, 3);
    }

    @Test
    void ends_nothing_areNoPages() {
        assertThat(EvenPages.ends(List.of(), 70)).isEmpty();
    }

    @Test
    void ends_manyHeights_fillNoPageMoreThanItHolds() {
        List<Double> heights = Collections.nCopies(1000, 33.0);
        int first = 0;
        for (int end : EvenPages.ends(heights, 100)) {
            assertThat((end - first) * 33.0).isLessThanOrEqualTo(100);
            first = end;
        }
        assertThat(first).isEqualTo(1000);
    }
}

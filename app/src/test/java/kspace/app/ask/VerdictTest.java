package kspace.app.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static Prediction asking(String label) {
        return new Prediction("Q", Task.FILL, List.of(),
                List.of(new Prediction.Field(label + " a", "1, 2"), new Prediction.Field(label + " b", "3")), "1, 2, 3",
                "",
                List.of(), "because", List.of(), List.of(), Set.of(), false, "", Optional.empty(), Optional.empty());
    }

    /** A list is typed into one field, with the mark that separates fields elsewhere. */
    @Test
    void reworded_listInOneField_staysTheAnswerOfThatField() {
        Verdict before = Verdict.of(asking("L1"), List.of("1, 2", "4"));
        assertThat(before.parts()).containsExactly(true, false);
        Verdict after = before.reworded(asking("L1"), asking("PT"));
        assertThat(after).isEqualTo(before);
    }
}

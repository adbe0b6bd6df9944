package kspace.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.HeldTasks;
import org.junit.jupiter.api.Test;

class AsideTest {
    private final HeldTasks tasks = new HeldTasks();
    private final List<String> worked = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();
    private final Aside<String, Integer> aside = new Aside<>(tasks, (question, isStale) -> {
        worked.add(question + (isStale.getAsBoolean() ? ", stale" : ""));
        return Integer.parseInt(question);
    }, faults::add);

    private Optional<Integer> answer() {
        return aside.answerProperty().get();
    }

    @Test
    void ask_question_isAnsweredWhenTheTaskHasRun() {
        aside.ask(Optional.of("1"));
        assertThat(answer()).isEmpty();
        assertThat(worked).as("not on the caller's thread").isEmpty();
        tasks.run();
        assertThat(answer()).contains(1);
    }

    @Test
    void ask_sameQuestionAgain_isKnownAtOnce() {
        aside.ask(Optional.of("1"));
        tasks.run();
        aside.ask(Optional.of("2"));
        assertThat(answer()).isEmpty();
        tasks.run();
        aside.ask(Optional.of("1"));
        assertThat(answer()).contains(1);
        assertThat(tasks.nrHeld()).isZero();
        assertThat(worked).containsExactly("1", "2");
    }

    @Test
    void ask_manyWhileOneIsWorkedOn_onlyTheNewestFollows() {
        for (String question : List.of("1", "2", "3", "4")) {
            aside.ask(Optional.of(question));
            assertThat(tasks.nrHeld()).isEqualTo(1);
        }
        tasks.run();
        assertThat(worked).containsExactly("1, stale", "4");
        assertThat(answer()).contains(4);
    }

    @Test
    void forget_whileWorking_showsNothingOfIt() {
        aside.ask(Optional.of("1"));
        aside.forget();
        tasks.run();
        assertThat(answer()).isEmpty();
    }

    @Test
    void ask_workThatFails_hasNoAnswerAndIsTold() {
        aside.ask(Optional.of("no number"));
        tasks.run();
        assertThat(answer()).isEmpty();
        assertThat(faults).singleElement().isInstanceOf(NumberFormatException.class);
        aside.ask(Optional.empty());
        aside.ask(Optional.of("no number"));
        assertThat(tasks.nrHeld()).as("not tried again and again").isZero();
        aside.ask(Optional.of("2"));
        tasks.run();
        assertThat(answer()).contains(2);
    }
}

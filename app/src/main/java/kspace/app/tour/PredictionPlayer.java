package kspace.app.tour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import kspace.app.ask.Prediction;
import kspace.app.ask.Subject;
import kspace.app.ask.Task;
import kspace.app.ask.Verdict;
import kspace.app.canvas.look.Cover;
import kspace.app.state.Snapshot;
import kspace.app.tour.TourStop.Question;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.exercise.ChosenPages;
import kspace.core.exercise.Construction;
import kspace.core.exercise.WrittenEntries;
import kspace.core.input.NumberText;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.asterinas.boot.BootState;

/**
 * Fills in what a lesson asks at a stop, and says what is wrong with it.
 *
 * @param snapshot what is seen there
 * @param asked the questions as their author wrote them
 * @param faults gets the key within the stop and what is wrong with it
 * @param filling returns the text of a key with what the engine found out
 */
record PredictionPlayer(
        Snapshot snapshot, List<Prediction> asked, BiConsumer<String, String> faults, BinaryOperator<String> filling) {

    List<PlayedStop.Predicted> play() {
        List<PlayedStop.Predicted> played = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String place = "question[" + i + "]";
            Prediction filled = asked.get(i).filled((key, text) -> filling.apply(place + "." + key, text));
            if (filled.task() == Task.BITS) {
                filled = filled.of(bits(place));
            }
            if (filled.task().isConstruction()) {
                Optional<Construction> made = construction(filled.task());
                if (made.isEmpty()) {
                    faults.accept(place + ".ask", filled.task() == Task.ENTRIES
                            ? TourMessage.NEEDS_WALKED.text()
                            : TourMessage.NEEDS_MAPPED.text());
                    continue;
                }
                filled = filled.of(made.get());
            }
            filled = filled.about(Subject.of(snapshot.consts(), snapshot.translation()));
            check(filled, place);
            played.add(new PlayedStop.Predicted(filled, hidden(filled)));
        }
        return played;
    }

    private void check(Prediction filled, String place) {
        switch (filled.task()) {
            case CHOICE -> checkChoices(filled, place);
            case CLICK -> {
                if (snapshot.space().book().find(filled.answer()) instanceof AddressBook.Refused refused) {
                    faults.accept(place + ".answer", TourMessage.NO_PLACE.text(refused.sentence()));
                }
            }
            case BITS -> {
                if (!isEntry(filled.answer()) || !isEntry(filled.start())) {
                    faults.accept(place + (isEntry(filled.answer()) ? ".start" : ".answer"),
                            TourMessage.NO_ENTRY.text("{entry}", "0x183"));
                }
            }
            case TYPE, FILL, ENTRIES, SIZES -> {
            }
        }
        if (filled.task() == Task.TYPE || filled.task().hasFields()) {
            filled.mistakes().stream().filter(it -> verdict(filled, it.answer()).isRight()).forEach(it -> faults.accept(
                    place + ".wrong", TourMessage.RIGHT_ANSWER.text(it.answer())));
        }
    }

    private static Verdict verdict(Prediction filled, String answer) {
        return filled.task().hasFields()
                ? Verdict.of(filled, List.of(answer.split(", ")))
                : Verdict.of(filled, answer);
    }

    private void checkChoices(Prediction filled, String place) {
        if (!filled.choices().contains(filled.answer())) {
            faults.accept(place + ".answer", TourMessage.NONE_OF_CHOICES.text(
                    filled.answer(), filled.choices().stream().map(NumberText::quoted).toList()));
        }
        filled.choices().stream().filter(it -> !it.equals(filled.answer()))
                .filter(it -> filled.mistakes().stream().noneMatch(mistake -> mistake.answer().equals(it)))
                .forEach(it -> faults.accept(place + ".wrong",
                        TourMessage.NOT_EXPLAINED.text(it)));
        filled.mistakes().stream().map(Prediction.Mistake::answer)
                .filter(it -> it.equals(filled.answer()) || !filled.choices().contains(it))
                .forEach(it -> faults.accept(place + ".wrong", TourMessage.NO_WRONG_CHOICE.text(it)));
    }

    /** Returns what is made at the selected address; empty if nothing can be. */
    private Optional<Construction> construction(Task task) {
        Optional<BootState> booted = snapshot.booted();
        if (task == Task.SIZES) {
            Vaddr va = snapshot.selection().va();
            return booted.stream().flatMap(it -> it.boot().phases().stream()).flatMap(it -> it.mapping().stream())
                    .filter(it -> it.range().contains(va)).findFirst()
                    .map(it -> new ChosenPages(booted.orElseThrow().table().consts(), it.range(), it.pa()));
        }
        return booted.filter(_ -> snapshot.translation().outcome() instanceof Translation.Mapped)
                .map(it -> new WrittenEntries(snapshot.space().mmu(), it.table().format(), snapshot.translation()));
    }

    private static boolean isEntry(String text) {
        return text.matches("0x[0-9a-fA-F_]{1,20}");
    }

    private List<BitSpan> bits(String place) {
        List<WalkStep> steps = snapshot.translation().steps();
        if (snapshot.booted().isEmpty() || steps.isEmpty()) {
            faults.accept(place + ".ask", TourMessage.NEEDS_READ.text());
            return List.of();
        }
        return snapshot.booted().map(BootState::table).orElseThrow().format().bits(steps.getLast().raw(),
                steps.getLast().level());
    }

    /** A number or a word that is the answer stands in many places that say nothing about it; an address does not. */
    private Set<String> hidden(Prediction filled) {
        if (filled.covers().isEmpty()) {
            return Set.of();
        }
        // The sizes of pages stand in many places that say nothing about this one.
        Set<Cover> told = filled.covers().stream().filter(it -> it != Cover.SIZE).collect(Collectors.toSet());
        Set<String> words = new HashSet<>(HiddenWords.of(snapshot, told,
                new Question(filled.text(), Ask.CLICK, List.of(), filled.answer())));
        if (filled.answer().startsWith("0x")) {
            words.add(filled.answer());
            words.add(filled.answer().substring("0x".length()));
        }
        if (filled.covers().contains(Cover.VERDICT)
                && snapshot.translation().outcome() instanceof Translation.Mapped mapped) {
            long page = mapped.pa().value() & -snapshot.consts().pageSize(mapped.level());
            String text = new Paddr(page).toString();
            words.add(text);
            words.add(text.substring("0x".length()));
            words.add(ByteSize.format(snapshot.consts().pageSize(mapped.level())) + " page");
        }
        return words;
    }
}

package kspace.app.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kspace.app.data.Markdown;
import kspace.app.sample.Samples;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.Mmu;
import kspace.core.exercise.Exercise;
import kspace.core.exercise.ExerciseKind;
import kspace.core.exercise.Value;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.paging.PagingConsts;
import kspace.core.words.LevelNames;

/**
 * The tables of a sheet in Markdown: what a machine has mapped, the bits of an entry, and what is to be filled in.
 *
 * @param isKey whether it is filled in
 */
record SheetTables(boolean isKey) {
    /** How many addresses reach a frame is part of the question: there is always room for two. */
    private static final int LEAST_PLACES = 2;

    /** Returns the lines of the tables of an exercise, each table after an empty line. */
    List<String> of(Exercise exercise) {
        List<String> lines = new ArrayList<>();
        given(exercise, "machine").forEach(it -> lines.addAll(machine(it.toString())));
        if (exercise.kind() == ExerciseKind.ENTRY_PAGE || exercise.kind() == ExerciseKind.WRITE_ENTRY) {
            lines.addAll(bits(exercise));
        }
        lines.addAll(answer(exercise));
        return lines;
    }

    private static List<Value> given(Exercise exercise, String name) {
        return exercise.given().stream().filter(it -> it.name().equals(name)).map(Exercise.Given::value).toList();
    }

    /** What it takes to answer without the program. Sheets ask about samples. */
    private static List<String> machine(String name) {
        Boot boot = Boot.of(Samples.find(name).orElseThrow().machine());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(SheetMessage.MAPPED_FROM.text(), SheetMessage.MAPPED_TO.text(), SheetMessage.ONTO.text(),
                SheetMessage.RIGHTS.text()));
        MappedRange.of(boot).forEach(it -> rows.add(List.of(it.range().first().toString(), it.range().last().toString(),
                it.pa().toString(), it.rights())));
        PagingConsts consts = boot.lastState().table().consts();
        int highest = consts.highestTranslationLevel();
        List<String> lines = table(rows);
        lines.addAll(
                List.of("", Markdown.inline(SheetMessage.LARGEST_PAGE.text((long) highest, consts.pageSize(highest)))));
        return lines;
    }

    /** The fields of an entry, the highest bit first: of one that is given, or of the one to write. */
    private List<String> bits(Exercise exercise) {
        boolean isGiven = !given(exercise, "entry").isEmpty();
        Value entry = isGiven ? given(exercise, "entry").getFirst() : exercise.answer();
        Mmu mmu = Mmu.of(Architectures.mode(given(exercise, "arch").getFirst().toString()));
        if (!(entry instanceof Value.Address(long raw))
                || !(given(exercise, "level").getFirst() instanceof Value.Numeral(long level))) {
            throw new IllegalArgumentException("no entry at a level: " + exercise.id());
        }
        List<List<String>> rows = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (BitSpan span : Architectures.entries(mmu).layout(raw, (int) level)) {
            rows.get(0).add(span.high() == span.low() ? "" + span.high() : span.high() + ":" + span.low());
            rows.get(1).add(span.label());
            rows.get(2).add(!isKey ? "" : span.high() == span.low()
                    ? "" + span.valueIn(raw)
                    : "0x" + Long.toHexString(span.valueIn(raw)));
        }
        return table(rows);
    }

    private List<String> answer(Exercise exercise) {
        List<String> labels = new ArrayList<>(exercise.steps().stream().map(it -> it.label().toString()).toList());
        List<String> values = new ArrayList<>(exercise.steps().stream().map(it -> it.value().toString()).toList());
        if (exercise.kind() == ExerciseKind.REVERSE && exercise.answer() instanceof Value.Row(List<Value> places)) {
            return places(exercise, places);
        }
        if (exercise.answer() instanceof Value.Row(List<Value> all)) {
            boolean isFromRoot = exercise.kind() == ExerciseKind.INDICES;
            IntStream.range(0, all.size()).map(i -> isFromRoot ? all.size() - i : i + 1).forEach(level -> labels.add(
                    isFromRoot ? LevelNames.tag(level, all.size())
                            : SheetMessage.PAGES_OF_LEVEL.text((long) level, PagingConsts.pageSizeOf(level))));
            all.forEach(it -> values.add(it.toString()));
        } else {
            labels.add(exercise.kind().answer().toString());
            values.add(exercise.answer().toString());
        }
        return table(List.of(labels, isKey ? values : Collections.nCopies(labels.size(), "")));
    }

    private List<String> places(Exercise exercise, List<Value> places) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(exercise.kind().answer().toString())));
        for (int i = 0; i < (isKey ? places.size() : Math.max(LEAST_PLACES, places.size())); i++) {
            rows.add(List.of(isKey ? places.get(i).toString() : ""));
        }
        return table(rows);
    }

    /** The first row names the columns. */
    private static List<String> table(List<List<String>> rows) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (List<String> row : rows) {
            lines.add("| " + String.join(" | ", row.stream().map(Markdown::inline).toList()) + " |");
            if (lines.size() == 2) {
                lines.add("|" + "---|".repeat(row.size()));
            }
        }
        return lines;
    }
}

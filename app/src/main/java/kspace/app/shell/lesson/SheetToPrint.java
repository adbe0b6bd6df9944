package kspace.app.shell.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.OutputFile;
import kspace.app.learn.ExerciseSheet;
import kspace.app.learn.SheetCommand;
import kspace.app.learn.exercise.ExerciseSubjects;
import kspace.app.learn.exercise.ExerciseViewModel;
import kspace.app.learn.exercise.ExercisesMessage;
import kspace.core.exercise.Difficulty;
import kspace.core.exercise.ExerciseKind;
import kspace.core.exercise.Exercises;

/**
 * Writes a sheet of exercises, one of each kind that can be chosen, and its key beside it.
 *
 * @param desktop asks where to
 * @param seed what the sheet is made from
 * @param exercises which kinds are asked for, and how hard their numbers are
 * @param told gets what went well
 * @param refused gets what did not
 */
record SheetToPrint(
        Desktop desktop, long seed, ExerciseViewModel exercises, Consumer<String> told, Consumer<String> refused) {
    private static final String PDF = ".pdf";
    private static final String KEY = "-key";

    /** Asks where to, and writes both files beside all else. */
    void write() {
        desktop.chooseDocument("exercises-" + seed + PDF).ifPresent(chosen -> {
            String name = String.valueOf(chosen.getFileName());
            String stem = name.endsWith(PDF) ? name.substring(0, name.length() - PDF.length()) : name;
            Path key = chosen.resolveSibling(stem + KEY + PDF);
            List<ExerciseKind> kinds = exercises.kinds();
            Difficulty difficulty = exercises.difficultyProperty().get();
            Optional<String> command = command(difficulty);
            desktop.tasks().start(() -> write(chosen, key, difficulty, seen -> new ExerciseSheet(
                    seed, command, seen.sheet(kinds, seed, kinds.size()))),
                    refusal -> refusal.ifPresentOrElse(refused,
                            () -> told.accept(ExercisesMessage.SHEET_WRITTEN.text(
                                    name, String.valueOf(key.getFileName())))),
                    desktop::fault);
        });
    }

    /** No command makes the exercises of a lesson of somebody's own. */
    private Optional<String> command(Difficulty difficulty) {
        SheetCommand command = new SheetCommand(seed).with(SheetCommand.DIFFICULTY,
                Optional.of(difficulty).filter(it -> it != Difficulty.NORMAL).map(Difficulty::id));
        return exercises.taught().isEmpty() ? Optional.of(command.toString())
                : exercises.taught().filter(it -> it.number() > 0).map(it -> command
                        .with(SheetCommand.LESSON, Optional.of(String.valueOf(it.number()))).toString());
    }

    /** Returns why it cannot be written; empty if it was. */
    private Optional<String> write(
            Path sheetFile, Path keyFile, Difficulty difficulty, Function<Exercises, ExerciseSheet> made) {
        ExerciseSheet sheet = made.apply(new Exercises(ExerciseSubjects.of(Optional.empty()), difficulty));
        OutputFile file = new OutputFile(sheetFile);
        try {
            byte[] blank = SheetPainter.inWindow().pdf(sheet, false);
            byte[] key = SheetPainter.inWindow().pdf(sheet, true);
            file.write(out -> out.write(blank));
            file = new OutputFile(keyFile);
            file.write(out -> out.write(key));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(ExercisesMessage.SHEET_NOT_WRITTEN.text(file.sentence(e).toString()));
        }
    }
}

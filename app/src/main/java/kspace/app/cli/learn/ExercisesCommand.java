package kspace.app.cli.learn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.FileOutput;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import kspace.app.cli.console.WholeNumber;
import kspace.app.cli.subject.Arch;
import kspace.app.desktop.OutputFile;
import kspace.app.learn.ExerciseSheet;
import kspace.app.learn.SheetCommand;
import kspace.app.learn.SheetDrawer;
import kspace.app.learn.exercise.ExerciseSubjects;
import kspace.app.learn.lesson.Lesson;
import kspace.app.learn.lesson.Lessons;
import kspace.core.exercise.Difficulty;
import kspace.core.exercise.ExerciseKind;
import kspace.core.exercise.Exercises;
import kspace.core.input.NumberText;
import kspace.core.paging.PagingMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes exercises. */
@Command(
        name = "exercises",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ExercisesCommand implements Callable<Integer> {
    private static final long LARGEST_SEED = 999_999_999_999_999_999L;

    private final Console console;
    private final Supplier<? extends SheetDrawer> drawers;

    @Option(names = "--seed", required = true, paramLabel = "N")
    private String seed = "";

    @Option(names = SheetCommand.COUNT, paramLabel = "N")
    private Optional<String> count = Optional.empty();

    @Option(names = SheetCommand.LESSON, paramLabel = "N")
    private Optional<String> lesson = Optional.empty();

    @Option(names = SheetCommand.DIFFICULTY, paramLabel = "D")
    private Optional<String> difficulty = Optional.empty();

    @Option(names = SheetCommand.KIND, paramLabel = "K")
    private Optional<String> kind = Optional.empty();

    @Option(names = SheetCommand.ARCH, paramLabel = "A")
    private Optional<String> arch = Optional.empty();

    @Option(names = "--key")
    private boolean key;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Optional<String> output = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--force")
    private boolean force;

    public ExercisesCommand(Console console, Supplier<? extends SheetDrawer> drawers) {
        this.console = console;
        this.drawers = drawers;
    }

    private enum Form {
        MARKDOWN,
        JSON,
        PDF
    }

    @Override
    public Integer call() {
        long from = WholeNumber.parse("--seed", seed, 0, LARGEST_SEED);
        List<ExerciseKind> kinds = kinds();
        int nr = (int) (long) count.map(it -> WholeNumber.parse(SheetCommand.COUNT, it, 1, Exercises.MOST))
                .orElse((long) kinds.size());
        Form form = form();
        Exercises exercises = new Exercises(subjects(arch.map(Arch::parse)),
                difficulty.map(ExercisesCommand::difficulty).orElse(Difficulty.NORMAL));
        SheetCommand again = new SheetCommand(from).with(SheetCommand.COUNT, count).with(SheetCommand.LESSON, lesson)
                .with(SheetCommand.DIFFICULTY, difficulty).with(SheetCommand.KIND, kind).with(SheetCommand.ARCH, arch);
        ExerciseSheet sheet = new ExerciseSheet(from, Optional.of(again.toString()), exercises.sheet(kinds, from, nr));
        if (form == Form.PDF) {
            writePdf(output.orElseThrow(), sheet);
            return ExitCode.OK;
        }
        List<String> lines = form == Form.JSON ? sheet.json() : sheet.markdown(key);
        if (output.isPresent()) {
            write(output.get(), lines);
        } else {
            lines.forEach(console::line);
        }
        return ExitCode.OK;
    }

    private List<ExerciseKind> kinds() {
        if (kind.isPresent() && lesson.isPresent()) {
            throw new InputException(LearnCommandMessage.KIND_OR_LESSON.text());
        }
        return kind.map(it -> List.of(kind(it))).or(() -> lesson.map(ExercisesCommand::kindsOfLesson))
                .orElse(List.of(ExerciseKind.values()));
    }

    private static List<ExerciseKind> kindsOfLesson(String number) {
        List<Lesson> lessons = Lessons.all();
        return lessons.get((int) WholeNumber.parse(SheetCommand.LESSON, number, 1, lessons.size()) - 1).kinds();
    }

    private static Difficulty difficulty(String text) {
        return Arrays.stream(Difficulty.values()).filter(it -> it.id().equals(text)).findFirst()
                .orElseThrow(() -> new InputException(LearnCommandMessage.NO_SUCH_DIFFICULTY.text(
                        NumberText.quoted(text),
                        String.join(", ", Arrays.stream(Difficulty.values()).map(Difficulty::id).toList()))));
    }

    private static ExerciseKind kind(String text) {
        return Arrays.stream(ExerciseKind.values()).filter(it -> it.id().equals(text)).findFirst()
                .orElseThrow(() -> new InputException(LearnCommandMessage.KIND_UNKNOWN_THERE.text(
                        NumberText.quoted(text),
                        String.join(", ", Arrays.stream(ExerciseKind.values()).map(ExerciseKind::id).toList()))));
    }

    private Form form() {
        String name = output.orElse(json ? ".json" : ".md").toLowerCase(Locale.ROOT);
        if (json && !name.endsWith(".json")) {
            throw new InputException(
                    LearnCommandMessage.TWO_FORMS.text(NumberText.quoted(output.orElse(""))));
        }
        if (name.endsWith(".json")) {
            return Form.JSON;
        }
        if (name.endsWith(".pdf") && output.isPresent()) {
            return Form.PDF;
        }
        if (name.endsWith(".md")) {
            return Form.MARKDOWN;
        }
        throw new InputException(
                LearnCommandMessage.NO_FORM.text(NumberText.quoted(output.orElse(""))));
    }

    private static List<Exercises.Subject> subjects(Optional<PagingMode> mode) {
        List<Exercises.Subject> subjects = ExerciseSubjects.of(mode);
        if (subjects.isEmpty()) {
            throw new InputException(
                    LearnCommandMessage.NO_SAMPLE_OF_MODE.text(mode.map(PagingMode::id).orElse("")));
        }
        return subjects;
    }

    private void writePdf(String name, ExerciseSheet sheet) {
        FileOutput files = new FileOutput(console, force, false, ConsoleMessage.OTHER_FILE_THERE);
        OutputFile file = files.file(name);
        try {
            byte[] pdf = drawers.get().pdf(sheet, key);
            files.put(file, pdf, _ -> Optional.empty());
        } catch (IOException e) {
            throw new InputException(LearnCommandMessage.SHEET_NOT_DRAWN.text(name, String.valueOf(e.getMessage())));
        }
    }

    private void write(String name, List<String> lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        FileOutput files = new FileOutput(console, force, false, ConsoleMessage.OTHER_FILE_THERE);
        files.put(files.file(name), bytes, _ -> Optional.empty());
    }
}

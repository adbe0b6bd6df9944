package kspace.app.cli.learn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import kspace.app.learn.SheetDrawer;
import kspace.app.learn.exercise.ExerciseSubjects;
import kspace.core.exercise.Exercise;
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

    @Option(names = "--count", paramLabel = "N")
    private Optional<String> count = Optional.empty();

    @Option(names = "--kind", paramLabel = "K")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--arch", paramLabel = "A")
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
        Optional<ExerciseKind> only = kind.map(ExercisesCommand::kind);
        int most = (int) (long) count.map(it -> WholeNumber.parse("--count", it, 1, Exercises.MOST))
                .orElse((long) (only.isPresent() ? 1 : ExerciseKind.values().length));
        Form form = form();
        Exercises exercises = new Exercises(subjects(arch.map(Arch::parse)));
        List<Exercise> made = only
                .map(it -> IntStream.rangeClosed(1, most).mapToObj(i -> exercises.make(it, from, i)).toList())
                .orElseGet(() -> exercises.sheet(from, most));
        ExerciseSheet sheet = new ExerciseSheet(from, made);
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

package kspace.app.cli.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import kspace.app.cli.console.WholeNumber;
import kspace.app.cli.subject.ArchOption;
import kspace.app.cli.subject.DumpOption;
import kspace.app.cli.subject.StopArguments;
import kspace.app.cli.subject.Subject;
import kspace.app.data.AltText;
import kspace.app.data.Markdown;
import kspace.app.desktop.OutputFile;
import kspace.app.export.PictureMaker;
import kspace.app.export.Storyboard;
import kspace.app.export.image.AnimationFormat;
import kspace.app.export.picture.Medium;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureOptions;
import kspace.app.export.picture.PictureStyle;
import kspace.app.export.picture.PictureView;
import kspace.app.export.recipe.SeriesName;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;
import kspace.core.space.AddressSpace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes pictures of a machine to files, or checks whether they would change. */
@Command(
        name = "export",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ExportCommand implements Callable<Integer> {
    private static final int MOST_FRAME_MS = 60_000;
    private static final int GIF_MS = 10;
    private static final String USUAL_FRAMES = "8";
    private static final String USUAL_FRAME_MS = "1200";

    private final Console console;
    private final Supplier<? extends PictureMaker> makers;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MACHINE", descriptionKey = "MACHINE")
    private String machine = "";

    @Mixin
    private ArchOption arch = new ArchOption();

    @Mixin
    private DumpOption dump = new DumpOption();

    @Mixin
    private StopArguments wanted = new StopArguments();

    @Option(names = "--storyboard", paramLabel = "WHAT")
    private String storyboard = "";

    @Option(names = "--frames", paramLabel = "N")
    private String frames = "";

    @Option(names = "--frame-ms", paramLabel = "MS")
    private String frameMs = "";

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private String output = "";

    @Option(names = "--format", paramLabel = "F")
    private String format = "";

    @Option(names = "--alt")
    private boolean alt;

    @Option(names = "--markdown")
    private boolean markdown;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--recipe", paramLabel = "FILE")
    private String recipe = "";

    public ExportCommand(Console console, Supplier<? extends PictureMaker> makers) {
        this.console = console;
        this.makers = makers;
    }

    @Override
    public Integer call() {
        if (check && force) {
            throw new InputException(ExportCommandMessage.CHECK_WITH_FORCE.of());
        }
        if (!recipe.isEmpty()) {
            if (!machine.isEmpty() || !output.isEmpty() || !wanted.stop().words().isEmpty() || !storyboard.isEmpty()
                    || !frames.isEmpty() || !frameMs.isEmpty() || !format.isEmpty() || alt || markdown
                    || arch.mode().isPresent() || dump.isGiven()) {
                throw new InputException(ExportCommandMessage.RECIPE_ALONE.of());
            }
            return new RecipeRun(makers, new PictureOutput(console, force, check)).run(recipe);
        }
        if (machine.isEmpty()) {
            throw new InputException(ExportCommandMessage.NOTHING_TO_DRAW.of());
        }
        if (output.isEmpty()) {
            throw new InputException(ExportCommandMessage.NOWHERE_TO_WRITE.of());
        }
        if (!storyboard.isEmpty()) {
            return series();
        }
        if (!frames.isEmpty() || !frameMs.isEmpty()) {
            throw new InputException(
                    ExportCommandMessage.ONLY_FOR_STORYBOARD.of(frames.isEmpty() ? "--frame-ms" : "--frames"));
        }
        return OutputFile.isStandardOutput(output) ? toStandardOutput() : toFile();
    }

    private int toStandardOutput() {
        if (check) {
            throw new InputException(ExportCommandMessage.CHECK_OF_STANDARD_OUTPUT.of());
        }
        if (force) {
            throw new InputException(ExportCommandMessage.FORCE_ON_STANDARD_OUTPUT.of());
        }
        if (alt || markdown) {
            throw new InputException(ExportCommandMessage.WORDS_WITH_PICTURE.of(alt ? "--alt" : "--markdown"));
        }
        PictureFormat form = Arrays.stream(PictureFormat.values())
                .filter(it -> it.extension().equals(format.isEmpty() ? "png" : format))
                .findFirst()
                .orElseThrow(() -> new InputException(ExportCommandMessage.NO_FORMAT.of(format, formats())));
        console.bytes(made(form).file().toByteArray());
        return ExitCode.OK;
    }

    private static List<String> formats() {
        return Arrays.stream(PictureFormat.values()).map(PictureFormat::extension).toList();
    }

    private int toFile() {
        OutputFile file = file();
        PictureFormat form = PictureFormat.of(file.path()).orElseThrow(() -> new InputException(
                ExportCommandMessage.NO_PICTURE_NAME.of(output)));
        SeriesName.numberIn(file.path()).ifPresent(number -> {
            throw new InputException(ExportCommandMessage.OUTPUT_REFUSED.of(output, SeriesName.onlyForSeries(number)));
        });
        if (!format.isEmpty() && !format.equals(form.extension())) {
            throw new InputException(ExportCommandMessage.FORMATS_DIFFER.of(format, output));
        }
        Made made = made(form);
        int code = new PictureOutput(console, force, check).put(file, form, made.file().toByteArray());
        tell(output, made.words(), made.picture().style());
        return code;
    }

    private void tell(String path, AltText words, PictureStyle style) {
        if (alt) {
            console.line(words.full());
        }
        if (markdown) {
            console.line(Markdown.picture(path, words, style.title(), style.caption()).stripTrailing());
        }
    }

    private int series() {
        if (OutputFile.isStandardOutput(output)) {
            throw new InputException(ExportCommandMessage.SERIES_NEEDS_FILES.of());
        }
        OutputFile file = file();
        Medium medium = StoryboardRun.medium(file);
        boolean isWalk = storyboard.equals(Storyboard.WALK);
        requireUsed(file, medium, isWalk);
        int nrFrames = (int) WholeNumber.parse(
                "--frames", frames.isEmpty() ? USUAL_FRAMES : frames, 2, Storyboard.MOST_FRAMES);
        int shownMs = (int) WholeNumber.parse(
                "--frame-ms", frameMs.isEmpty() ? USUAL_FRAME_MS : frameMs, 20, MOST_FRAME_MS);
        if (medium == AnimationFormat.GIF && shownMs % GIF_MS != 0) {
            throw new InputException(ExportCommandMessage.GIF_TIME.of(shownMs, GIF_MS));
        }
        AddressSpace space = Subject.of(machine, arch, dump, console).lastSpace();
        PictureMaker maker = makers.get();
        Stop usual = Stop.NONE.with(StopKey.VIEW, (isWalk ? PictureView.TRANSLATION : PictureView.MAP).id());
        try {
            Picture picture = new PictureOptions(wanted.stop().over(usual)).picture(space, medium);
            Storyboard series = StoryboardRun.storyboard(maker, space, picture, storyboard, nrFrames);
            List<StoryboardRun.Written> written = new ArrayList<>();
            int code = new StoryboardRun(maker, new PictureOutput(console, force, check), space, series, shownMs)
                    .run(file, written);
            for (int i = 0; i < written.size(); i++) {
                if (markdown && i > 0) {
                    console.line("");
                }
                tell(written.get(i).path().toString(), written.get(i).words(), picture.style());
            }
            return code;
        } catch (StopException e) {
            throw new InputException(ExportCommandMessage.OPTION_REFUSED.of(e.option(), e.predicate()));
        } catch (IOException e) {
            throw new InputException(ExportCommandMessage.SERIES_NOT_MADE.of(String.valueOf(e.getMessage())));
        }
    }

    /** Requires that every option changes something about the series. */
    private void requireUsed(OutputFile file, Medium medium, boolean isWalk) {
        Map<StopKey, String> options = wanted.stop().words();
        if (!format.isEmpty() && !String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT)
                .endsWith("." + format)) {
            throw new InputException(ExportCommandMessage.FORMATS_DIFFER.of(format, output));
        }
        if (isWalk && !frames.isEmpty()) {
            throw new InputException(ExportCommandMessage.FRAMES_OF_WALK.of());
        }
        if (isWalk && options.containsKey(StopKey.STEP)) {
            throw new InputException(ExportCommandMessage.STEP_OF_WALK.of());
        }
        if (!isWalk && options.containsKey(StopKey.MOMENT)) {
            throw new InputException(ExportCommandMessage.MOMENT_OF_SERIES.of(storyboard));
        }
        if (!frameMs.isEmpty() && !(medium instanceof AnimationFormat)) {
            throw new InputException(ExportCommandMessage.TIME_WITHOUT_MOTION.of());
        }
    }

    private OutputFile file() {
        return new PictureOutput(console, force, check).files().file(output);
    }

    /**
     * A picture and what it says.
     *
     * @param file the file
     * @param words what it says
     * @param picture what was asked for
     */
    private record Made(ByteArrayOutputStream file, AltText words, Picture picture) {}

    private Made made(PictureFormat form) {
        AddressSpace space = Subject.of(machine, arch, dump, console).lastSpace();
        PictureMaker maker = makers.get();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Picture picture = new PictureOptions(wanted.stop()).picture(space, form);
            maker.make(space, picture, form, bytes, _ -> {});
            return new Made(bytes, maker.words(space, picture), picture);
        } catch (StopException e) {
            throw new InputException(ExportCommandMessage.OPTION_REFUSED.of(e.option(), e.predicate()));
        } catch (IOException e) {
            throw new InputException(ExportCommandMessage.PICTURE_NOT_MADE.of(String.valueOf(e.getMessage())));
        }
    }
}

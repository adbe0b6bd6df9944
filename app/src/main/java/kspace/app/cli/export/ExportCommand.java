package kspace.app.cli.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import kspace.app.cli.subject.ArchOption;
import kspace.app.cli.subject.DumpOption;
import kspace.app.cli.subject.StopArguments;
import kspace.app.cli.subject.Subject;
import kspace.app.data.DocumentForm;
import kspace.app.desktop.OutputFile;
import kspace.app.export.PictureMaker;
import kspace.app.export.picture.HouseStyle;
import kspace.app.export.picture.Medium;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureOptions;
import kspace.app.export.picture.PictureView;
import kspace.app.export.recipe.Links;
import kspace.app.export.recipe.Recipe;
import kspace.app.export.recipe.SeriesName;
import kspace.app.export.recipe.SeriesOptions;
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

    @Option(names = "--last-ms", paramLabel = "MS")
    private String lastMs = "";

    @Option(names = "--loops", paramLabel = "N")
    private String loops = "";

    @Option(names = "--columns", paramLabel = "N")
    private String columns = "";

    @Option(names = "--css", paramLabel = "FILE")
    private String css = "";

    @Option(names = "--fonts", paramLabel = "FONTS")
    private String fonts = "";

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private String output = "";

    @Option(names = "--format", paramLabel = "F")
    private String format = "";

    @Option(names = "--alt")
    private boolean alt;

    @Option(names = "--markdown")
    private boolean markdown;

    @Option(names = "--rst")
    private boolean rst;

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
        if (markdown && rst) {
            throw new InputException(ExportCommandMessage.TWO_FORMS.of());
        }
        if (check && force) {
            throw new InputException(ExportCommandMessage.CHECK_WITH_FORCE.of());
        }
        if (!recipe.isEmpty()) {
            if (!machine.isEmpty() || !output.isEmpty() || !wanted.stop().words().isEmpty()
                    || !seriesOptions().equals(SeriesOptions.NONE) || !format.isEmpty() || !css.isEmpty()
                    || !fonts.isEmpty() || arch.mode().isPresent()
                    || dump.isGiven()) {
                throw new InputException(ExportCommandMessage.RECIPE_ALONE.of());
            }
            return new RecipeRun(makers, new PictureOutput(console, force, check)).run(recipe, this::tellOfRecipe);
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
        return OutputFile.isStandardOutput(output) ? toStandardOutput() : toFile();
    }

    /** Words of many pictures need the names of their files before them; in documents, these are there anyway. */
    private void tellOfRecipe(Recipe.Entry entry, PictureFiles files) {
        if (entry.isAgain()) {
            return;
        }
        if (form().isPresent()) {
            files.tell(console, alt, form(), entry.formats(), entry.links());
            console.line("");
        } else if (alt) {
            files.files().forEach(it -> {
                console.line(it.file().path().toString());
                console.line("  " + it.words().get().full());
            });
        }
    }

    private int toStandardOutput() {
        if (check) {
            throw new InputException(ExportCommandMessage.CHECK_OF_STANDARD_OUTPUT.of());
        }
        if (force) {
            throw new InputException(ExportCommandMessage.FORCE_ON_STANDARD_OUTPUT.of());
        }
        if (alt || form().isPresent()) {
            throw new InputException(ExportCommandMessage.WORDS_WITH_PICTURE.of(
                    form().map(it -> "--" + it.id()).orElse("--alt")));
        }
        PictureFormat form = Arrays.stream(PictureFormat.values())
                .filter(it -> it.extension().equals(format.isEmpty() ? "png" : format))
                .findFirst()
                .orElseThrow(() -> new InputException(ExportCommandMessage.NO_FORMAT.of(format, formats())));
        return drawn(wanted.stop(), form, (maker, space, picture) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            maker.make(space, picture, form, bytes, _ -> {});
            console.bytes(bytes.toByteArray());
            return ExitCode.OK;
        });
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
        return drawn(wanted.stop(), form, (maker, space, picture) -> put(
                PictureFiles.of(maker, space, picture, seriesOptions(), file)));
    }

    private int put(PictureFiles files) {
        PictureOutput pictures = new PictureOutput(console, force, check);
        files.requireFree(pictures);
        int code = files.put(pictures);
        if (alt || form().isPresent()) {
            files.tell(console, alt, form(), 1, Links.NONE);
        }
        return code;
    }

    private int series() {
        if (OutputFile.isStandardOutput(output)) {
            throw new InputException(ExportCommandMessage.SERIES_NEEDS_FILES.of());
        }
        OutputFile file = file();
        Medium medium = PictureFiles.medium(file);
        if (!format.isEmpty() && !String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT)
                .endsWith("." + format)) {
            throw new InputException(ExportCommandMessage.FORMATS_DIFFER.of(format, output));
        }
        SeriesOptions series = seriesOptions();
        Stop usual = Stop.NONE.with(StopKey.VIEW, series.usualView().id());
        return drawn(wanted.stop().over(usual), medium,
                (maker, space, picture) -> put(PictureFiles.of(maker, space, picture, series, file)));
    }

    private Optional<DocumentForm> form() {
        return markdown ? Optional.of(DocumentForm.MARKDOWN) : rst ? Optional.of(DocumentForm.RST) : Optional.empty();
    }

    private SeriesOptions seriesOptions() {
        return new SeriesOptions(storyboard, frames, frameMs, lastMs, loops, columns);
    }

    private OutputFile file() {
        return new PictureOutput(console, force, check).files().file(output);
    }

    private HouseStyle house(PictureView view, Medium medium) {
        Map<String, String> asked = Map.of(HouseStyle.CSS, css, HouseStyle.FONTS, fonts);
        asked.forEach((option, text) -> HouseStyle.obstacle(option, view, medium).filter(_ -> !text.isEmpty())
                .ifPresent(predicate -> {
                    throw new StopException(option, predicate);
                }));
        return HouseStyle.of(css, fonts, Path.of(""));
    }

    /** Does something with what is asked for. */
    @FunctionalInterface
    private interface Drawing {
        int draw(PictureMaker maker, AddressSpace space, Picture picture) throws IOException;
    }

    private int drawn(Stop stop, Medium medium, Drawing drawing) {
        SeriesOptions series = seriesOptions();
        try {
            series.requireUsed(wanted.stop().words().keySet(), medium);
            AddressSpace space = Subject.of(machine, arch, dump, console).lastSpace();
            PictureMaker maker = makers.get();
            Picture picture = new PictureOptions(stop).picture(space, medium);
            return drawing.draw(maker, space, picture.in(picture.style().in(house(picture.view(), medium))));
        } catch (StopException e) {
            throw new InputException(ExportCommandMessage.OPTION_REFUSED.of(e.option(), e.predicate()));
        } catch (IOException e) {
            throw new InputException((series.isSeries() ? ExportCommandMessage.SERIES_NOT_MADE
                    : ExportCommandMessage.PICTURE_NOT_MADE).of(String.valueOf(e.getMessage())));
        }
    }
}

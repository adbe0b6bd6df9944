package kspace.app.cli.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.data.AltText;
import kspace.app.data.DocumentForm;
import kspace.app.desktop.OutputFile;
import kspace.app.export.PictureMaker;
import kspace.app.export.Storyboard;
import kspace.app.export.image.AnimationFormat;
import kspace.app.export.picture.Medium;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureStyle;
import kspace.app.export.picture.PictureView;
import kspace.app.export.recipe.Links;
import kspace.app.export.recipe.SeriesName;
import kspace.app.export.recipe.SeriesOptions;
import kspace.app.stop.StopException;
import kspace.core.space.AddressSpace;

/**
 * The files of a picture or of a series, made and not written yet.
 *
 * @param files them, in order
 * @param left what an earlier, longer series left beside them
 * @param style how their pictures look
 */
record PictureFiles(List<Made> files, List<Path> left, PictureStyle style) {

    /**
     * A file.
     *
     * @param file where it goes
     * @param format in which form; empty for a moving image
     * @param bytes what it holds
     * @param words what it says
     */
    record Made(
            OutputFile file, Optional<PictureFormat> format, ByteArrayOutputStream bytes, Supplier<AltText> words) {
        byte[] content() {
            return bytes.toByteArray();
        }

        int put(PictureOutput output) {
            return format.map(form -> output.put(file, form, content())).orElseGet(() -> output.put(file, content()));
        }
    }

    /** Returns what the name of a file says that its pictures are drawn to. */
    static Medium medium(OutputFile file) {
        Optional<? extends Medium> animation = AnimationFormat.of(file.path());
        return animation.isPresent() ? animation.get() : format(file);
    }

    private static PictureFormat format(OutputFile file) {
        return PictureFormat.of(file.path())
                .orElseThrow(() -> new InputException(ExportCommandMessage.NO_SERIES_NAME.of(file.path().toString())));
    }

    /**
     * Makes one picture, or a series: numbered files, one sheet, or a moving image, as the name of the file says.
     *
     * @throws StopException if there is no such series
     */
    static PictureFiles of(PictureMaker maker, AddressSpace space, Picture picture, SeriesOptions options,
            OutputFile file) throws IOException {
        return options.isSeries()
                ? ofSeries(maker, space, picture, options, file)
                : new PictureFiles(
                        List.of(made(maker, space, picture, format(file), file)), List.of(), picture.style());
    }

    private static PictureFiles ofSeries(PictureMaker maker, AddressSpace space, Picture picture,
            SeriesOptions options, OutputFile file) throws IOException {
        Storyboard storyboard = storyboard(maker, space, picture, options).inColumns(options.nrColumns());
        Optional<SeriesName> name = SeriesName.of(file.path(), storyboard.frames().size());
        Optional<AnimationFormat> animation = AnimationFormat.of(file.path());
        if (name.isPresent() && animation.isPresent()) {
            throw new InputException(ExportCommandMessage.NUMBER_IN_MOVING_IMAGE.of(file.path().toString()));
        }
        if (options.nrColumns().isPresent() && (name.isPresent() || animation.isPresent())) {
            throw new StopException(SeriesOptions.COLUMNS, ExportCommandMessage.ONLY_FOR_SHEET.text());
        }
        if (name.isPresent()) {
            List<Made> files = new ArrayList<>();
            for (Storyboard.Frame frame : storyboard.frames()) {
                OutputFile next = new OutputFile(name.get().file(files.size() + 1));
                files.add(made(maker, space, frame.picture(), format(file), next));
            }
            return new PictureFiles(List.copyOf(files), name.get().left(files.size()), picture.style());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (animation.isPresent()) {
            maker.animate(space, storyboard, animation.get(), options.pace(), bytes);
        } else {
            maker.makeSheet(space, storyboard, format(file), bytes);
        }
        Optional<PictureFormat> format = animation.isPresent() ? Optional.empty() : Optional.of(format(file));
        return new PictureFiles(
                List.of(new Made(file, format, bytes, () -> maker.words(space, storyboard))), List.of(),
                picture.style());
    }

    private static Made made(PictureMaker maker, AddressSpace space, Picture picture, PictureFormat format,
            OutputFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        maker.make(space, picture, format, bytes, _ -> {});
        return new Made(file, Optional.of(format), bytes, () -> maker.words(space, picture));
    }

    private static Storyboard storyboard(
            PictureMaker maker, AddressSpace space, Picture picture, SeriesOptions options) {
        if (options.isWalk() && picture.view() != PictureView.TRANSLATION) {
            throw new StopException("storyboard", ExportCommandMessage.STORYBOARD_ONLY_FOR_VIEW.text(
                    options.storyboard(), PictureView.TRANSLATION.id()));
        }
        return options.isWalk()
                ? Storyboard.ofWalk(picture, maker.nrWalkSteps(space, picture))
                : Storyboard.of(options.storyboard(), space, picture, options.nrFrames());
    }

    /**
     * Requires that all of them may be written.
     *
     * @throws InputException if something else is there
     */
    void requireFree(PictureOutput output) {
        files.forEach(it -> output.files().requireFree(it.file(), it.content()));
        output.files().requireRemovable(left);
    }

    /**
     * Writes them, or compares them with what is there, and removes what an earlier series left.
     *
     * @return the exit code
     */
    int put(PictureOutput output) {
        int code = ExitCode.OK;
        for (Made each : files) {
            code = Math.max(code, each.put(output));
        }
        for (Path path : left) {
            code = Math.max(code, output.files().remove(path));
        }
        return code;
    }

    /**
     * Prints what they say.
     *
     * @param alt whether as it is read to those who do not see them
     * @param form as they stand in documents of this form
     * @param formats in how many formats each of them is there
     * @param links how documents name them
     */
    void tell(Console console, boolean alt, Optional<DocumentForm> form, int formats, Links links) {
        for (int i = 0; i < files.size(); i++) {
            AltText words = files.get(i).words().get();
            if (form.isPresent() && i > 0) {
                console.line("");
            }
            if (alt) {
                console.line(words.full());
            }
            String path = links.of(files.get(i).file().path());
            boolean moves = files.get(i).format().isEmpty();
            form.ifPresent(it -> {
                String picture = it.picture(
                        formats > 1 ? it.inAnyFormat(path) : path, words, style.title(), style.caption());
                console.line((moves ? it.onScreenOnly(picture) : picture).stripTrailing());
            });
        }
    }
}

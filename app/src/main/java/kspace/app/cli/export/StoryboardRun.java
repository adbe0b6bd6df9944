package kspace.app.cli.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.data.AltText;
import kspace.app.desktop.OutputFile;
import kspace.app.export.PictureMaker;
import kspace.app.export.Storyboard;
import kspace.app.export.image.AnimationFormat;
import kspace.app.export.picture.Medium;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureView;
import kspace.app.export.recipe.SeriesName;
import kspace.app.stop.StopException;
import kspace.core.space.AddressSpace;

/**
 * Writes a series of pictures: to numbered files, to one sheet, or as a moving image, as the name of the file says.
 *
 * @param maker what draws
 * @param output where pictures go
 * @param space the address space
 * @param storyboard the series
 * @param frameMs how long a frame of a moving image is shown, in milliseconds
 */
record StoryboardRun(PictureMaker maker, PictureOutput output, AddressSpace space, Storyboard storyboard, int frameMs) {

    /**
     * A file of a series and what it says.
     *
     * @param path the file
     * @param words what it says
     */
    record Written(Path path, AltText words) {}

    /** Returns what a series is drawn to. */
    static Medium medium(OutputFile file) {
        Optional<? extends Medium> animation = AnimationFormat.of(file.path());
        return animation.isPresent() ? animation.get() : picture(file);
    }

    private static PictureFormat picture(OutputFile file) {
        return PictureFormat.of(file.path())
                .orElseThrow(() -> new InputException(ExportCommandMessage.NO_SERIES_NAME.of(file.path().toString())));
    }

    /** Returns the series that a name stands for: that of the walk, or of a phase. */
    static Storyboard storyboard(PictureMaker maker, AddressSpace space, Picture picture, String name, int nrFrames) {
        if (name.equals(Storyboard.WALK) && picture.view() != PictureView.TRANSLATION) {
            throw new StopException("storyboard",
                    ExportCommandMessage.STORYBOARD_ONLY_FOR_VIEW.text(name, PictureView.TRANSLATION.id()));
        }
        return name.equals(Storyboard.WALK)
                ? Storyboard.ofWalk(picture, maker.nrWalkSteps(space, picture))
                : Storyboard.ofPhase(name, space, picture, nrFrames);
    }

    /**
     * Writes it.
     *
     * @param written filled with the files
     * @return the exit code
     */
    int run(OutputFile file, List<Written> written) throws IOException {
        Optional<SeriesName> name = SeriesName.of(file.path(), storyboard.frames().size());
        Optional<AnimationFormat> animation = AnimationFormat.of(file.path());
        if (name.isPresent() && animation.isPresent()) {
            throw new InputException(ExportCommandMessage.NUMBER_IN_MOVING_IMAGE.of(file.path().toString()));
        }
        if (name.isPresent()) {
            return series(name.get(), picture(file), written);
        }
        written.add(new Written(file.path(), maker.words(space, storyboard)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (animation.isPresent()) {
            maker.animate(space, storyboard, animation.get(), frameMs, bytes);
            return output.put(file, bytes.toByteArray());
        }
        maker.makeSheet(space, storyboard, picture(file), bytes);
        return output.put(file, picture(file), bytes.toByteArray());
    }

    /** Writes numbered files, all or none of them. */
    private int series(SeriesName name, PictureFormat format, List<Written> written) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (Storyboard.Frame frame : storyboard.frames()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            maker.make(space, frame.picture(), format, bytes, _ -> {});
            pictures.add(bytes.toByteArray());
            Path path = name.file(pictures.size());
            output.files().requireFree(new OutputFile(path), pictures.getLast());
            written.add(new Written(path, maker.words(space, frame.picture())));
        }
        List<Path> left = name.left(pictures.size());
        output.files().requireRemovable(left);
        int code = ExitCode.OK;
        for (int i = 0; i < pictures.size(); i++) {
            code = Math.max(code, output.put(new OutputFile(name.file(i + 1)), format, pictures.get(i)));
        }
        for (Path path : left) {
            code = Math.max(code, output.files().remove(path));
        }
        return code;
    }
}

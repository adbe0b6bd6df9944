package kspace.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import kspace.app.desktop.OutputFile;
import kspace.app.export.AnimationFormat;
import kspace.app.export.Picture;
import kspace.app.export.PictureException;
import kspace.app.export.PictureFormat;
import kspace.app.export.PictureMaker;
import kspace.app.export.PictureView;
import kspace.app.export.Storyboard;
import kspace.core.kspace.Boot;

/**
 * Writes a series of pictures: to numbered files, to one sheet, or as a moving image, as the name of the file says.
 *
 * @param maker what draws
 * @param output where pictures go
 * @param boot the machine's boot
 * @param storyboard the series
 * @param frameMs how long a frame of a moving image is shown, in milliseconds
 */
record StoryboardRun(PictureMaker maker, PictureOutput output, Boot boot, Storyboard storyboard, int frameMs) {
    private static final String NUMBER = "%d";

    /** Returns the series that a name stands for: that of the walk, or of a phase. */
    static Storyboard storyboard(PictureMaker maker, Boot boot, Picture picture, String name, int nrFrames) {
        if (name.equals(Storyboard.WALK) && picture.view() != PictureView.TRANSLATION) {
            throw new PictureException("storyboard", name + " is only for view " + PictureView.TRANSLATION.id());
        }
        return name.equals(Storyboard.WALK)
                ? Storyboard.ofWalk(picture, maker.nrWalkSteps(boot, picture))
                : Storyboard.ofPhase(name, boot, picture, nrFrames);
    }

    /**
     * Writes it.
     *
     * @return the exit code
     */
    int run(OutputFile file) throws IOException {
        Optional<AnimationFormat> animation = AnimationFormat.of(file.path());
        if (animation.isPresent()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            maker.animate(boot, storyboard, animation.get(), frameMs, bytes);
            return output.put(file, bytes.toByteArray());
        }
        PictureFormat format = PictureFormat.of(file.path()).orElseThrow(() -> new InputException(
                "-o " + file.path() + ": the name of a series has to end in .png, .svg, .pdf, .gif or .apng"));
        return file.path().toString().contains(NUMBER) ? series(file, format) : sheet(file, format);
    }

    private int series(OutputFile file, PictureFormat format) throws IOException {
        int digits = String.valueOf(storyboard.frames().size()).length();
        int code = ExitCode.OK;
        for (int i = 0; i < storyboard.frames().size(); i++) {
            String number = String.format(Locale.ROOT, "%0" + digits + "d", i + 1);
            OutputFile numbered = OutputFile.named(file.path().toString().replace(NUMBER, number)).orElseThrow();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            maker.make(boot, storyboard.frames().get(i).picture(), format, bytes, _ -> {});
            code = Math.max(code, output.put(numbered, format, bytes.toByteArray()));
        }
        return code;
    }

    private int sheet(OutputFile file, PictureFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        maker.makeSheet(boot, storyboard, format, bytes);
        return output.put(file, format, bytes.toByteArray());
    }
}

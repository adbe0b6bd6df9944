package kspace.app.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.app.export.picture.Picture;
import kspace.app.export.recipe.SeriesOptions;
import kspace.app.stop.StopException;
import kspace.core.input.NumberText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/**
 * Something that happens, as a series of pictures.
 *
 * @param frames them, in order
 * @param extent how many there are and where they begin, as it ends a caption
 */
public record Storyboard(List<Frame> frames, String extent) {
    private static final String OPTION = "storyboard";

    /**
     * One picture of the series.
     *
     * @param picture what it shows
     * @param label which one it is, in words
     */
    public record Frame(Picture picture, String label) {}

    /** Its pictures point at what they show. */
    public Storyboard {
        frames = frames.stream().map(it -> new Frame(
                it.picture().in(it.picture().style().withPointers(it.picture().style().pointers().whereShown())),
                it.label())).toList();
    }

    /** Returns whether the pictures show the same moment, each a step further in the walk. */
    public boolean isWalk() {
        return !frames.getFirst().picture().walkStep().equals(frames.getLast().picture().walkStep());
    }

    /**
     * Returns the series of a phase, from before its first step to after its last.
     *
     * @param nrFrames how many pictures at most; a short phase has fewer different ones
     * @throws StopException if it is no boot, or has no phase of that name
     */
    public static Storyboard ofPhase(String name, AddressSpace space, Picture picture, int nrFrames) {
        Boot boot = switch (space) {
            case BootSpace it -> it.state().boot();
            case Recording it -> throw new StopException(OPTION,
                    ExportMessage.ONLY_OF_BOOT.text(name, it.name(), SeriesOptions.WALK));
        };
        Phase phase = boot.phases().stream().filter(it -> it.name().id().equals(name)).findFirst()
                .orElseThrow(() -> new StopException(OPTION,
                        ExportMessage.NOT_ALLOWED_ONE.text(NumberText.quoted(name),
                                Stream.concat(Stream.of(SeriesOptions.WALK),
                                        boot.phases().stream().map(it -> it.name().id()))
                                        .collect(Collectors.joining(", ")))));
        long from = phase.firstStep() - 1;
        long length = phase.lastStep() - from;
        long[] moments =
                LongStream.range(0, nrFrames).map(i -> from + length * i / Math.max(1, nrFrames - 1)).distinct()
                        .toArray();
        return new Storyboard(LongStream.of(moments)
                .mapToObj(moment -> new Frame(picture.atMoment(moment),
                        ExportMessage.STEP_OF.text(moment, boot.nrSteps())))
                .toList(),
                ExportMessage.PICTURES_FROM_STEP_ON.text(moments.length, from));
    }

    /** Returns the series of a walk, from the address as it is split to the result. */
    public static Storyboard ofWalk(Picture picture, int nrStops) {
        return new Storyboard(IntStream.range(0, nrStops)
                .mapToObj(
                        step -> new Frame(picture.atWalkStep(step), ExportMessage.STEP_OF_WALK.text(step, nrStops - 1)))
                .toList(),
                ExportMessage.WALK_SERIES.text(nrStops));
    }
}

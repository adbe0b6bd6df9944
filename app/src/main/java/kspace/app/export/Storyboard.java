package kspace.app.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.app.export.picture.Picture;
import kspace.app.export.recipe.SeriesOptions;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;
import kspace.core.input.NumberText;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/**
 * Something that happens, as a series of pictures.
 *
 * @param frames them, in order
 * @param extent how many there are and where they begin, as it ends a caption
 * @param columns how many stand beside each other on a sheet; empty for about as many as there are rows
 */
public record Storyboard(List<Frame> frames, String extent, OptionalInt columns) {
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

    /** Returns the same pictures, so many of which stand beside each other on a sheet. */
    public Storyboard inColumns(OptionalInt columns) {
        return new Storyboard(frames, extent, columns);
    }

    /**
     * Returns the series of a phase, from before its first step to after its last, or of what is done with an area.
     *
     * @param name the phase, or the area
     * @param nrFrames how many pictures at most; a short phase has fewer different ones
     * @throws StopException if it is no boot, or has nothing of that name, or the view is the same at every moment
     */
    public static Storyboard of(String name, AddressSpace space, Picture picture, int nrFrames) {
        Boot boot = switch (space) {
            case BootSpace it -> it.state().boot();
            case Recording it -> throw new StopException(OPTION,
                    ExportMessage.ONLY_OF_BOOT.text(name, it.name(), SeriesOptions.WALK));
        };
        StopKey.MOMENT.obstacle(picture.view().kind()).ifPresent(predicate -> {
            throw new StopException(OPTION, predicate);
        });
        Moments all = ofPhase(name, boot).or(() -> ofArea(name, boot))
                .orElseThrow(() -> new StopException(OPTION,
                        ExportMessage.NOT_ALLOWED_ONE.text(NumberText.quoted(name), names(boot))));
        long[] moments = LongStream.range(0, nrFrames)
                .map(i -> all.at().applyAsLong((all.nr() - 1) * i / Math.max(1, nrFrames - 1))).distinct().toArray();
        return new Storyboard(LongStream.of(moments)
                .mapToObj(moment -> new Frame(picture.atMoment(moment),
                        ExportMessage.STEP_OF.text(moment, boot.nrSteps())))
                .toList(),
                ExportMessage.PICTURES_FROM_STEP_ON.text(moments.length, moments[0]), OptionalInt.empty());
    }

    /** Moments to choose from, by their numbers. */
    private record Moments(long nr, LongUnaryOperator at) {}

    private static Optional<Moments> ofPhase(String name, Boot boot) {
        return boot.phases().stream().filter(it -> it.name().id().equals(name)).findFirst()
                .map(phase -> new Moments(phase.nrSteps() + 1, i -> phase.firstStep() - 1 + i));
    }

    private static String names(Boot boot) {
        return Stream.of(Stream.of(SeriesOptions.WALK), boot.phases().stream().map(it -> it.name().id()),
                boot.changes().stream().map(it -> LiveArea.nameOf(it.area())).distinct())
                .flatMap(it -> it).collect(Collectors.joining(", "));
    }

    /** Returns the moments of an area: before the first operation on it, and after each. */
    private static Optional<Moments> ofArea(String name, Boot boot) {
        Optional<Phase> phase = boot.phase(PhaseName.KVIRT);
        if (phase.isEmpty()) {
            return Optional.empty();
        }
        List<KVirtChange> changes = boot.changes();
        List<Long> after = IntStream.range(0, changes.size())
                .filter(i -> LiveArea.nameOf(changes.get(i).area()).equalsIgnoreCase(name.strip()))
                .mapToObj(i -> phase.get().firstStep() + i).toList();
        return after.isEmpty() ? Optional.empty()
                : Optional.of(new Moments(after.size() + 1L,
                        i -> i == 0 ? after.getFirst() - 1 : after.get((int) i - 1)));
    }

    /** Returns the series of a walk, from the address as it is split to the result. */
    public static Storyboard ofWalk(Picture picture, int nrStops) {
        return new Storyboard(IntStream.range(0, nrStops)
                .mapToObj(
                        step -> new Frame(picture.atWalkStep(step), ExportMessage.STEP_OF_WALK.text(step, nrStops - 1)))
                .toList(),
                ExportMessage.WALK_SERIES.text(nrStops), OptionalInt.empty());
    }
}

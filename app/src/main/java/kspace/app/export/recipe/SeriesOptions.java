package kspace.app.export.recipe;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import kspace.app.export.image.AnimationFormat;
import kspace.app.export.image.Pace;
import kspace.app.export.picture.Medium;
import kspace.app.export.picture.PictureView;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;

/**
 * What makes a series of a picture, as it was asked for; each is empty where it was not.
 *
 * @param storyboard what happens in it: the walk of the translation, or a phase of the boot
 * @param frames how many pictures of a phase
 * @param frameMs how long a moving image shows each, in milliseconds
 * @param lastMs how long it shows the last one, in milliseconds
 * @param loops how many times it is played
 * @param columns how many pictures stand beside each other on a sheet
 */
public record SeriesOptions(String storyboard, String frames, String frameMs, String lastMs, String loops,
        String columns) {
    /** One picture. */
    public static final SeriesOptions NONE = new SeriesOptions("", "", "", "", "", "");
    /** The walk of the translation, as the name of what happens; the others are the phases of the boot. */
    public static final String WALK = "walk";
    /** The names of the options. */
    static final String STORYBOARD = "storyboard";
    static final String FRAMES = "frames";
    static final String FRAME_MS = "frame-ms";
    static final String LAST_MS = "last-ms";
    static final String LOOPS = "loops";
    /** The option that says how many pictures stand beside each other on a sheet. */
    public static final String COLUMNS = "columns";

    /** The most frames of a phase. */
    private static final int MOST_FRAMES = 60;
    private static final int USUAL_FRAMES = 8;
    private static final int LEAST_FRAME_MS = 20;
    private static final int MOST_FRAME_MS = 60_000;
    private static final int USUAL_FRAME_MS = 1200;
    private static final int GIF_MS = 10;
    /** The last picture stays so many times longer. */
    private static final int LAST = 2;
    private static final int MOST_LOOPS = 1000;

    /** Returns whether several pictures are asked for. */
    public boolean isSeries() {
        return !storyboard.isEmpty();
    }

    /** Returns whether the pictures are the steps of a walk. */
    public boolean isWalk() {
        return storyboard.equals(WALK);
    }

    /** Returns the view that it is a series of, unless another one is asked for. */
    public PictureView usualView() {
        return isWalk() ? PictureView.TRANSLATION : PictureView.MAP;
    }

    /**
     * Requires that every option changes something.
     *
     * @param asked what else is asked for
     * @param medium what the pictures are drawn to
     * @throws StopException if one does not, or is wrong
     */
    public void requireUsed(Set<StopKey> asked, Medium medium) {
        if (!isSeries()) {
            given(FRAMES, FRAME_MS, LAST_MS, LOOPS, COLUMNS).ifPresent(option -> {
                throw new StopException(option, RecipeMessage.ONLY_FOR_STORYBOARD.text());
            });
            return;
        }
        if (isWalk() && !frames.isEmpty()) {
            throw new StopException(FRAMES, RecipeMessage.FRAMES_OF_WALK.text());
        }
        if (isWalk() && asked.contains(StopKey.STEP)) {
            throw new StopException(StopKey.STEP, RecipeMessage.STEP_OF_WALK.text());
        }
        if (!isWalk() && asked.contains(StopKey.MOMENT)) {
            throw new StopException(StopKey.MOMENT, RecipeMessage.MOMENT_OF_SERIES.text(storyboard));
        }
        if (!(medium instanceof AnimationFormat)) {
            given(FRAME_MS, LAST_MS, LOOPS).ifPresent(option -> {
                throw new StopException(option, RecipeMessage.TIME_WITHOUT_MOTION.text());
            });
        }
        nrFrames();
        nrColumns();
        Pace pace = pace();
        if (medium == AnimationFormat.GIF) {
            requireGifTime(FRAME_MS, pace.frameMs());
            requireGifTime(LAST_MS, pace.lastMs());
        }
    }

    private static void requireGifTime(String option, int ms) {
        if (ms % GIF_MS != 0) {
            throw new StopException(option, RecipeMessage.GIF_TIME.text(ms, GIF_MS));
        }
    }

    /** Returns the first of some options that was asked for, if any was. */
    private Optional<String> given(String... options) {
        Map<String, String> asked =
                Map.of(FRAMES, frames, FRAME_MS, frameMs, LAST_MS, lastMs, LOOPS, loops, COLUMNS, columns);
        return Stream.of(options).filter(it -> !asked.getOrDefault(it, "").isEmpty()).findFirst();
    }

    /**
     * Returns how many pictures there are of a phase.
     *
     * @throws StopException if it is no such number
     */
    public int nrFrames() {
        return number(FRAMES, frames, USUAL_FRAMES, 2, MOST_FRAMES);
    }

    /**
     * Returns how many pictures stand beside each other on a sheet; empty for as many as usual.
     *
     * @throws StopException if it is no such number
     */
    public OptionalInt nrColumns() {
        return columns.isEmpty() ? OptionalInt.empty()
                : OptionalInt.of(number(COLUMNS, columns, 1, 1, MOST_FRAMES));
    }

    /**
     * Returns how a moving image goes on.
     *
     * @throws StopException if one of the numbers is none
     */
    public Pace pace() {
        int each = number(FRAME_MS, frameMs, USUAL_FRAME_MS, LEAST_FRAME_MS, MOST_FRAME_MS);
        int usualLast = Math.min(LAST * each, MOST_FRAME_MS);
        return new Pace(each, number(LAST_MS, lastMs, usualLast, LEAST_FRAME_MS, MOST_FRAME_MS),
                number(LOOPS, loops, Pace.FOR_EVER, Pace.FOR_EVER, MOST_LOOPS));
    }

    private static int number(String option, String text, int usual, int least, int most) {
        if (text.isEmpty()) {
            return usual;
        }
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw StopException.noWholeNumber(option, text, least, most);
    }
}

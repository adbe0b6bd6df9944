package kspace.app.export.recipe;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kspace.app.stop.StopException;

/**
 * How the files of a series are called: in a name, {@code %d} stands for the number of a picture, with as many digits as the
 * highest has, and {@code %03d} for one with at least three.
 */
public final class SeriesName {
    /** The number of a picture, and what people write in its place. */
    private static final Pattern NUMBER = Pattern.compile("%[-+ #0]*\\d*[a-zA-Z]");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("%(?:0([1-9]))?d");
    /** As many digits as the number of a picture has at most, but for zeros that were asked for. */
    private static final int MOST_DIGITS = 3;

    private final Path file;
    private final String before;
    private final String after;
    private final int digits;

    private SeriesName(Path file, String before, String after, int digits) {
        this.file = file;
        this.before = before;
        this.after = after;
        this.digits = digits;
    }

    /** Returns the first number of a picture in the name of a file, as it is written there, if there is any. */
    public static Optional<String> numberIn(Path file) {
        return Optional.of(WHOLE_NUMBER.matcher(name(file))).filter(Matcher::find).map(Matcher::group);
    }

    /** Returns that a number means nothing in the name of a single file, the rest of a sentence. */
    public static String onlyForSeries(String number) {
        return RecipeMessage.SERIES_NUMBER_WITHOUT_SERIES.text(number);
    }

    /**
     * Returns how a series is called whose name has a number.
     *
     * @param nrPictures how many pictures it has
     * @throws StopException if the number is not written as it has to be
     */
    public static Optional<SeriesName> of(Path file, int nrPictures) {
        String name = name(file);
        List<String> numbers = NUMBER.matcher(name).results().map(it -> it.group()).toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        Matcher number = WHOLE_NUMBER.matcher(name);
        if (numbers.size() > 1 || !number.find()) {
            throw new StopException("output", RecipeMessage.NO_SERIES_NUMBER.text(String.valueOf(file)));
        }
        int asked = number.group(1) == null ? 1 : Integer.parseInt(number.group(1));
        return Optional.of(new SeriesName(file, name.substring(0, number.start()), name.substring(number.end()),
                Math.max(asked, String.valueOf(nrPictures).length())));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Returns the file of a picture, counted from 1. */
    public Path file(int number) {
        return file.resolveSibling(before + String.format(Locale.ROOT, "%0" + digits + "d", number) + after);
    }

    /**
     * Returns the files that are called as if they were pictures of the series, and are none: those of a longer series, or
     * with other zeros.
     */
    public List<Path> left(int nrPictures) throws IOException {
        Set<Path> own = IntStream.rangeClosed(1, nrPictures).mapToObj(this::file).collect(Collectors.toSet());
        Pattern like = Pattern.compile(Pattern.quote(before) + "[0-9]{1," + Math.max(digits, MOST_DIGITS) + "}"
                + Pattern.quote(after));
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        List<Path> left = new ArrayList<>();
        if (Files.notExists(folder)) {
            return left;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder,
                path -> like.matcher(name(path)).matches() && Files.isRegularFile(path))) {
            files.forEach(path -> left.add(file.resolveSibling(name(path))));
        }
        return left.stream().filter(path -> !own.contains(path)).sorted().toList();
    }
}

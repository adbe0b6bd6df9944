package kspace.app.export.recipe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.desktop.OutputFile;
import kspace.app.export.image.AnimationFormat;
import kspace.app.export.picture.HouseStyle;
import kspace.app.export.picture.Medium;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureOptions;
import kspace.app.export.picture.PictureView;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopFileException;
import kspace.app.stop.StopKey;
import kspace.app.stop.TomlFile;
import kspace.core.input.NumberText;
import kspace.core.machine.SourceFile;
import tools.jackson.databind.JsonNode;

/**
 * Reads recipes: TOML with a {@code [[picture]]} for each picture. Keys above the first one hold for all pictures that do
 * not have them. Files are named from the folder of the recipe.
 */
public final class RecipeReader {
    private static final String PICTURE = "picture";
    private static final String FILE = "file";
    private static final String MACHINE = "machine";
    private static final String THEMES = "themes";
    private static final String FORMATS = "formats";
    private static final String ALT = "alt";
    private static final String LINK_BASE = "link-base";
    /** The beginning of an address, or of a path, as Markdown and reStructuredText can have it as it is. */
    private static final Pattern LINK = Pattern.compile("[\\p{L}\\p{N}._~:/?#@!$&+,;=%-]+");
    private static final List<String> SERIES_KEYS = List.of(
            SeriesOptions.STORYBOARD, SeriesOptions.FRAMES, SeriesOptions.FRAME_MS, SeriesOptions.LAST_MS,
            SeriesOptions.LOOPS, SeriesOptions.COLUMNS);
    private static final List<String> ONE_VALUE =
            Stream.of(Stream.of(FILE, MACHINE, LINK_BASE, HouseStyle.CSS, HouseStyle.FONTS), SERIES_KEYS.stream(),
                    StopKey.ids().stream())
                    .flatMap(it -> it).toList();
    private static final List<String> SHARED_KEYS =
            Stream.of(Stream.of(MACHINE, THEMES, FORMATS, LINK_BASE, HouseStyle.CSS, HouseStyle.FONTS),
                    MachineKeys.ALL.stream(), SERIES_KEYS.stream(),
                    StopKey.ids().stream()).flatMap(it -> it).toList();
    private static final List<String> PICTURE_KEYS = Stream.concat(Stream.of(FILE, ALT), SHARED_KEYS.stream()).toList();
    /** Stands for no picture: what is above them. */
    private static final int SHARED = -1;

    private final Path path;
    private final TomlFile file;
    private final JsonNode root;
    private final Set<StopKey> sharedUsed = EnumSet.noneOf(StopKey.class);

    /**
     * A picture in one format and theme.
     *
     * @param values the texts of its keys
     * @param formats in how many formats it is there
     * @param isAgain whether this is not the first of them
     */
    private record Edition(Map<String, String> values, int formats, boolean isAgain) {}

    private RecipeReader(Path path) {
        this.path = path;
        this.file = TomlFile.read(SourceFile.of(path), RecipeMessage.A_RECIPE_TOML.text());
        this.root = file.root();
    }

    /**
     * Reads a recipe.
     *
     * @throws StopFileException if there is no such file or it is wrong
     */
    public static Recipe read(Path path) {
        return new RecipeReader(path).recipe();
    }

    private Recipe recipe() {
        requireKnown(SHARED, root, Stream.concat(Stream.of(PICTURE), SHARED_KEYS.stream()).toList());
        JsonNode pictures = root.path(PICTURE);
        if (!pictures.isArray() || pictures.isEmpty()) {
            throw new StopFileException(RecipeMessage.LEAST_ONE_NEEDED.text(String.valueOf(path), PICTURE));
        }
        List<Recipe.Entry> entries = new ArrayList<>();
        Set<Path> files = new HashSet<>();
        for (int i = 0; i < pictures.size(); i++) {
            requireKnown(i, pictures.get(i), PICTURE_KEYS);
            for (Edition edition : editions(i, values(i, pictures.get(i)))) {
                Recipe.Entry entry = entry(i, edition);
                if (!files.add(entry.file().path().toAbsolutePath().normalize())) {
                    throw error(i, FILE, RecipeMessage.FILE_EARLIER_PICTURE.text());
                }
                entries.add(entry);
            }
        }
        requireSharedUsed();
        return new Recipe(List.copyOf(entries));
    }

    private void requireKnown(int picture, JsonNode table, List<String> known) {
        for (String key : table.propertyNames()) {
            if (!known.contains(key)) {
                throw error(picture, key, RecipeMessage.NOT_KNOWN_KNOWN.text(String.join(", ", known)));
            }
        }
    }

    /** Returns what a picture can say, in the order in which it is listed. */
    public static List<String> pictureKeys() {
        return PICTURE_KEYS;
    }

    /** Returns the texts of a picture, with those that hold for all. */
    private Map<String, String> values(int picture, JsonNode table) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, ONE_VALUE, picture, table, true);
        put(values, List.of(ALT), picture, table, false);
        // What is said about a machine stands beside its name.
        put(values, MachineKeys.ALL, picture, table, !table.has(MACHINE));
        for (String key : MachineKeys.ALL) {
            if (table.has(key) && !table.has(MACHINE)) {
                throw error(picture, key, RecipeMessage.WITHOUT_MACHINE.text(MACHINE));
            }
        }
        return values;
    }

    private void put(Map<String, String> values, List<String> keys, int picture, JsonNode table,
            boolean orShared) {
        for (String key : keys) {
            boolean isOwn = table.has(key);
            JsonNode value = isOwn || !orShared ? table.get(key) : root.get(key);
            if (value != null && value.isArray() && StopKey.of(key).filter(StopKey::isList).isPresent()
                    && value.valueStream().allMatch(JsonNode::isString)) {
                values.put(key, value.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n")));
            } else if (value != null) {
                if (!value.isString() && !value.isIntegralNumber() && !value.isBoolean()) {
                    throw error(isOwn ? picture : SHARED, key, RecipeMessage.NO_VALUE.text());
                }
                values.put(key, value.isIntegralNumber() && MachineKeys.ADDRESSES.contains(key)
                        ? "0x" + value.bigIntegerValue().toString(16)
                        : value.asString());
            }
        }
    }

    /** Returns a picture in each of its formats and themes, which are part of the names of their files. */
    private List<Edition> editions(int picture, Map<String, String> values) {
        List<String> themes = list(picture, THEMES, StopKey.THEME.id());
        List<String> formats = formats(picture, values.getOrDefault(FILE, ""));
        List<Edition> editions = new ArrayList<>();
        for (String format : formats.isEmpty() ? List.of("") : formats) {
            for (String theme : themes.isEmpty() ? List.of("") : themes) {
                Map<String, String> own = new LinkedHashMap<>(values);
                own.computeIfPresent(FILE, (_, name) -> fileName(name, theme, format));
                if (!theme.isEmpty()) {
                    own.put(StopKey.THEME.id(), theme);
                }
                boolean isAgain = !formats.isEmpty() && !format.equals(formats.getFirst());
                editions.add(new Edition(own, Math.max(1, formats.size()), isAgain));
            }
        }
        return editions;
    }

    /** Returns the formats that a file is made in; a file whose name says one is not made in those for all. */
    private List<String> formats(int picture, String name) {
        boolean saysOwn = !root.path(PICTURE).path(picture).has(FORMATS) && OutputFile.named(name).map(OutputFile::path)
                .filter(it -> PictureFormat.of(it).isPresent() || AnimationFormat.of(it).isPresent()).isPresent();
        return saysOwn ? List.of() : list(picture, FORMATS, "");
    }

    private static String fileName(String name, String theme, String format) {
        String themed = theme.isEmpty() ? "" : "-" + theme;
        if (!format.isEmpty()) {
            return name + themed + "." + format;
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name + themed : name.substring(0, dot) + themed + name.substring(dot);
    }

    /** Returns the texts of a list, which is that of the picture or the one for all; empty if there is none. */
    private List<String> list(int picture, String key, String single) {
        boolean isOwn = root.path(PICTURE).path(picture).has(key);
        JsonNode value = isOwn ? root.path(PICTURE).path(picture).get(key) : root.get(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.isEmpty() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw error(isOwn ? picture : SHARED, key, RecipeMessage.LIST_NEEDED.text());
        }
        boolean hasSingle = root.path(PICTURE).path(picture).has(single) || (!isOwn && root.has(single));
        if (hasSingle) {
            throw error(isOwn ? picture : SHARED, key, RecipeMessage.LIST_BESIDE_ONE.text(single));
        }
        return value.valueStream().map(JsonNode::asString).toList();
    }

    private Recipe.Entry entry(int picture, Edition edition) {
        Map<String, String> values = edition.values();
        String name = values.get(FILE);
        if (name == null) {
            throw error(picture, FILE, RecipeMessage.IS_MISSING.text());
        }
        requireOfThisComputer(picture, FILE, name);
        OutputFile target = OutputFile.named(name).map(it -> new OutputFile(beside(it.path())))
                .orElseThrow(() -> error(picture, FILE, RecipeMessage.NO_NAME_FILE.text(NumberText.quoted(name))));
        SeriesOptions series = new SeriesOptions(values.getOrDefault(SeriesOptions.STORYBOARD, ""),
                values.getOrDefault(SeriesOptions.FRAMES, ""), values.getOrDefault(SeriesOptions.FRAME_MS, ""),
                values.getOrDefault(SeriesOptions.LAST_MS, ""), values.getOrDefault(SeriesOptions.LOOPS, ""),
                values.getOrDefault(SeriesOptions.COLUMNS, ""));
        Medium medium = medium(picture, target.path(), series);
        String machine = values.get(MACHINE);
        if (machine == null) {
            throw error(picture, MACHINE, RecipeMessage.IS_MISSING.text());
        }
        requireOfThisComputer(picture, MACHINE, machine);
        if (!series.isSeries()) {
            SeriesName.numberIn(target.path()).ifPresent(number -> {
                throw error(picture, FILE, SeriesName.onlyForSeries(number));
            });
        }
        String with = values.get(StopKey.WITH.id());
        if (with != null) {
            requireOfThisComputer(picture, StopKey.WITH.id(), with);
            values.put(StopKey.WITH.id(), fromHere(with));
        }
        Stop stop = stop(picture, medium, series, values);
        return new Recipe.Entry(
                target, medium, series, stop.of(fromHere(machine)), MachineKeys.of(values), alt(picture, values),
                house(picture, values, PictureView.of(stop.view()), medium), links(picture, values), edition.formats(),
                edition.isAgain(), key -> place(picture, key));
    }

    private String alt(int picture, Map<String, String> values) {
        try {
            return PictureOptions.words(ALT, values.getOrDefault(ALT, ""));
        } catch (StopException e) {
            throw error(picture, ALT, e.predicate());
        }
    }

    /** Returns what the document wants; what is above the pictures is for those that it says something about. */
    private HouseStyle house(int picture, Map<String, String> values, PictureView view, Medium medium) {
        Map<String, String> used = new LinkedHashMap<>();
        for (String key : List.of(HouseStyle.CSS, HouseStyle.FONTS)) {
            Optional<String> obstacle = HouseStyle.obstacle(key, view, medium);
            if (values.containsKey(key) && obstacle.isPresent() && root.path(PICTURE).path(picture).has(key)) {
                throw error(picture, key, obstacle.get());
            }
            if (values.containsKey(key) && obstacle.isEmpty()) {
                used.put(key, values.getOrDefault(key, ""));
            }
        }
        try {
            return HouseStyle.of(used.getOrDefault(HouseStyle.CSS, ""), used.getOrDefault(HouseStyle.FONTS, ""), path);
        } catch (StopException e) {
            throw error(picture, e.option(), e.predicate());
        }
    }

    private Links links(int picture, Map<String, String> values) {
        String base = values.getOrDefault(LINK_BASE, "");
        if (!base.isEmpty() && !LINK.matcher(base).matches()) {
            throw error(picture, LINK_BASE, RecipeMessage.NO_LINK.text(NumberText.quoted(base)));
        }
        return new Links(base, path.resolveSibling(""));
    }

    /** A file beside the recipe goes before a sample. */
    private String fromHere(String machine) {
        return OutputFile.named(machine).map(it -> beside(it.path())).filter(Files::isRegularFile)
                .map(Path::toString).orElse(machine);
    }

    private Medium medium(int picture, Path path, SeriesOptions series) {
        Optional<? extends Medium> moving = series.isSeries() ? AnimationFormat.of(path) : Optional.empty();
        if (moving.isPresent()) {
            return moving.get();
        }
        Stream<String> endings = Stream.concat(
                Stream.of(PictureFormat.values()).map(PictureFormat::extension),
                series.isSeries() ? Stream.of("gif", "apng") : Stream.empty());
        return PictureFormat.of(path).orElseThrow(() -> error(picture, FILE, RecipeMessage.HAS_TO_END_IN.text(
                NumberText.quoted(String.valueOf(path.getFileName())), endings.collect(Collectors.joining(", .")))));
    }

    /** Returns what a picture is told: a key that holds for all is for those that it says something about. */
    private Stop stop(int picture, Medium medium, SeriesOptions series, Map<String, String> values) {
        Map<StopKey, String> words = new EnumMap<>(StopKey.class);
        if (series.isSeries()) {
            words.put(StopKey.VIEW, series.usualView().id());
        }
        values.forEach((name, value) -> StopKey.of(name).ifPresent(key -> words.put(key, value)));
        JsonNode own = root.path(PICTURE).path(picture);
        try {
            Stop used = new PictureOptions(new Stop("", words)).used(medium, key -> !own.has(key.id())).stop();
            series.requireUsed(used.words().keySet(), medium);
            sharedUsed.addAll(used.words().keySet());
            return used;
        } catch (StopException e) {
            throw error(picture, e.option(), e.predicate());
        }
    }

    private void requireSharedUsed() {
        for (StopKey key : StopKey.values()) {
            if (root.has(key.id()) && !sharedUsed.contains(key)) {
                throw error(SHARED, key.id(), RecipeMessage.WITHOUT_EFFECT.text());
            }
        }
    }

    private void requireOfThisComputer(int picture, String key, String path) {
        if (SourceFile.isOfAnotherComputer(path)) {
            throw error(picture, key, RecipeMessage.OTHER_COMPUTER.text(NumberText.quoted(path)));
        }
    }

    private Path beside(Path other) {
        return path.resolveSibling(other);
    }

    private StopFileException error(int picture, String key, String predicate) {
        return new StopFileException(place(picture, key) + " " + predicate);
    }

    /** Returns where a key of a picture stands: in its table, or above all pictures if only there. */
    private String place(int picture, String key) {
        boolean isShared = picture == SHARED || (root.has(key) && !root.path(PICTURE).path(picture).has(key));
        String full = isShared ? key : PICTURE + "[" + picture + "]." + key;
        return file.place(full);
    }
}

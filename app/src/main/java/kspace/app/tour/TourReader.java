package kspace.app.tour;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.ask.Prediction;
import kspace.app.canvas.look.Cover;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopFileException;
import kspace.app.stop.StopKey;
import kspace.app.stop.TomlFile;
import kspace.app.tour.TourStop.Pointer;
import kspace.app.tour.TourStop.Question;
import tools.jackson.databind.JsonNode;

/** Reads tours: TOML with a {@code [[stop]]} for each stop. Keys above the first one hold for all stops that do not have them. */
final class TourReader {
    private static final String STOP = "stop";
    private static final String MACHINE = "machine";
    private static final String TITLE = "title";
    private static final String LANGUAGE = "language";
    private static final String MINUTES = "minutes";
    private static final String NOTES = "notes";
    private static final String QUESTION = "question";
    private static final String ASK = "ask";
    private static final String CHOICES = "choices";
    private static final String ANSWER = "answer";
    private static final String HIDE = "hide";
    private static final String POINT = "point";
    private static final String WORD = "word";
    private static final int MOST_STOPS = 500;
    private static final int MOST_MINUTES = 240;
    private static final int MOST_LETTERS = 4000;
    private static final Set<StopKey> NOT_SHARED = EnumSet.of(StopKey.TITLE, StopKey.CAPTION);
    private static final List<String> SHARED_KEYS = Stream.of(
            Stream.of(TITLE, LANGUAGE, MINUTES, MACHINE),
            Stream.of(StopKey.values()).filter(key -> !NOT_SHARED.contains(key)).map(StopKey::id), Stream.of(STOP))
            .flatMap(it -> it).toList();
    private static final List<String> STOP_KEYS = Stream.of(
            Stream.of(MACHINE), StopKey.ids().stream(),
            Stream.of(NOTES, QUESTION, ASK, CHOICES, ANSWER, HIDE, POINT)).flatMap(it -> it).toList();

    private final TourFile file;
    private final TomlFile toml;
    private final JsonNode root;
    private final List<TourFault> faults = new ArrayList<>();

    /**
     * Opens a file.
     *
     * @throws StopFileException if it cannot be read, or is no TOML
     */
    TourReader(TourFile file) {
        this(file, TomlFile.read(file, TourMessage.A_TOUR.text()));
    }

    /**
     * Opens what is going to be a file.
     *
     * @throws StopFileException if it is no TOML
     */
    TourReader(TourFile file, String text) {
        this(file, new TomlFile(file, text));
    }

    private TourReader(TourFile file, TomlFile toml) {
        this.file = file;
        this.toml = toml;
        this.root = toml.root();
    }

    TourReading read() {
        root.propertyNames().stream().filter(key -> !SHARED_KEYS.contains(key))
                .forEach(key -> faultOfAll(key, TourMessage.UNKNOWN_KEY.text(SHARED_KEYS)));
        String title = sharedText(TITLE).orElse("");
        if (title.isEmpty() && !root.has(TITLE)) {
            faults.add(new TourFault(TourFault.ALL, TourMessage.TITLE_MISSING.text(file.name())));
        }
        JsonNode tables = root.path(STOP);
        List<TourStop> stops = new ArrayList<>();
        if (!tables.isArray() || tables.isEmpty()) {
            faults.add(new TourFault(TourFault.ALL, TourMessage.STOP_MISSING.text(file.name(), "[[" + STOP + "]]")));
        } else if (tables.size() > MOST_STOPS) {
            faultOfAll(STOP, TourMessage.TOO_MANY_STOPS.text(tables.size(), MOST_STOPS));
        }
        JsonNode machine = root.path(MACHINE);
        Stop usual = stop(TourFault.ALL, root, NOT_SHARED);
        for (int i = 0; i < Math.min(tables.size(), MOST_STOPS); i++) {
            stops.add(stop(i, tables.get(i), usual));
        }
        Optional<String> own =
                machine.isObject() ? Optional.of(MachineSection.of(toml.text())) : Optional.empty();
        return new TourReading(file.opener(),
                new Tour(title, sharedText(LANGUAGE).orElse("en"), minutes(), stops), file.path(), faults,
                new TourMachines(file, own), this::place);
    }

    private OptionalInt minutes() {
        JsonNode minutes = root.path(MINUTES);
        boolean isRight = minutes.isInt() && minutes.asInt() > 0 && minutes.asInt() <= MOST_MINUTES;
        if (!minutes.isMissingNode() && !isRight) {
            faultOfAll(MINUTES, TourMessage.WHOLE_NUMBER.text(1, MOST_MINUTES));
        }
        return isRight ? OptionalInt.of(minutes.asInt()) : OptionalInt.empty();
    }

    private Optional<String> sharedText(String key) {
        return text(TourFault.ALL, key, root);
    }

    private TourStop stop(int index, JsonNode table, Stop usual) {
        table.propertyNames().stream().filter(key -> !STOP_KEYS.contains(key))
                .forEach(key -> fault(index, key, TourMessage.UNKNOWN_KEY.text(STOP_KEYS)));
        Stop own = stop(index, table, Set.of());
        List<Prediction> predictions =
                LessonReader.read(table, (key, predicate) -> fault(index, key, predicate));
        return new TourStop(index, meant(own.over(usual), own), text(index, NOTES, table).orElse(""),
                LessonReader.asks(table) ? Optional.empty() : question(index, table),
                LessonReader.asks(table)
                        ? predictions.stream().findFirst().map(Prediction::covers).orElse(Set.of())
                        : covers(index, table),
                pointer(index, table), predictions);
    }

    /** Returns what is said of the stop: a key that holds for all is for those that it says something about. */
    private static Stop meant(Stop all, Stop own) {
        Stop meant = all;
        try {
            for (StopKey key : all.words().keySet()) {
                if (own.word(key).isEmpty() && key.obstacle(all.view()).isPresent()) {
                    meant = meant.without(key);
                }
            }
        } catch (StopException e) {
            // Whoever shows the stop finds out that there is no such view, and says so.
            return all;
        }
        return meant;
    }

    private Stop stop(int index, JsonNode table, Set<StopKey> without) {
        Map<StopKey, String> words = new EnumMap<>(StopKey.class);
        for (StopKey key : StopKey.values()) {
            if (!without.contains(key)) {
                text(index, key.id(), table).ifPresent(word -> words.put(key, word));
            }
        }
        boolean isTable = table.path(MACHINE).isObject() && index == TourFault.ALL;
        return new Stop(isTable ? "" : text(index, MACHINE, table).orElse(""), words);
    }

    private Optional<String> text(int index, String key, JsonNode table) {
        JsonNode value = table.get(key);
        if (value == null) {
            return Optional.empty();
        }
        boolean isLines = value.isArray() && StopKey.of(key).filter(StopKey::isList).isPresent()
                && value.valueStream().allMatch(JsonNode::isString);
        if (!isLines && !value.isString() && !value.isIntegralNumber() && !value.isBoolean()) {
            fault(index, key, TourMessage.NO_TEXT.text());
            return Optional.empty();
        }
        String text = isLines
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"))
                : value.asString();
        if (text.length() > MOST_LETTERS) {
            fault(index, key, TourMessage.TOO_MANY_LETTERS.text(text.length(), MOST_LETTERS));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<Question> question(int index, JsonNode table) {
        Optional<String> text = text(index, QUESTION, table);
        if (text.isEmpty()) {
            Stream.of(ASK, CHOICES, ANSWER, HIDE).filter(table::has)
                    .forEach(key -> fault(index, key, TourMessage.ONLY_FOR_STOP_WITH.text(QUESTION)));
            return Optional.empty();
        }
        List<String> choices = texts(index, CHOICES, table);
        Ask ask = text(index, ASK, table).flatMap(id -> named(index, ASK, id, Ask.values()))
                .orElse(choices.isEmpty() ? Ask.TYPE : Ask.CHOICE);
        if (ask == Ask.CHOICE != table.has(CHOICES)) {
            fault(index, table.has(CHOICES) ? CHOICES : ASK, table.has(CHOICES)
                    ? TourMessage.ONLY_FOR_ASK.text(ASK, Ask.CHOICE.id())
                    : TourMessage.CHOICE_NEEDS.text(Ask.CHOICE.id(), CHOICES));
        } else if (ask == Ask.CHOICE && (choices.size() < 2 || new LinkedHashSet<>(choices).size() < choices.size())) {
            fault(index, CHOICES, TourMessage.NO_CHOICES.text());
        }
        Optional<String> answer = text(index, ANSWER, table);
        if (answer.filter(it -> !it.isBlank()).isEmpty()) {
            fault(index, table.has(ANSWER) ? ANSWER : QUESTION, TourMessage.NEEDS_AN.text(ANSWER));
            return Optional.empty();
        }
        return Optional.of(new Question(text.get(), ask, choices, answer.get()));
    }

    private List<String> texts(int index, String key, JsonNode table) {
        JsonNode list = table.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            fault(index, key, TourMessage.NO_LIST.text());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            if (each.isString() || each.isIntegralNumber()) {
                texts.add(each.asString());
            } else {
                fault(index, key, TourMessage.NO_LIST.text());
            }
        }
        return texts;
    }

    private Set<Cover> covers(int index, JsonNode table) {
        return table.has(QUESTION)
                ? texts(index, HIDE, table).stream().flatMap(id -> named(index, HIDE, id, Cover.values()).stream())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private <E extends Enum<E>> Optional<E> named(int index, String key, String id, E[] all) {
        Optional<E> named = Named.of(id, all);
        if (named.isEmpty()) {
            fault(index, key, TourMessage.NONE_OF.text(id, Named.ids(all)));
        }
        return named;
    }

    private Optional<Pointer> pointer(int index, JsonNode table) {
        JsonNode point = table.path(POINT);
        if (point.isMissingNode()) {
            return Optional.empty();
        }
        List<String> known = Stream.concat(Stream.of(Target.values()).map(Target::id), Stream.of(WORD)).toList();
        List<Target> targets = Stream.of(Target.values()).filter(it -> point.has(it.id())).toList();
        if (!point.isObject() || targets.size() != 1 || !known.containsAll(point.propertyNames())) {
            fault(index, POINT, TourMessage.POINT_FORM.text(
                    Named.ids(Target.values()), WORD, "{ va = \"code\", word = \"here\" }"));
            return Optional.empty();
        }
        Target target = targets.getFirst();
        return text(index, target.id(), point)
                .map(place -> new Pointer(target, place, text(index, WORD, point).orElse("")));
    }

    private void faultOfAll(String key, String predicate) {
        fault(TourFault.ALL, key, predicate);
    }

    private void fault(int stop, String key, String predicate) {
        faults.add(new TourFault(stop, TourMessage.FAULT.text(place(stop, key), predicate)));
    }

    /** Returns where a key of a stop stands: in its table, or above all stops if only there. */
    private String place(int stop, String key) {
        boolean isShared = stop == TourFault.ALL
                || (SHARED_KEYS.contains(key) && root.has(key) && !root.path(STOP).path(stop).has(key)
                        && !key.equals(TITLE));
        return toml.place(isShared ? key : STOP + "[" + stop + "]." + key);
    }
}

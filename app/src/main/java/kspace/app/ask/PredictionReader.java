package kspace.app.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kspace.app.canvas.look.Cover;
import kspace.core.exercise.ExerciseKind;
import kspace.core.input.NumberText;
import tools.jackson.databind.JsonNode;

/** Reads a question of a lesson's step. */
public final class PredictionReader {
    private static final String TEXT = "text";
    private static final String ASK = "ask";
    private static final String CHOICES = "choices";
    private static final String FIELDS = "fields";
    private static final String LABEL = "label";
    private static final String ANSWER = "answer";
    private static final String START = "start";
    private static final String BECAUSE = "because";
    private static final String WRONG = "wrong";
    private static final String TITLE = "title";
    private static final String HINTS = "hints";
    private static final String HIDE = "hide";
    private static final String WHAT_IF = "what_if";
    private static final String ANOTHER = "another";
    private static final List<String> KEYS = List.of(TEXT, ASK, CHOICES, FIELDS, ANSWER, START, BECAUSE, WRONG, HINTS,
            HIDE, WHAT_IF, ANOTHER);
    private static final List<String> WRONG_KEYS = List.of(ANSWER, TITLE, BECAUSE);
    private static final List<String> FIELD_KEYS = List.of(LABEL, ANSWER);

    private final JsonNode table;
    private final Faults faults;

    /** Gets what is wrong. */
    @FunctionalInterface
    public interface Faults {
        /** Says what is wrong with the value of a key of the question. */
        void add(String key, String predicate);
    }

    /** Opens the table of a question. */
    public PredictionReader(JsonNode table, Faults faults) {
        this.table = table;
        this.faults = faults;
    }

    /** Returns the question; empty if so much is wrong that it cannot be asked. */
    public Optional<Prediction> read() {
        if (!table.isObject()) {
            faults.add("", "has to be a table");
            return Optional.empty();
        }
        unknown(table, KEYS, "");
        List<String> choices = texts(CHOICES);
        List<Prediction.Field> fields = tables(FIELDS, FIELD_KEYS).stream()
                .map(it -> new Prediction.Field(text(it, LABEL), text(it, ANSWER))).toList();
        Task task = task(choices, fields);
        if (task == Task.CHOICE && (choices.size() < 2 || new LinkedHashSet<>(choices).size() < choices.size())) {
            faults.add(CHOICES, "has to be a list of two texts or more, each another");
            return Optional.empty();
        }
        String answer = text(table, ANSWER);
        for (String needed : List.of(TEXT, BECAUSE)) {
            if (text(table, needed).isBlank()) {
                faults.add(needed, "is missing");
            }
        }
        boolean hasAnswer =
                task.isConstruction() || (task == Task.FILL ? !fields.isEmpty() : !answer.isBlank());
        if (!hasAnswer) {
            faults.add(task == Task.FILL ? FIELDS : ANSWER, "is missing");
            return Optional.empty();
        }
        return Optional.of(new Prediction(text(table, TEXT), task, choices, fields, answer, text(table, START),
                List.of(), text(table, BECAUSE), mistakes(), texts(HINTS), covers(),
                table.path(WHAT_IF).asBoolean(false), another(), Optional.empty(), Optional.empty()));
    }

    private Task task(List<String> choices, List<Prediction.Field> fields) {
        Task usual = !choices.isEmpty() ? Task.CHOICE : !fields.isEmpty() ? Task.FILL : Task.TYPE;
        if (!table.has(ASK)) {
            return usual;
        }
        String id = text(table, ASK);
        Optional<Task> task = Task.of(id);
        if (task.isEmpty()) {
            faults.add(ASK, NumberText.quoted(id) + " is not allowed; it is one of " + String.join(", ", Task.ids()));
        }
        return task.orElse(usual);
    }

    private List<Prediction.Mistake> mistakes() {
        List<Prediction.Mistake> mistakes = new ArrayList<>();
        for (JsonNode each : tables(WRONG, WRONG_KEYS)) {
            for (String key : WRONG_KEYS) {
                if (text(each, key).isBlank()) {
                    faults.add(WRONG, "needs " + key + " in each of its tables");
                }
            }
            mistakes.add(new Prediction.Mistake(text(each, ANSWER), text(each, TITLE), text(each, BECAUSE)));
        }
        if (mistakes.isEmpty()) {
            faults.add(WRONG, "is missing: a wrong answer that is expected, with what is said about it");
        }
        return mistakes;
    }

    private Set<Cover> covers() {
        Set<Cover> covers = EnumSet.noneOf(Cover.class);
        for (String id : texts(HIDE)) {
            Optional<Cover> cover = Arrays.stream(Cover.values()).filter(it -> id(it).equals(id)).findFirst();
            cover.ifPresentOrElse(covers::add, () -> faults.add(HIDE, NumberText.quoted(id)
                    + " is not allowed; it is one of "
                    + Arrays.stream(Cover.values()).map(PredictionReader::id).collect(Collectors.joining(", "))));
        }
        return covers;
    }

    private static String id(Cover cover) {
        return cover.name().toLowerCase(Locale.ROOT);
    }

    private String another() {
        String id = text(table, ANOTHER);
        List<String> kinds = Arrays.stream(ExerciseKind.values()).map(ExerciseKind::id).toList();
        if (!id.isEmpty() && !kinds.contains(id)) {
            faults.add(ANOTHER, NumberText.quoted(id) + " is not allowed; it is one of " + String.join(", ", kinds));
            return "";
        }
        return id;
    }

    private List<JsonNode> tables(String key, List<String> known) {
        List<JsonNode> tables = new ArrayList<>();
        JsonNode list = table.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            faults.add(key, "has to be a list of tables");
        }
        for (JsonNode each : list) {
            if (each.isObject()) {
                unknown(each, known, key);
                tables.add(each);
            } else {
                faults.add(key, "has to be a list of tables");
            }
        }
        return tables;
    }

    private void unknown(JsonNode object, List<String> known, String within) {
        object.propertyNames().stream().filter(key -> !known.contains(key)).forEach(key -> faults.add(
                within.isEmpty() ? key : within,
                (within.isEmpty() ? "" : "has " + NumberText.quoted(key) + ", which ") + "is not known; known are "
                        + String.join(", ", known)));
    }

    private List<String> texts(String key) {
        JsonNode list = table.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            faults.add(key, "has to be a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            if (each.isString() || each.isIntegralNumber()) {
                texts.add(each.asString());
            } else {
                faults.add(key, "has to be a list of texts");
            }
        }
        return texts;
    }

    private String text(JsonNode object, String key) {
        JsonNode value = object.path(key);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isString() && !value.isIntegralNumber()) {
            faults.add(key, "has to be a text or a whole number");
            return "";
        }
        return value.asString();
    }
}

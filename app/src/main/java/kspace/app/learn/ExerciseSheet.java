package kspace.app.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.data.Markdown;
import kspace.core.exercise.Exercise;
import kspace.core.exercise.Value;
import kspace.core.words.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sheet of exercises to print and to hand on.
 *
 * @param seed what it is made from
 * @param command the command that makes it, to which {@code --key} can be added; empty if none does
 * @param exercises the exercises
 */
public record ExerciseSheet(long seed, Optional<String> command, List<Exercise> exercises) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Takes an unmodifiable copy. */
    public ExerciseSheet {
        exercises = List.copyOf(exercises);
    }

    /**
     * Returns it as Markdown, in lines.
     *
     * @param key whether the answers are there, with the typical mistakes
     */
    public List<String> markdown(boolean key) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + (key ? SheetMessage.KEY_TITLE : SheetMessage.TITLE).of(seed));
        for (int i = 0; i < exercises.size(); i++) {
            Exercise exercise = exercises.get(i);
            lines.add("");
            lines.add("## " + (i + 1) + ". " + line(exercise.kind().title()));
            lines.add("");
            lines.add(line(exercise.text()));
            lines.addAll(new SheetTables(key).of(exercise));
            if (key) {
                lines.add("");
                lines.add("**" + Markdown.inline(exercise.answer().toString()) + "**");
                exercise.typical().forEach(it -> lines.add("- " + line(SheetMessage.TYPICAL.of(
                        it.answer().toString(), it.mistake()))));
            }
        }
        return lines;
    }

    private static String line(Message message) {
        return Markdown.inline(message.toString());
    }

    /** Returns it as JSON: an array of all exercises with their answers, one a line. */
    public List<String> json() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < exercises.size(); i++) {
            lines.add((i == 0 ? "[" : " ") + JSON.writeValueAsString(json(exercises.get(i)))
                    + (i == exercises.size() - 1 ? "]" : ","));
        }
        return lines;
    }

    private static ObjectNode json(Exercise exercise) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("id", exercise.id()).put("kind", exercise.kind().id()).put("text", exercise.text().toString());
        ObjectNode given = object.putObject("given");
        exercise.given().forEach(it -> given.set(it.name(), node(it.value())));
        object.set("answer", node(exercise.answer()));
        ArrayNode typical = object.putArray("typical");
        exercise.typical().forEach(it -> {
            ObjectNode wrong = typical.addObject();
            wrong.set("answer", node(it.answer()));
            wrong.put("mistake", it.mistake().toString());
        });
        return object;
    }

    private static JsonNode node(Value value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case Value.Address(long bits) -> nodes.stringNode("0x" + Long.toHexString(bits));
            case Value.Numeral(long number) -> nodes.numberNode(number);
            case Value.Verdict(boolean isYes) -> nodes.booleanNode(isYes);
            case Value.Name(String text) -> nodes.stringNode(text);
            case Value.Row(List<Value> values) ->
                    nodes.arrayNode().addAll(values.stream().map(ExerciseSheet::node).toList());
        };
    }
}

package kspace.app.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import kspace.app.ask.Prediction;
import kspace.app.ask.PredictionReader;
import kspace.app.tour.TourStop.Question;
import tools.jackson.databind.JsonNode;

/** Reads what a lesson asks at a stop: a {@code [[stop.question]]} for each question. */
final class LessonReader {
    private static final String QUESTION = "question";

    private LessonReader() {}

    /** Returns whether a stop asks as lessons do. */
    static boolean asks(JsonNode stop) {
        return stop.path(QUESTION).isArray();
    }

    /**
     * Returns the questions of a stop.
     *
     * @param faults gets the key within the stop and what is wrong with it
     */
    static List<Prediction> read(JsonNode stop, BiConsumer<String, String> faults) {
        List<Prediction> predictions = new ArrayList<>();
        JsonNode tables = stop.path(QUESTION);
        for (int i = 0; asks(stop) && i < tables.size(); i++) {
            String place = QUESTION + "[" + i + "]";
            new PredictionReader(tables.get(i),
                    (key, predicate) -> faults.accept(key.isEmpty() ? place : place + "." + key, predicate)).read()
                    .ifPresent(predictions::add);
        }
        return predictions;
    }

    /** Returns the question that is asked of an audience where a lesson is presented: the first one. */
    static Optional<Question> presented(List<PlayedStop.Predicted> predictions) {
        return predictions.stream().findFirst().map(PlayedStop.Predicted::prediction)
                .map(it -> new Question(it.text(), switch (it.task()) {
                    case CHOICE -> Ask.CHOICE;
                    case CLICK -> Ask.CLICK;
                    case TYPE, FILL, BITS, ENTRIES, SIZES -> Ask.TYPE;
                }, it.choices(), it.answer()));
    }
}

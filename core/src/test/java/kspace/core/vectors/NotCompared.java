package kspace.core.vectors;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** Tells how many rows are left out and why: a skipped test for each reason. */
public final class NotCompared {
    private NotCompared() {}

    /** Returns a skipped test for each reason that {@code reason} gives for some of {@code rows}. */
    public static Stream<DynamicTest> report(List<VectorRow> rows, Function<VectorRow, String> reason) {
        Map<String, Long> counts =
                rows.stream().collect(Collectors.groupingBy(reason, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " rows of " + entry.getKey() + " not compared")
                .map(message -> dynamicTest(message, () -> Assumptions.abort(message)));
    }
}

package kspace.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildrenTest {
    private final List<Region> regions = "abcdefgh".chars().mapToObj(ChildrenTest::region).toList();

    private static Region region(int letter) {
        Region region = new Region();
        region.setId(Character.toString(letter));
        return region;
    }

    private List<Region> regions(String ids) {
        return ids.chars().mapToObj(id -> regions.get(id - 'a')).toList();
    }

    private static String ids(List<? extends Node> nodes) {
        StringBuilder ids = new StringBuilder();
        nodes.forEach(node -> ids.append(node.getId()));
        return ids.toString();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-,     abc,  -",
        "abc,   -,    abc",
        "abc,   abc,  -",
        "abcde, afchde, bc",
        "abcde, afche, b d",
        "abcd,  abd,  c",
        "abd,   abcd, -",
        "abcd,  ab,   cd",
        "abcd,  dcba, abcd",
        "abcd,  acbd, bc",
        "abcdef, aghf, bcde",
    })
    void show_otherNodes_takesOutOnlyWhatDiffers(String before, String after, String takenOut) {
        Pane pane = new Pane();
        pane.getChildren().setAll(regions(before == null ? "" : before));
        List<String> removed = new ArrayList<>();
        pane.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                removed.add(ids(change.getRemoved()));
            }
        });

        Children.show(pane, regions(after == null ? "" : after));

        assertThat(ids(pane.getChildren())).isEqualTo(after == null ? "" : after);
        removed.removeIf(String::isEmpty);
        assertThat(String.join(" ", removed)).isEqualTo(takenOut == null ? "" : takenOut);
    }
}

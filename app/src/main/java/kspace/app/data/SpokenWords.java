package kspace.app.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;

/** What a view of the window says to those who do not see it: what is selected, what lies around it, and what the view shows. */
public final class SpokenWords {
    private SpokenWords() {}

    /** Returns it, in sentences. */
    public static String of(ViewKind view, Snapshot snapshot) {
        Scene scene = new Scene(snapshot);
        String brief = AltText.of(view, snapshot).brief();
        return switch (view) {
            case MAP -> sentences(selected(scene), around(snapshot), brief);
            case TABLES -> sentences(entry(snapshot), selected(scene), brief);
            case TRANSLATION, TIMELINE, WINDOW, ENTRY, COST, RANGES, DECISION, TLB, LIST -> brief;
        };
    }

    private static String sentences(String... all) {
        return Stream.of(all).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String selected(Scene scene) {
        return DataMessage.SELECTED_IS_RESULT.text(scene.selectedPlace(),
                new TranslationWords(scene, Integer.MAX_VALUE).outcome("it"));
    }

    private static String entry(Snapshot snapshot) {
        return snapshot.selectedEntry()
                .map(entry -> DataMessage.ENTRY_LEVEL_TABLE.text(entry.index(), entry.level(), entry.table()))
                .orElse("");
    }

    /** The ranges next to the selection; those that hold it are part of its place. */
    private static String around(Snapshot snapshot) {
        Vaddr va = snapshot.selection().va();
        List<NamedRange> ranges = snapshot.space().ranges().stream()
                .sorted(Comparator.comparing(it -> it.range().first())).toList();
        Optional<NamedRange> above =
                ranges.stream().filter(it -> it.range().first().compareTo(va) > 0).findFirst();
        Optional<NamedRange> below =
                ranges.reversed().stream().filter(it -> it.range().last().compareTo(va) < 0).findFirst();
        return sentences(next(DataMessage.ABOVE.text(), above), next(DataMessage.BELOW.text(), below));
    }

    private static String next(String where, Optional<NamedRange> range) {
        return range.map(it -> DataMessage.IT_COMES_FROM.text(where, it.name(), it.range().first())).orElse("");
    }
}

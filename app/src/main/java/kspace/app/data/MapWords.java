package kspace.app.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.memory.FrameMetadata;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** What the address map says. */
final class MapWords implements ViewWords {
    private final Scene scene;
    private final Boot boot;
    private final AddressMap map;
    private final PhysicalMap memory;

    private MapWords(Scene scene, BootState state, BootState last) {
        this.scene = scene;
        this.boot = state.boot();
        this.map = AddressMap.of(state, last);
        this.memory = PhysicalMap.of(state, last);
    }

    /** Returns the words about a boot, or about a recording. */
    static ViewWords of(Scene scene) {
        return switch (scene.snapshot().space()) {
            case BootSpace space ->
                    new MapWords(scene, space.state(), scene.snapshot().bootedLast().orElseThrow());
            case Recording recording -> new RecordedMapWords(scene, recording);
        };
    }

    @Override
    public String brief() {
        List<String> ranges = boot.layout().ranges().reversed().stream()
                .filter(range -> scene.isInSight(range.range()))
                .sorted(Comparator.comparing((NamedRange range) -> range.range().first()).reversed())
                .map(this::range)
                .toList();
        return ranges.isEmpty()
                ? DataMessage.NO_RANGE_IN_SIGHT.text(scene.machineInSight(), scene.moment())
                : DataMessage.RANGES_IN_SIGHT.text(scene.machineInSight(), scene.moment(), ranges);
    }

    private String range(NamedRange range) {
        long now = map.mappedBytes(range.range(), false);
        long later = map.mappedBytes(range.range(), true);
        List<String> shares = new ArrayList<>();
        boot.machine().mode().window().filter(window -> window.range().equals(range.range()))
                .ifPresent(window -> shares.add(DataMessage.WINDOW.text(window.name())));
        if (now != 0) {
            shares.add(DataMessage.MAPPED.text(now));
        }
        if (later != 0) {
            shares.add(DataMessage.STILL_TO_COME.text(later));
        }
        long size = range.range().sizeBytes();
        return shares.isEmpty() ? DataMessage.RANGE_OF_SIZE.text(range.name(), size)
                : DataMessage.RANGE_WITH_SHARES.text(range.name(), size, shares);
    }

    @Override
    public List<String> more() {
        List<String> sentences = new ArrayList<>();
        map.parts().reversed().stream().filter(part -> scene.isInSight(part.range())).map(this::part)
                .forEach(sentences::add);
        sentences.add(physical());
        FrameMetadata metadata = boot.metadata();
        sentences.add(metadata.isAllocated()
                ? DataMessage.METADATA_PLACE.text(Phrase.range(metadata.frames()))
                : DataMessage.NO_ROOM_FOR_METADATA.text());
        sentences.add(DataMessage.SELECTED_IS.text(scene.selectedPlace()));
        return sentences;
    }

    private String part(AddressMap.Part part) {
        String content = switch (part.content()) {
            case AddressMap.Unused _ -> DataMessage.PART_UNUSED.text();
            case AddressMap.Window window ->
                    DataMessage.PART_OF_WINDOW.text(window.name(),
                            part.memory().map(Phrase::range).orElseThrow());
            case AddressMap.Mapping mapping ->
                    mapping.toCome() ? DataMessage.PART_TO_COME.text(maker(mapping.phase()),
                            part.memory().map(Phrase::range).orElseThrow(),
                            Phrase.pages(scene.consts(), mapping.nrPages()), Phrase.property(mapping.property()))
                            : DataMessage.PART_MAPPED.text(maker(mapping.phase()),
                                    part.memory().map(Phrase::range).orElseThrow(),
                                    Phrase.pages(scene.consts(), mapping.nrPages()),
                                    Phrase.property(mapping.property()));
        };
        return DataMessage.PART_IS.text(Phrase.range(part.range()), part.range().sizeBytes(), part.name(), content);
    }

    private static String maker(PhaseName phase) {
        return phase == PhaseName.KVIRT ? DataMessage.TRIALS.text()
                : DataMessage.PHASE.text(phase.displayName());
    }

    private String physical() {
        Map<String, Long> uses = new LinkedHashMap<>();
        memory.parts().forEach(part -> uses.merge(part.use(), part.range().sizeBytes(), Long::sum));
        return DataMessage.MEMORY_SUMMARY.text(boot.memory().maxPaddr(),
                uses.entrySet().stream().map(use -> DataMessage.USE_OF_SIZE.text(use.getValue(), use.getKey()))
                        .toList());
    }
}

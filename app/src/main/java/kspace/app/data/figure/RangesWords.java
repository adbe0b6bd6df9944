package kspace.app.data.figure;

import java.util.List;
import kspace.app.data.Phrase;
import kspace.app.data.Scene;
import kspace.app.data.ViewWords;
import kspace.core.address.ByteSize;
import kspace.core.space.AddressSpace;

/** What the table of ranges says. */
public final class RangesWords implements ViewWords {
    private final Scene scene;

    public RangesWords(Scene scene) {
        this.scene = scene;
    }

    /** Returns the rows in sight, those of the highest addresses first. */
    public static List<WholeSpace.Row> rows(Scene scene) {
        return WholeSpace.of(scene.snapshot().space()).rows().reversed().stream()
                .filter(row -> scene.isInSight(row.range())).toList();
    }

    @Override
    public String brief() {
        return PartFigureMessage.RANGES_OF.text(scene.machineInSight(), scene.moment(),
                rows(scene).stream().map(WholeSpace.Row::name).toList());
    }

    @Override
    public List<String> more() {
        return rows(scene).stream().map(this::sentence).toList();
    }

    private String sentence(WholeSpace.Row row) {
        AddressSpace space = scene.snapshot().space();
        String mapped = WholeSpace.mapped(space, row.range());
        String size = ByteSize.format(row.range().sizeBytes());
        String words = mapped.isEmpty()
                ? PartFigureMessage.RANGE_ROW.text(row.name(), row.range().first(), row.range().last(), size,
                        row.offset())
                : PartFigureMessage.RANGE_ROW_MAPPED.text(row.name(), row.range().first(), row.range().last(), size,
                        row.offset(), mapped);
        return Phrase.sentence(words) + ".";
    }
}

package kspace.app.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kspace.app.data.AddressMap;
import kspace.app.data.Columns;
import kspace.app.data.DataMessage;
import kspace.app.data.DocumentForm;
import kspace.app.data.Phrase;
import kspace.app.data.PhysicalMap;
import kspace.app.data.figure.SpaceTable;
import kspace.app.data.figure.WholeSpace;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.space.BootSpace;

/** The address map of a moment as a table: virtual addresses and what they show, then physical memory and its use. */
final class MapTable {
    private static final Columns<Row> COLUMNS = new Columns<Row>()
            .text("space", Row::space)
            .text("start", Row::start)
            .text("end", Row::end)
            .number("size_bytes", Row::sizeBytes)
            .text("name", Row::name)
            .text("state", Row::state)
            .text("phase", row -> row.mapping().map(it -> it.phase().id()).orElse(""))
            .text("pa_start", row -> row.memory().map(it -> Hex.of(it.start().value())).orElse(""))
            .text("pa_end", row -> row.memory().map(it -> Hex.of(it.end().value())).orElse(""))
            .numberIfAny("pages", row -> row.mapping().map(it -> it.nrPages().sum()))
            .text("flags", row -> property(row).map(it -> it.flags().accessText()).orElse(""))
            .text("cache", row -> property(row).map(it -> it.cache().displayName()).orElse(""));

    private final BootState state;

    MapTable(BootState state) {
        this.state = state;
    }

    /** A part of either space. */
    private record Row(
            String space,
            String start,
            String end,
            long sizeBytes,
            String name,
            String state,
            Optional<PaddrRange> memory,
            Optional<AddressMap.Mapping> mapping) {}

    private static Optional<PageProperty> property(Row row) {
        return row.mapping().map(AddressMap.Mapping::property);
    }

    void csv(Consumer<String> lines) {
        lines.accept(COLUMNS.csvHeader());
        rows().forEach(row -> lines.accept(COLUMNS.csv(row)));
    }

    void json(Consumer<String> lines) {
        rows().forEach(row -> lines.accept(COLUMNS.json(row)));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (AddressMap.Part part : AddressMap.of(state).parts()) {
            rows.add(new Row(
                    "virtual", Hex.of(part.range().first().value()), Columns.end(part.range()),
                    part.range().sizeBytes(), part.name(), stateOf(part.content()), part.memory(),
                    part.content() instanceof AddressMap.Mapping mapping ? Optional.of(mapping) : Optional.empty()));
        }
        for (PhysicalMap.Part part : PhysicalMap.of(state).parts()) {
            rows.add(new Row(
                    "physical", Hex.of(part.range().start().value()), Hex.of(part.range().end().value()),
                    part.range().sizeBytes(), part.use(), "", Optional.empty(), Optional.empty()));
        }
        return rows;
    }

    private static String stateOf(AddressMap.Content content) {
        return switch (content) {
            case AddressMap.Unused _ -> "unused";
            case AddressMap.Window _ -> "window";
            case AddressMap.Mapping mapping -> mapping.toCome() ? "to-come" : "mapped";
        };
    }

    /** Writes which moment it is, the two spaces as tables of a document, high addresses on top, and the constants of the layout. */
    void document(DocumentForm form, Consumer<String> lines) {
        Boot boot = state.boot();
        PagingMode mode = boot.machine().mode();
        lines.accept(form.text(DataMessage.MAP_AT_STEP.text(boot.machine().name(), mode.id(),
                mode.consts().addressWidth(), state.moment(), boot.nrSteps())));
        lines.accept("");
        SpaceTable table = new SpaceTable(form, DataMessage.HEADING_WHAT_IS_THERE.text());
        AddressMap.of(state).parts().forEach(part -> table.row(part.range(), part.name(), whatIsThere(form, part)));
        table.write(new BootSpace(state), lines);
        lines.accept("");
        form.table("llr",
                List.of(DataMessage.HEADING_CONSTANT.text(), DataMessage.HEADING_VALUE.text(),
                        DataMessage.HEADING_OFFSET.text()),
                Stream.of(LayoutConstant.values()).map(constant -> List.of(form.code(constant.name()),
                        form.code(boot.layout().value(constant).toString()),
                        WholeSpace.Row.offset(boot.layout().value(constant)))).toList())
                .forEach(lines);
        lines.accept("");
        form.table("llrl",
                List.of(DataMessage.HEADING_PHYSICAL_START.text(), DataMessage.HEADING_END.text(),
                        DataMessage.HEADING_SIZE_OF.text(), DataMessage.HEADING_USE.text()),
                PhysicalMap.of(state).parts().reversed().stream().map(part -> List.of(
                        form.code(part.range().start().toString()), form.code(part.range().end().toString()),
                        ByteSize.format(part.range().sizeBytes()), form.text(part.use())))
                        .toList())
                .forEach(lines);
    }

    private String whatIsThere(DocumentForm form, AddressMap.Part part) {
        PagingConsts consts = state.boot().machine().consts();
        String memory = part.memory()
                .map(it -> form.code(it.start().toString()) + " .. " + form.code(it.end().toString())).orElse("");
        return switch (part.content()) {
            case AddressMap.Unused _ -> DataMessage.NOTHING.text();
            case AddressMap.Window window -> DataMessage.MEMORY_THROUGH.text(memory, window.name());
            case AddressMap.Mapping mapping -> {
                String pages = Phrase.row(List.of(memory, Phrase.pages(consts, mapping.nrPages()),
                        Phrase.property(mapping.property())));
                yield mapping.toCome() ? DataMessage.TO_COME_IS.text(pages) : pages;
            }
        };
    }
}

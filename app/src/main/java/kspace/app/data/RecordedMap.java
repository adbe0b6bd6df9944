package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kspace.app.data.figure.SpaceTable;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PerLevel;
import kspace.core.space.Recording;

/**
 * The address map of a recording: for programs every run of pages and what lies between, for people a line for each range
 * with a name and what is mapped in it. What is to come, and what phase mapped what, nobody knows of a recording.
 */
public final class RecordedMap {
    private final Recording recording;
    private final Columns<Row> columns = new Columns<Row>()
            .text("space", Row::space)
            .text("start", Row::start)
            .text("end", Row::end)
            .number("size_bytes", Row::sizeBytes)
            .text("name", Row::name)
            .text("state", Row::state)
            .text("phase", _ -> "")
            .text("pa_start", row -> row.run().map(it -> Hex.of(it.memory().start().value())).orElse(""))
            .text("pa_end", row -> row.run().map(it -> Hex.of(it.memory().end().value())).orElse(""))
            .numberIfAny("pages", row -> row.run().flatMap(this::nrPages))
            .text("flags", row -> row.run().map(it -> it.property().flags().accessText()).orElse(""))
            .text("cache", row -> row.run().flatMap(it -> it.property().knownCache())
                    .map(CachePolicy::displayName).orElse(""));

    public RecordedMap(Recording recording) {
        this.recording = recording;
    }

    /** A part of either space. */
    private record Row(
            String space, String start, String end, long sizeBytes, String name, String state, Optional<LeafRun> run) {}

    /** A part of the address space that is told in one line. */
    record Part(VaddrRange range, String name) {}

    private Optional<Long> nrPages(LeafRun run) {
        return recording.tellsPageSizes() ? Optional.of(run.pages().nrPages()) : Optional.empty();
    }

    /** Returns the parts, lowest first: the user half, the ranges with names, and what of the kernel half lies between them. */
    static List<Part> parts(Recording recording) {
        List<Part> parts = new ArrayList<>();
        VaddrRange half = recording.consts().kernelHalf();
        if (recording.consts().shape().sharesRoot()) {
            parts.add(new Part(recording.consts().userHalf(), DataMessage.USER_HALF.text()));
        }
        long at = half.first().value();
        boolean isFull = false;
        for (NamedRange named : recording.ranges()) {
            VaddrRange range = named.range();
            if (isFull || Unsigned.less(range.first().value(), at)) {
                continue;
            }
            if (range.first().value() != at) {
                parts.add(new Part(VaddrRange.ofBounds(at, range.first().value()), DataMessage.KERNEL_HALF.text()));
            }
            parts.add(new Part(range, named.name()));
            at = range.endExclusive();
            isFull = at == 0;
        }
        if (!isFull) {
            parts.add(new Part(new VaddrRange(new Vaddr(at), half.last()), DataMessage.KERNEL_HALF.text()));
        }
        return parts;
    }

    private void forEach(Consumer<Row> rows) {
        for (Part part : parts(recording)) {
            long[] at = {part.range().first().value()};
            recording.root().ifPresent(root -> LeafRuns.forEachIn(root, part.range(), run -> {
                long first = run.pages().va().value();
                if (Unsigned.less(at[0], first)) {
                    rows.accept(unused(VaddrRange.ofBounds(at[0], first), part.name()));
                }
                rows.accept(new Row(
                        "virtual", Hex.of(first), Columns.end(run.range()), run.pages().sizeBytes(), part.name(),
                        "mapped", Optional.of(run)));
                at[0] = run.range().endExclusive();
            }));
            boolean isCovered = at[0] == part.range().endExclusive()
                    || (at[0] != 0 && Unsigned.less(part.range().last().value(), at[0]));
            if (!isCovered) {
                rows.accept(unused(new VaddrRange(new Vaddr(at[0]), part.range().last()), part.name()));
            }
        }
        for (PaddrRange range : recording.memory().orElse(List.of())) {
            rows.accept(new Row(
                    "physical", Hex.of(range.start().value()), Hex.of(range.end().value()), range.sizeBytes(),
                    DataMessage.PHYSICAL_MEMORY.text(), "recorded", Optional.empty()));
        }
    }

    private static Row unused(VaddrRange range, String name) {
        return new Row("virtual", Hex.of(range.first().value()), Columns.end(range), range.sizeBytes(), name, "unused",
                Optional.empty());
    }

    public void csv(Consumer<String> lines) {
        lines.accept(columns.csvHeader());
        forEach(row -> lines.accept(columns.csv(row)));
    }

    public void json(Consumer<String> lines) {
        forEach(row -> lines.accept(columns.json(row)));
    }

    /** Returns what is mapped in a part. */
    private String mapped(Part part) {
        PerLevel.Counter counter = new PerLevel.Counter();
        recording.root().ifPresent(root -> LeafRuns.forEachIn(root, part.range(), run -> counter.add(
                run.pages().level(), run.pages().nrPages())));
        PerLevel nrPages = counter.counted();
        long bytes = recording.consts().sizeOfPages(nrPages);
        if (bytes == 0) {
            return DataMessage.NOTHING_MAPPED.text();
        }
        return recording.tellsPageSizes()
                ? DataMessage.MAPPED_BY.text(bytes, Phrase.pages(recording.consts(), nrPages))
                : DataMessage.MAPPED.text(bytes);
    }

    /** Returns words about a part, and with them what told of it if nobody wrote its name. */
    private String withSource(String words, Part part) {
        return recording.ranges().stream()
                .filter(range -> range.range().equals(part.range()) && range.source() == NamedRange.Source.FOUND)
                .map(range -> Phrase.row(List.of(words, range.source().words())))
                .findFirst().orElse(words);
    }

    public void diagram(Consumer<String> lines) {
        parts(recording).reversed().forEach(part -> lines.accept(String.format(
                "%s  %-16s %12s  %s", part.range().first(), part.name(), ByteSize.format(part.range().sizeBytes()),
                withSource(mapped(part), part))));
        lines.accept("");
        List<PaddrRange> memory = recording.memory().orElse(List.of());
        lines.accept(memory.isEmpty() ? DataMessage.MEMORY_NOT_TOLD.text() : DataMessage.MEMORY_IN_DUMP.text());
        memory.reversed().forEach(range -> lines.accept(
                range.start() + " .. " + range.end() + "  " + ByteSize.format(range.sizeBytes())));
    }

    public void document(DocumentForm form, Consumer<String> lines) {
        lines.accept(form.text(DataMessage.MAP_AS_RECORDED.text(recording.name(), recording.mmu().mode().id(),
                recording.consts().addressWidth())));
        lines.accept("");
        SpaceTable table = new SpaceTable(form, DataMessage.MAPPED_WORD.text());
        parts(recording).forEach(
                part -> table.row(part.range(), withSource(part.name(), part), form.text(mapped(part))));
        table.write(recording, lines);
        List<PaddrRange> memory = recording.memory().orElse(List.of());
        if (!memory.isEmpty()) {
            lines.accept("");
            form.table("ll", List.of(DataMessage.PHYSICAL_MEMORY.text(), DataMessage.COLUMN_SIZE.text()),
                    memory.reversed().stream().map(range -> List.of(
                            range.start() + " .. " + range.end(), ByteSize.format(range.sizeBytes()))).toList())
                    .forEach(lines);
        }
    }
}

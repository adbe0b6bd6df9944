package kspace.app.recording;

import java.util.ArrayList;
import java.util.List;
import kspace.app.data.Phrase;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.space.ListedSpace;
import kspace.core.space.RangeBook;
import kspace.core.space.Recording;

/**
 * Where an address leads, in words.
 *
 * @param address the address and where it lies
 * @param result what it leads to
 * @param isMapped whether that is memory
 * @param steps the entries that the walk reads, root first
 */
record RecordedWalk(String address, String result, boolean isMapped, List<String> steps) {

    static RecordedWalk of(Recording recording, Vaddr va) {
        Translation translation = recording.translate(va);
        List<String> steps = new ArrayList<>();
        for (WalkStep step : translation.steps()) {
            steps.add(recording.mmu().mode().tableName(step.level()) + " at " + step.table() + ", entry " + step.index()
                    + ": 0x" + Hex.grouped(step.raw()) + ", " + entry(step.hardware()));
        }
        if (recording instanceof ListedSpace) {
            steps.add("The tables are unknown: " + recording.origin().rootFrom());
        }
        return new RecordedWalk(
                va + ", " + new RangeBook(recording).describe(va), result(recording, translation),
                translation.pa().isPresent(), List.copyOf(steps));
    }

    private static String entry(HardwareEntry entry) {
        return switch (entry) {
            case HardwareEntry.Absent(String reason) -> "not present, " + reason;
            case HardwareEntry.Table table -> "table at " + table.table();
            case HardwareEntry.Leaf leaf -> "page at " + leaf.page();
            case HardwareEntry.Fault fault -> fault.cause().displayName() + ": " + fault.reason();
        };
    }

    private static String result(Recording recording, Translation translation) {
        return switch (translation.outcome()) {
            case Translation.Mapped mapped -> mapped.pa() + ", "
                    + (recording.tellsPageSizes()
                            ? ByteSize.format(recording.consts().pageSize(mapped.level())) + " page"
                            : "a page of unknown size")
                    + ", " + Phrase.property(mapped.property());
            case Translation.DirectMapped direct -> direct.pa() + ", through " + direct.window();
            case Translation.NotPresent absent -> recording instanceof ListedSpace
                    ? "not present: no page that is listed holds it"
                    : "not present at level " + absent.level();
            case Translation.Faulted fault -> "faults at level " + fault.level() + ": " + fault.reason();
            case Translation.Astray astray -> "led astray, to " + astray.table();
            case Translation.NotRecorded missing -> "unknown: the table at " + missing.table() + " is not in the dump";
            case Translation.NonCanonical _ -> "not canonical";
            case Translation.Outside _ -> "outside what this root translates";
        };
    }
}

package kspace.app.cli.console;

import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;

/** Says what an entry leads to. */
public final class EntryWords {
    private EntryWords() {}

    /** Returns what an entry leads to: {@code table at 0x0000_2000}. */
    public static String of(Pte entry) {
        return switch (entry) {
            case Pte.Absent _ -> "absent";
            case Pte.Table table -> "table at " + table.table();
            case Pte.Leaf leaf -> "page at " + leaf.page();
        };
    }

    /** Returns what an entry leads the processor to: {@code table at 0x0000_2000}. */
    public static String of(HardwareEntry entry) {
        return switch (entry) {
            case HardwareEntry.Absent _ -> "absent";
            case HardwareEntry.Table table -> "table at " + table.table();
            case HardwareEntry.Leaf leaf -> "page at " + leaf.page();
            case HardwareEntry.Fault fault -> fault.cause().displayName() + ": " + fault.reason();
        };
    }
}

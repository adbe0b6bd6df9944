package kspace.app.cli.console;

import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;

/** Says what an entry leads to. */
public final class EntryWords {
    private EntryWords() {}

    /** Returns what an entry leads to: {@code table at 0x0000_2000}. */
    public static String of(Pte entry) {
        return switch (entry) {
            case Pte.Absent _ -> ConsoleMessage.ABSENT.text();
            case Pte.Table table -> ConsoleMessage.TABLE_AT.text(table.table());
            case Pte.Leaf leaf -> ConsoleMessage.PAGE_AT.text(leaf.page());
        };
    }

    /** Returns what an entry leads the processor to: {@code table at 0x0000_2000}. */
    public static String of(HardwareEntry entry) {
        return switch (entry) {
            case HardwareEntry.Absent _ -> ConsoleMessage.ABSENT.text();
            case HardwareEntry.Table table -> ConsoleMessage.TABLE_AT.text(table.table());
            case HardwareEntry.Leaf leaf -> ConsoleMessage.PAGE_AT.text(leaf.page());
            case HardwareEntry.Fault fault ->
                    ConsoleMessage.ENTRY_FAULT.text(fault.cause().displayName(), fault.reason());
        };
    }
}

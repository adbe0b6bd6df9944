package kspace.app.inspector;

import kspace.app.command.CommandId;
import kspace.app.data.InspectorPage;

/** The tabs of the inspector, in their order. */
enum InspectorTab {
    TRANSLATION(InspectorPage.TRANSLATION, CommandId.TAB_TRANSLATION, 1, "Translation",
            "The walk to the selected address, what may be done there, and the TLB"),
    ENTRY(InspectorPage.ENTRY, CommandId.TAB_ENTRY, 2, "Entry", "The selected page-table entry, bit by bit"),
    REGION(InspectorPage.REGION, CommandId.TAB_REGION, 3, "Region",
            "The range of the layout that holds the selected address"),
    CHECKS(InspectorPage.CHECKS, CommandId.TAB_CHECKS, 4, "Checks",
            "Whether the page table meets its contracts, and what else to look at"),
    COST(InspectorPage.COST, CommandId.TAB_COST, 5, "Cost",
            "What the page table costs, and would cost with other page sizes");

    private static final int NR_TABS = values().length;

    private final InspectorPage page;
    private final CommandId command;
    private final int digit;
    private final String title;
    private final String purpose;

    InspectorTab(InspectorPage page, CommandId command, int digit, String title, String purpose) {
        this.page = page;
        this.command = command;
        this.digit = digit;
        this.title = title;
        this.purpose = purpose;
    }

    /** Returns what it says something about. */
    InspectorPage page() {
        return page;
    }

    /** Returns the command that shows it. */
    CommandId command() {
        return command;
    }

    String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }

    /** The digit that selects the tab together with the shortcut key: its place, from 1. */
    int digit() {
        return digit;
    }

    /** The tab {@code steps} further to the right, beginning again at the other end. */
    InspectorTab neighbour(int steps) {
        return values()[Math.floorMod(digit - 1 + steps, NR_TABS)];
    }
}

package kspace.app.inspector;

import java.util.Arrays;
import kspace.app.command.CommandId;
import kspace.app.data.InspectorPage;

/** The tabs of the inspector, in their order. */
enum InspectorTab {
    TRANSLATION(InspectorPage.TRANSLATION, CommandId.TAB_TRANSLATION, 1, InspectorMessage.TRANSLATION.text(),
            InspectorMessage.WALK_ABOUT.text()),
    ENTRY(InspectorPage.ENTRY, CommandId.TAB_ENTRY, 2, InspectorMessage.ENTRY.text(),
            InspectorMessage.ENTRY_ABOUT.text()),
    REGION(InspectorPage.REGION, CommandId.TAB_REGION, 3, InspectorMessage.REGION.text(),
            InspectorMessage.REGION_ABOUT.text()),
    CHECKS(InspectorPage.CHECKS, CommandId.TAB_CHECKS, 4, InspectorMessage.CHECKS.text(),
            InspectorMessage.CHECKS_ABOUT.text()),
    COST(InspectorPage.COST, CommandId.TAB_COST, 5, InspectorMessage.COST.text(),
            InspectorMessage.COST_ABOUT.text());

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

    /** Returns the tab of a page. */
    static InspectorTab of(InspectorPage page) {
        return Arrays.stream(values()).filter(it -> it.page == page).findFirst().orElseThrow();
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

package kspace.app.inspector;

import kspace.app.text.WindowMessage;

/** What the inspector says of its pages. */
enum InspectorMessage implements WindowMessage {
    INSPECTOR,
    TRANSLATION,
    WALK_SELECTED_ADDRESS_WHAT_MAY,
    ENTRY,
    SELECTED_PAGE_TABLE_ENTRY_BIT,
    REGION,
    RANGE_LAYOUT_HOLDS_SELECTED_ADDRESS,
    CHECKS,
    WHETHER_PAGE_TABLE_MEETS_CONTRACTS,
    COST,
    WHAT_PAGE_TABLE_COSTS_WOULD
}

package kspace.app.inspector;

import kspace.app.text.WindowMessage;

/** What the inspector says of its pages. */
enum InspectorMessage implements WindowMessage {
    INSPECTOR,
    TRANSLATION,
    WALK_ABOUT,
    ENTRY,
    ENTRY_ABOUT,
    REGION,
    REGION_ABOUT,
    CHECKS,
    CHECKS_ABOUT,
    COST,
    COST_ABOUT
}

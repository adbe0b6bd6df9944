package kspace.app.shell;

import kspace.app.inspector.InspectorViewModel;
import kspace.app.map.MapViewModel;
import kspace.app.tables.TablesViewModel;
import kspace.app.timeline.TimelineViewModel;
import kspace.app.translation.TranslationViewModel;

/**
 * The models of the window's parts: what is seen beyond the state that all share, such as a tab, a scale or a speed.
 *
 * @param map the address map
 * @param tables the page tables
 * @param inspector the inspector
 * @param walk the translation
 * @param timeline the timeline
 */
record WindowModels(
        MapViewModel map, TablesViewModel tables, InspectorViewModel inspector, TranslationViewModel walk,
        TimelineViewModel timeline) {

    /** Shows what another window shows. */
    void showAs(WindowModels other) {
        map.showAs(other.map);
        tables.showAs(other.tables);
        inspector.showAs(other.inspector);
        walk.showAs(other.walk);
        timeline.showAs(other.timeline);
    }
}

package kspace.app.shell.space;

import kspace.app.inspector.InspectorViewModel;
import kspace.app.map.MapViewModel;
import kspace.app.tables.TablesViewModel;
import kspace.app.translation.TranslationViewModel;

/**
 * The models of the views that every address space has: what is seen beyond the state that all share, such as a tab or a scale.
 *
 * @param map the address map
 * @param tables the page tables
 * @param inspector the inspector
 * @param walk the translation
 */
public record SpaceModels(MapViewModel map, TablesViewModel tables, InspectorViewModel inspector,
        TranslationViewModel walk) {

    /** Shows what another window shows. */
    void showAs(SpaceModels other) {
        map.showAs(other.map);
        tables.showAs(other.tables);
        inspector.showAs(other.inspector);
        walk.showAs(other.walk);
    }
}

package kspace.app.shell.space;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kspace.app.canvas.look.Look;
import kspace.app.data.AltText;
import kspace.app.data.ViewKind;
import kspace.app.figure.RangesFigure;
import kspace.app.inspector.InspectorView;
import kspace.app.shell.pair.PairView;
import kspace.app.state.Explorer;
import kspace.app.stop.Sight;
import kspace.app.tables.list.ListFigure;
import kspace.app.timeline.DecisionFigure;
import kspace.app.translation.TranslationViewModel;

/** Figures that are no view of the window, and the words of all. */
public final class SightFigure {
    private SightFigure() {}

    /** Returns a figure, as high as what it shows. */
    public static Region of(ViewKind kind, Explorer explorer, Sight sight, ObservableValue<Look> look) {
        return switch (kind) {
            case WINDOW, MAP, TABLES, TRANSLATION, TIMELINE -> throw new IllegalArgumentException(kind.id());
            case ENTRY, COST -> InspectorView.figure(explorer, kind.page().orElseThrow(), look);
            case RANGES -> RangesFigure.of(explorer.snapshotProperty(), look);
            case DECISION -> DecisionFigure.of(explorer.snapshotProperty(), look);
            case TLB -> InspectorView.tlb(explorer, look);
            case LIST -> ListFigure.of(explorer.snapshotProperty(), look, sight.only());
        };
    }

    /** Returns what a picture says. */
    public static AltText words(Explorer explorer, Sight sight) {
        if (sight.beside().isPresent()) {
            return PairView.words(explorer, sight);
        }
        return switch (sight.view()) {
            case TRANSLATION -> sight.walkStep().isPresent()
                    ? AltText.ofTranslation(explorer.snapshot(),
                            new TranslationViewModel(explorer).nrReadsAt(sight.walkStep().getAsInt()))
                    : AltText.of(sight.view(), explorer.snapshot());
            case LIST -> AltText.ofList(explorer.snapshot(), sight.only());
            case WINDOW, MAP, TABLES, TIMELINE, ENTRY, COST, RANGES, DECISION, TLB ->
                    AltText.of(sight.view(), explorer.snapshot());
        };
    }
}

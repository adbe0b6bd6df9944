package kspace.app.inspector.walk;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Children;
import kspace.app.controls.SegmentedSwitch;
import kspace.app.inspector.parts.PageActions;

/** All about the translation of the selected address, in parts of which one is shown. */
public final class TranslationPage extends VBox {
    private final WalkViewModel model;
    private final StackPane body = new StackPane();

    /** Creates the page, which follows its facts while {@code shown} is true. */
    public TranslationPage(WalkViewModel model, PageActions actions, ObservableValue<Boolean> shown) {
        this.model = model;
        getStyleClass().addAll("inspector-page", "translation-page");
        SegmentedSwitch<WalkSection> sections = new SegmentedSwitch<>(
                WalkMessage.PART.text(), WalkSection.of(model.cpus().isPresent()), model.sectionProperty(),
                WalkSection::title,
                WalkSection::purpose);
        sections.setId("walk-section");
        WalkPage walk = new WalkPage(actions);
        model.walk().when(isShown(WalkSection.WALK, shown)).subscribe(walk::show);
        AccessPage access = new AccessPage(model.access());
        model.access().check().when(isShown(WalkSection.ACCESS, shown)).subscribe(access::show);
        TlbPage tlb = new TlbPage();
        model.cpus().ifPresent(cpus -> cpus.when(isShown(WalkSection.TLB, shown)).subscribe(tlb::show));
        getChildren().addAll(sections, body);
        model.sectionProperty().subscribe(section -> Children.show(body, List.<Node>of(switch (section) {
            case WALK -> walk;
            case ACCESS -> access;
            case TLB -> tlb;
        })));
    }

    private ObservableValue<Boolean> isShown(WalkSection section, ObservableValue<Boolean> shown) {
        return shown.flatMap(tab -> model.sectionProperty().map(it -> tab && it == section));
    }
}

package kspace.app.data.figure;

import java.util.List;
import kspace.app.data.Phrase;
import kspace.app.data.Scene;
import kspace.app.data.ViewWords;

/** What the decision on a page's size says. */
public final class DecisionWords implements ViewWords {
    private final Scene scene;

    public DecisionWords(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String brief() {
        return Decision.of(scene.snapshot())
                .map(step -> PartFigureMessage.DECISION_OF.text(step.va(), scene.machine(), scene.moment(),
                        scene.consts().pageSize(step.level())))
                .orElseGet(() -> PartFigureMessage.NO_DECISION.text(
                        scene.selectedPlace(), scene.machine(), scene.moment()));
    }

    @Override
    public List<String> more() {
        return Decision.of(scene.snapshot()).stream().flatMap(step -> step.choice().reasons().stream())
                .map(reason -> Phrase.sentence(reason.toString()) + ".").toList();
    }
}

package kspace.app.shell.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Theme;
import kspace.app.desktop.Desktop;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Samples;

/** The samples as small maps, made one after the other once the page is seen. */
final class SamplesColumn extends VBox {
    private final Desktop desktop;
    private final List<String> names = Samples.names();
    private final List<SampleCard> cards = new ArrayList<>();
    private int nrMade;
    private boolean isWanted;
    private boolean isMaking;

    SamplesColumn(Desktop desktop, ObservableValue<Theme> theme, WelcomeActions actions) {
        this.desktop = desktop;
        getStyleClass().addAll("welcome-column", "welcome-samples");
        Map<String, String> lines = SampleLines.read();
        names.forEach(name -> cards.add(new SampleCard(name, Samples.title(name), lines.getOrDefault(name, ""),
                theme, () -> actions.open(new MachineSource.Packed(name)))));
        VBox body = new VBox(new CardGrid(cards));
        body.getStyleClass().add("welcome-body");
        getChildren().addAll(LearnColumn.heading(WelcomeMessage.OPEN_A_MACHINE.text(),
                WelcomeMessage.ALL_SAMPLES.text(names.size())), body);
    }

    /** Begins to make the maps, or stops: what is not seen costs nothing. */
    void setWanted(boolean wanted) {
        isWanted = wanted;
        if (wanted && !isMaking) {
            isMaking = true;
            // After the first frame.
            Platform.runLater(() -> Platform.runLater(this::makeNext));
        }
    }

    private void makeNext() {
        if (!isWanted || nrMade == names.size()) {
            isMaking = false;
            return;
        }
        SampleCard card = cards.get(nrMade);
        String name = names.get(nrMade);
        nrMade++;
        desktop.tasks().start(() -> SamplePreview.of(name), preview -> {
            card.show(preview);
            Platform.runLater(this::makeNext);
        }, desktop::fault);
    }
}

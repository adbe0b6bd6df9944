package kspace.app.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.core.address.Vaddr;
import kspace.core.kspace.Finding;
import kspace.core.kspace.Severity;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The findings about the machine as cards, each with a link to its place. */
final class ChecksPage extends VBox {
    private final InspectorViewModel model;

    ChecksPage(InspectorViewModel model) {
        this.model = model;
        getStyleClass().addAll("inspector-page", "checks-page");
    }

    void show(List<Finding> findings) {
        if (findings.isEmpty()) {
            getChildren().setAll(
                    Parts.heading("Findings"),
                    Parts.column("state-card", Parts.label("None", "state-title"), new Prose(
                            "Nothing about this machine and its layout calls for attention.")));
            return;
        }
        getChildren().setAll(
                Parts.row("checks-title", Parts.heading("Findings"), Parts.label(
                        Words.count(findings.size()) + " from the machine and its layout", "muted")));
        findings.forEach(finding -> getChildren().add(card(finding)));
    }

    private VBox card(Finding finding) {
        Severity severity = finding.severity();
        Label word = Parts.label(word(severity), "severity", "severity-" + severity.id());
        word.setGraphic(new FontIcon(sign(severity)));
        VBox card = Parts.column(
                "finding-card",
                Parts.row("finding-head", word, Parts.spring(), Parts.label(finding.id(), "finding-id")),
                new Prose(sentence(finding.message())));
        finding.place().ifPresent(place -> card.getChildren().add(place(finding, place)));
        return card;
    }

    private Node place(Finding finding, Vaddr place) {
        return Parts.link(place.toString(), "Go to the place of " + finding.id(), () -> model.goTo(place));
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case INFO -> "Good to know";
            case WARNING -> "Warning";
            case ERROR -> "Upstream would stop here";
        };
    }

    private static Ikon sign(Severity severity) {
        return switch (severity) {
            case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case ERROR -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
        };
    }

    private static String sentence(String message) {
        return Words.sentence(message) + (message.endsWith(".") ? "" : ".");
    }
}

package kspace.app.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.core.address.Vaddr;
import kspace.core.check.CheckResult;
import kspace.core.check.CheckStatus;
import kspace.core.kspace.Finding;
import kspace.core.kspace.Severity;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * The checks of the moment in groups, most urgent first, and among the findings those about the machine, each with a link
 * to its place. What says the same at the next moment keeps its nodes, and with them the keyboard focus.
 */
final class ChecksPage extends VBox {
    private final InspectorViewModel model;
    private Map<Object, Node> cards = new HashMap<>();

    ChecksPage(InspectorViewModel model) {
        this.model = model;
        getStyleClass().addAll("inspector-page", "checks-page");
    }

    void show(ChecksFacts facts) {
        Map<Object, Node> next = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (CheckStatus status : CheckStatus.values()) {
            List<Node> group = new ArrayList<>();
            facts.with(status).forEach(check -> group.add(kept(next, check, () -> card(check))));
            if (status == CheckStatus.FINDING) {
                facts.findings().forEach(finding -> group.add(kept(next, finding, () -> card(finding))));
            }
            if (!group.isEmpty()) {
                nodes.add(Parts.row("checks-title", Parts.heading(heading(status)),
                        Parts.label(Words.count(group.size()), "muted")));
                nodes.addAll(group);
            }
        }
        cards = next;
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
    }

    private Node kept(Map<Object, Node> next, Object about, Supplier<Node> card) {
        Node node = Optional.ofNullable(cards.get(about)).orElseGet(card);
        next.put(about, node);
        return node;
    }

    private VBox card(CheckResult check) {
        Label word = Parts.label(word(check.status()), "severity", "status-" + check.status().id());
        word.setGraphic(new FontIcon(sign(check.status())));
        VBox card = Parts.column(
                "finding-card",
                Parts.row("finding-head", word, Parts.spring(), Parts.label(check.id(), "finding-id")),
                Parts.wrapping(check.title(), "check-title"),
                new Prose(sentence(check.message())));
        if (check.lookedAt() > 0) {
            card.getChildren().add(
                    Parts.label("looked at " + Words.count(check.lookedAt(), check.thing()), "caption"));
        }
        addPlace(card, check.id(), check.place());
        return card;
    }

    private VBox card(Finding finding) {
        Severity severity = finding.severity();
        Label word = Parts.label(word(severity), "severity", "severity-" + severity.id());
        word.setGraphic(new FontIcon(sign(severity)));
        VBox card = Parts.column(
                "finding-card",
                Parts.row("finding-head", word, Parts.spring(), Parts.label(finding.id(), "finding-id")),
                Parts.wrapping(finding.title(), "check-title"),
                new Prose(sentence(finding.message())));
        addPlace(card, finding.id(), finding.place());
        return card;
    }

    private void addPlace(VBox card, String id, Optional<Vaddr> place) {
        place.ifPresent(va -> {
            Hyperlink link = Parts.link(va.toString(), "Go to the place of " + id, () -> model.goTo(va));
            link.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    link.fire();
                    event.consume();
                }
            });
            card.getChildren().add(link);
        });
    }

    private static String heading(CheckStatus status) {
        return status == CheckStatus.FINDING ? "Findings" : word(status);
    }

    private static String word(CheckStatus status) {
        return switch (status) {
            case FAIL -> "Failed";
            case FINDING -> "Finding";
            case PASS -> "Passed";
            case SKIPPED -> "Skipped";
        };
    }

    private static Ikon sign(CheckStatus status) {
        return switch (status) {
            case FAIL -> MaterialDesignC.CLOSE;
            case FINDING -> MaterialDesignA.ALERT_OUTLINE;
            case PASS -> MaterialDesignC.CHECK;
            case SKIPPED -> MaterialDesignM.MINUS;
        };
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

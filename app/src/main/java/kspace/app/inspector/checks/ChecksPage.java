package kspace.app.inspector.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kspace.app.data.Phrase;
import kspace.app.inspector.parts.PageActions;
import kspace.app.inspector.parts.Parts;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.Severity;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * The checks of the moment in groups, most urgent first, those that passed and those that were skipped folded into a row each;
 * among the findings those about the machine, and folded at the end what is known about the source. Each has a link to its place. What comes to the same at the next moment keeps its nodes, and with them the keyboard focus.
 */
public final class ChecksPage extends VBox {
    private final PageActions actions;
    private final Label summary = Parts.wrapping("", "muted");
    private Map<String, CheckCard> cards = new HashMap<>();
    private final Map<CheckStatus, Label> counts = new EnumMap<>(CheckStatus.class);
    private final Map<CheckStatus, Node> headings = new EnumMap<>(CheckStatus.class);
    private final Map<CheckStatus, CheckFold> folds = new EnumMap<>(CheckStatus.class);
    /** What is known about the source is no finding about the machine, and folded until someone wants to know. */
    private final CheckFold sourceFold = new CheckFold("source", ChecksMessage.ABOUT_THE_SOURCE.text(),
            MaterialDesignI.INFORMATION_OUTLINE, () -> show(this.shown));
    private ChecksFacts shown = new ChecksFacts(List.of(), List.of(), List.of(), List.of());

    public ChecksPage(PageActions actions) {
        this.actions = actions;
        getStyleClass().addAll("inspector-page", "checks-page");
    }

    public void show(ChecksFacts facts) {
        shown = facts;
        Map<String, CheckCard> next = new HashMap<>();
        List<Node> nodes = new ArrayList<>(List.of(summary));
        summary.setText(summary(facts));
        for (CheckStatus status : CheckStatus.values()) {
            List<Node> group = group(status, facts, next);
            if (!group.isEmpty()) {
                nodes.add(head(status, group.size()));
                nodes.addAll(isOpen(status) ? group : List.of());
            }
        }
        if (facts.nrOfSource() > 0) {
            sourceFold.count(facts.nrOfSource());
            nodes.add(sourceFold);
            if (sourceFold.isSelected()) {
                facts.sourceChecks().forEach(check -> nodes.add(card(next, check)));
                facts.sourceFindings().forEach(finding -> nodes.add(card(next, finding)));
            }
        }
        cards = next;
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
    }

    private List<Node> group(CheckStatus status, ChecksFacts facts, Map<String, CheckCard> next) {
        List<Node> group = new ArrayList<>();
        facts.with(status).forEach(check -> group.add(card(next, check)));
        if (status == CheckStatus.FINDING) {
            facts.findings().forEach(finding -> group.add(card(next, finding)));
        }
        return group;
    }

    /** What is as it should be, and what could not be looked at, is one row, and each of it only once that is opened. */
    private static boolean isFolding(CheckStatus status) {
        return switch (status) {
            case FAIL, FINDING -> false;
            case PASS, SKIPPED -> true;
        };
    }

    private boolean isOpen(CheckStatus status) {
        return !isFolding(status) || fold(status).isSelected();
    }

    private CheckFold fold(CheckStatus status) {
        return folds.computeIfAbsent(status, it -> new CheckFold(
                it.id(), word(it).toLowerCase(Locale.ROOT), sign(it), () -> show(shown)));
    }

    private Node head(CheckStatus status, int size) {
        if (!isFolding(status)) {
            return heading(status, size);
        }
        CheckFold fold = fold(status);
        fold.count(size);
        return fold;
    }

    private static String summary(ChecksFacts facts) {
        return ChecksMessage.FAILED_FINDING_PASSED_SKIPPED_MOMENT.text(facts.nrFailed(), facts.nrFindings(),
                facts.with(CheckStatus.PASS).size(), facts.with(CheckStatus.SKIPPED).size());
    }

    private Node heading(CheckStatus status, int size) {
        Label count = counts.computeIfAbsent(status, _ -> Parts.label("", "muted"));
        count.setText(Phrase.count(size));
        return headings.computeIfAbsent(
                status, _ -> Parts.row("checks-title", Parts.heading(heading(status)), count));
    }

    private CheckCard card(Map<String, CheckCard> next, CheckResult check) {
        CheckStatus status = check.status();
        CheckCard card = kept(next, status.id() + " " + check.id(), () -> new CheckCard(
                actions, word(status), sign(status), "status-" + status.id(), check.id(), check.headline()));
        card.show(check);
        return card;
    }

    private CheckCard card(Map<String, CheckCard> next, Finding finding) {
        Severity severity = finding.severity();
        CheckCard card = kept(next, severity.id() + " " + finding.id() + " " + finding.message(), () -> new CheckCard(
                actions, word(severity), sign(severity), "severity-" + severity.id(), finding.id(), finding.title()));
        card.show(finding.id(), finding.words(), finding.place());
        return card;
    }

    private CheckCard kept(Map<String, CheckCard> next, String key, Supplier<CheckCard> fresh) {
        CheckCard card = Optional.ofNullable(cards.get(key)).orElseGet(fresh);
        next.put(key, card);
        return card;
    }

    private static String heading(CheckStatus status) {
        return status == CheckStatus.FINDING ? ChecksMessage.FINDINGS.text() : word(status);
    }

    private static String word(CheckStatus status) {
        return switch (status) {
            case FAIL -> ChecksMessage.FAILED.text();
            case FINDING -> ChecksMessage.FINDING.text();
            case PASS -> ChecksMessage.PASSED.text();
            case SKIPPED -> ChecksMessage.SKIPPED.text();
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
            case INFO -> ChecksMessage.GOOD_TO_KNOW.text();
            case WARNING -> ChecksMessage.WARNING.text();
            case ERROR -> ChecksMessage.UPSTREAM_WOULD_STOP_HERE.text();
        };
    }

    private static Ikon sign(Severity severity) {
        return switch (severity) {
            case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case ERROR -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
        };
    }
}

package kspace.app.shell.bar;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kspace.app.canvas.Children;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.look.Look;
import kspace.app.command.Pick;
import kspace.app.command.Thing;
import kspace.app.controls.KeptList;
import kspace.app.controls.Tip;
import kspace.app.shell.bar.BreadcrumbViewModel.AreaCrumb;
import kspace.app.shell.bar.BreadcrumbViewModel.Crumb;
import kspace.app.shell.bar.BreadcrumbViewModel.EndCrumb;
import kspace.app.shell.bar.BreadcrumbViewModel.EntryCrumb;
import kspace.app.shell.bar.BreadcrumbViewModel.Figures;
import kspace.app.shell.bar.BreadcrumbViewModel.RangeCrumb;
import kspace.app.shell.bar.BreadcrumbViewModel.SpaceCrumb;
import kspace.app.shell.look.Magnifier;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line that says where the selection is, from the whole address space down, and the figures of the moment. */
public final class Breadcrumb extends HBox {
    /** A failure's sentence takes at most this part of the line. */
    private static final double FAILURE_SHARE = 0.5;

    private final BreadcrumbViewModel model;
    private final HBox path = new HBox();
    private final KeptList<Crumb> buttons = new KeptList<>(this::button);
    private final List<Node> separators = new ArrayList<>();
    private final IntegerProperty nrFindings = new SimpleIntegerProperty();
    private final BooleanProperty hasFigures = new SimpleBooleanProperty(true);
    private final Label leaves = figure("leaves-figure");
    private final Label tables = figure("tables-figure");
    private final Button failure = new Button("", new FontIcon("mdi2c-close-circle-outline"));
    private final Button findings = new Button("", new FontIcon("mdi2a-alert-outline"));

    public Breadcrumb(BreadcrumbViewModel model, ObservableValue<Look> look, Runnable showFindings) {
        this.model = model;
        getStyleClass().add("breadcrumb");
        minHeightProperty().bind(look.map(it -> it.pick(36, 30)));
        maxHeightProperty().bind(minHeightProperty());
        path.getStyleClass().add("path");
        path.setMinWidth(0);
        HBox.setHgrow(path, Priority.ALWAYS);
        setUpButton(failure, "failure", _ -> model.goToFailure());
        failure.maxWidthProperty().bind(widthProperty().multiply(FAILURE_SHARE));
        setUpButton(findings, "findings", _ -> showFindings.run());
        findings.setMinWidth(Region.USE_PREF_SIZE);
        Tip.put(findings, BarMessage.FINDINGS_ABOUT.text());
        getChildren().addAll(path, failure, leaves, tables, findings);
        // The page about the cost says the same, where larger type leaves no room for it.
        BooleanBinding roomy =
                widthProperty().isEqualTo(0).or(widthProperty().greaterThanOrEqualTo(Magnifier.LEAST_WIDTH));
        BooleanBinding figures = hasFigures.and(roomy);
        ObservableValue<String> words =
                nrFindings.map(it -> (it.intValue() == 1 ? BarMessage.FINDING.text(String.valueOf(it))
                        : BarMessage.FINDINGS.text(String.valueOf(it))));
        findings.accessibleTextProperty().bind(words);
        findings.textProperty().bind(words.flatMap(
                it -> roomy.map(all -> all ? it : it.substring(0, it.indexOf(' ')))));
        for (Label figure : List.of(leaves, tables)) {
            figure.visibleProperty().bind(figures);
            figure.managedProperty().bind(figures);
        }
        model.crumbsProperty().subscribe(this::showPath);
        model.figuresProperty().subscribe(this::showFigures);
    }

    private static Label figure(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("figure");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static void setUpButton(
            Button button, String id, javafx.event.EventHandler<javafx.event.ActionEvent> action) {
        button.setId(id);
        button.getStyleClass().addAll("crumb", id + "-button");
        button.setMnemonicParsing(false);
        button.setOnAction(action);
    }

    private void showPath(List<Crumb> crumbs) {
        while (separators.size() < crumbs.size()) {
            separators.add(separator());
        }
        List<Node> nodes = new ArrayList<>();
        for (Node button : buttons.of(crumbs)) {
            nodes.add(separators.get(nodes.size() / 2));
            nodes.add(button);
        }
        nodes.removeFirst();
        Children.show(path, nodes);
    }

    private static FontIcon separator() {
        FontIcon separator = new FontIcon("mdi2c-chevron-right");
        separator.getStyleClass().add("separator-icon");
        return separator;
    }

    private Button button(Crumb crumb) {
        Button button = switch (crumb) {
            case SpaceCrumb _ -> styled(BarMessage.ADDRESS_SPACE.text(), "first-crumb",
                    BarMessage.SHOW_ALL.text());
            case RangeCrumb range -> {
                Button named = styled(range.name(), "range-crumb", BarMessage.RANGE_START.text());
                Region swatch = new Region();
                swatch.getStyleClass().add("swatch");
                swatch.setStyle("-fx-background-color: " + Look.range(range.range().role()).styleName() + ";");
                named.setGraphic(swatch);
                yield named;
            }
            case AreaCrumb area -> styled(area.name(), "area-crumb", BarMessage.AREA_START.text());
            case EntryCrumb entry -> {
                Button index = styled("[" + entry.index() + "]", "entry-crumb",
                        BarMessage.ENTRY_OF_TABLE.text(entry.index(), entry.level()));
                index.setGraphic(new LevelTag(entry.level()));
                index.setAccessibleText(BarMessage.LEVEL_ENTRY.text(entry.level(), entry.index()));
                yield index;
            }
            case EndCrumb end -> {
                Button last = styled(
                        /* text= */ end.words(), "last-crumb", /* words= */ BarMessage.WALK_END.text());
                // What a narrow window has no room for is cut here, where the other views say it, too.
                last.setMinWidth(0);
                if (!end.address().isEmpty()) {
                    Label address = new Label(end.address());
                    address.getStyleClass().add("crumb-address");
                    last.setGraphic(address);
                    last.setAccessibleText(end.words() + " " + end.address());
                }
                yield last;
            }
        };
        button.setOnAction(_ -> model.select(crumb));
        Pick.on(button, Thing.ADDRESS, (_, _) -> {
            model.select(crumb);
            return true;
        });
        return button;
    }

    private static Button styled(String text, String styleClass, String words) {
        Button button = new Button(text);
        button.getStyleClass().addAll("crumb", styleClass);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.put(button, words);
        return button;
    }

    private void showFigures(Figures now) {
        boolean failed = now.failure().isPresent();
        leaves.setText(now.leaves());
        tables.setText(now.tables());
        hasFigures.set(!failed);
        now.failure().ifPresent(sentence -> {
            failure.setText(sentence);
            Tip.put(failure, sentence);
        });
        show(failure, failed);
        nrFindings.set(now.nrFindings());
        show(findings, now.nrFindings() > 0);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

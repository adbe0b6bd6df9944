package kspace.app.inspector;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import kspace.app.controls.Tip;
import kspace.app.inspector.checks.ChecksFacts;
import kspace.app.inspector.parts.Parts;

/** The row of tabs. The arrow keys go through them; one of them always is selected. */
final class TabStrip extends HBox {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final InspectorViewModel model;
    private final Map<InspectorTab, Tab> tabs = new EnumMap<>(InspectorTab.class);

    TabStrip(InspectorViewModel model) {
        this.model = model;
        getStyleClass().add("tab-strip");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        setAccessibleText(InspectorMessage.INSPECTOR.text());
        for (InspectorTab tab : InspectorTab.values()) {
            Tab button = new Tab(tab);
            tabs.put(tab, button);
            getChildren().add(button);
        }
        tab(InspectorTab.CHECKS).setGraphic(badge(model.checks()));
        // A filter, because the buttons themselves would move the focus with these keys.
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        model.tabProperty().subscribe(this::select);
    }

    /** The number of failed checks in their colour, or if none failed, that of the findings. */
    private static Label badge(ObservableValue<ChecksFacts> checks) {
        Label badge = Parts.label("", "tab-badge");
        ObservableValue<Integer> count = checks.map(it -> it.nrFailed() > 0 ? it.nrFailed() : it.nrFindings());
        badge.textProperty().bind(count.map(String::valueOf));
        checks.subscribe(it -> badge.pseudoClassStateChanged(BROKEN, it.nrFailed() > 0));
        badge.visibleProperty().bind(count.map(it -> it > 0));
        badge.managedProperty().bind(badge.visibleProperty());
        return badge;
    }

    private ToggleButton tab(InspectorTab tab) {
        Tab button = tabs.get(tab);
        if (button == null) {
            throw new IllegalArgumentException("no tab " + tab);
        }
        return button;
    }

    private void select(InspectorTab selected) {
        tabs.forEach((tab, button) -> {
            button.setSelected(tab == selected);
            button.setFocusTraversable(tab == selected);
        });
    }

    private void arrow(KeyEvent event) {
        int steps = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (steps != 0 && !event.isShortcutDown() && !event.isAltDown()) {
            InspectorTab next = model.tabProperty().get().neighbour(steps);
            model.tabProperty().set(next);
            tab(next).requestFocus();
            event.consume();
        }
    }

    /** One tab. Selecting it again leaves it selected. */
    private final class Tab extends ToggleButton {
        private final InspectorTab tab;

        Tab(InspectorTab tab) {
            super(tab.title());
            this.tab = tab;
            getStyleClass().setAll("inspector-tab");
            setAccessibleRole(AccessibleRole.TAB_ITEM);
            Tip.put(this, tab.command().tip(tab.purpose()));
        }

        @Override
        public void fire() {
            model.tabProperty().set(tab);
        }
    }
}

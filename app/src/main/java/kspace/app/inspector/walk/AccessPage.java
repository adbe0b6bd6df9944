package kspace.app.inspector.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.LevelTag;
import kspace.app.controls.SegmentedSwitch;
import kspace.app.controls.Tip;
import kspace.app.inspector.parts.Parts;
import kspace.core.arch.walk.AccessCheck;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.words.Message;

/** Tries an access at the selected address: what is tried, the tests in their order, and the code of the one that refuses. */
final class AccessPage extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final String TICK = "\u2713";
    private static final String CROSS = "\u2715";

    private final AccessViewModel model;
    private final FlowPane controls = new FlowPane();
    private final Label verdict = Parts.label("", "access-verdict");
    private final VBox code = Parts.column("access-code");
    private final VBox card = Parts.column("access-card", verdict, code);
    private final VBox table = Parts.column("access-tests");
    private final List<Row> rows = new ArrayList<>();

    AccessPage(AccessViewModel model) {
        this.model = model;
        getStyleClass().add("access-page");
        controls.getStyleClass().add("access-controls");
        SegmentedSwitch<MemoryAccess.Kind> kinds = new SegmentedSwitch<>(
                WalkMessage.ACCESS.text(), List.of(MemoryAccess.Kind.values()), model.kindProperty(),
                kind -> kind.message().toString(), kind -> WalkMessage.TRY_TO.text(kind.message().toString()));
        kinds.setId("access-kind");
        SegmentedSwitch<AccessViewModel.Mode> modes = new SegmentedSwitch<>(
                WalkMessage.MODE.text(), List.of(AccessViewModel.Mode.values()), model.modeProperty(),
                AccessViewModel.Mode::displayName, mode -> WalkMessage.TRY_IT_IN_MODE.text(mode.displayName()));
        modes.setId("access-mode");
        getChildren().addAll(
                Parts.row("access-choice", kinds, Parts.spring(), modes),
                controls, card, table);
        model.controls().subscribe(this::showControls);
        model.setProperty().subscribe(_ -> showSet());
    }

    private void showControls(List<ControlBit> bits) {
        controls.getChildren().setAll(bits.stream().map(Control::new).toList());
        showSet();
    }

    private void showSet() {
        controls.getChildren().forEach(control -> ((Control) control).show(model.setProperty().get()));
    }

    /** The button of one control bit. A machine of another architecture has others. */
    private final class Control extends ToggleButton {
        private final ControlBit bit;

        Control(ControlBit bit) {
            this.bit = bit;
            getStyleClass().setAll("control-bit");
            setId("control-"
                    + bit.register().substring(bit.register().indexOf('.') + 1).toLowerCase(java.util.Locale.ROOT));
            setOnAction(_ -> model.toggle(bit));
        }

        void show(Set<ControlBit> set) {
            boolean isSet = set.contains(bit);
            setSelected(isSet);
            setText(bit.register() + " = " + (isSet ? 1 : 0));
            Tip.put(this, bit.meaning(isSet).toString());
            setAccessibleText(bit.register() + ": " + bit.meaning(isSet));
        }
    }

    public void show(AccessCheck check) {
        boolean allowed = check.isAllowed();
        verdict.setText(allowed
                ? WalkMessage.THE_ACCESS_GOES_THROUGH.text(TICK)
                : CROSS + " " + check.fault().map(fault -> WalkMessage.REFUSED.text(fault.text()))
                        .orElse(WalkMessage.NOTHING_TO_ASK_YET.text()));
        card.pseudoClassStateChanged(REFUSED, !allowed);
        showCode(check.fault());
        while (rows.size() > check.tests().size()) {
            table.getChildren().remove(rows.removeLast());
        }
        for (int i = 0; i < check.tests().size(); i++) {
            if (i == rows.size()) {
                rows.add(new Row());
                table.getChildren().add(rows.getLast());
            }
            rows.get(i).show(check.tests().get(i));
        }
    }

    private void showCode(Optional<AccessFault> fault) {
        code.getChildren().setAll(fault.map(AccessFault::bits).orElse(List.of()).stream()
                .map(bit -> Parts.row("code-bit",
                        Parts.label(WalkMessage.BIT.text(bit.bit()), "code-position"),
                        Parts.label(bit.name(), "code-name"),
                        Parts.label(bit.isSet() ? "1" : "0", "mono", "code-value"),
                        Parts.label(bit.meaning().toString(), "muted")))
                .toList());
        boolean hasBits = !code.getChildren().isEmpty();
        code.setVisible(hasBits);
        code.setManaged(hasBits);
    }

    /** One test. */
    private static final class Row extends HBox {
        private final Label mark = Parts.label("", "test-mark");
        private final StackPane level = new StackPane();
        private final Label name = Parts.label("", "test-name");
        private final Label reason = Parts.wrapping("", "test-reason");
        private final Tooltip source = new Tooltip();
        private int shownLevel = -1;

        Row() {
            getStyleClass().add("test-row");
            level.getStyleClass().add("test-level");
            getChildren().addAll(mark, level, name, reason);
            Tooltip.install(this, source);
        }

        void show(AccessCheck.Test test) {
            mark.setText(switch (test.verdict()) {
                case PASSED -> TICK;
                case REFUSED -> CROSS;
                case NOT_REACHED -> "\u2013";
            });
            getStyleClass().setAll("test-row", switch (test.verdict()) {
                case PASSED -> "test-passed";
                case REFUSED -> "test-refused";
                case NOT_REACHED -> "test-open";
            });
            if (test.level() != shownLevel) {
                shownLevel = test.level();
                level.getChildren().setAll(
                        shownLevel == 0 ? List.of() : List.<Node>of(new LevelTag(shownLevel)));
            }
            name.setText(test.name().toString());
            reason.setText(test.reason().map(Message::toString).orElseGet(WalkMessage.NOT_ASKED::text));
            source.setText(test.source());
            setAccessibleText((test.level() == 0 ? WalkMessage.RESULT_WITH_RIGHTS.text(test.name(),
                    test.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), reason.getText())
                    : WalkMessage.LEVEL.text(test.level(), test.name(),
                            test.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                            reason.getText())));
        }
    }
}

package kspace.app.inspector.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Children;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Prose;
import kspace.app.controls.Kept;
import kspace.app.controls.KeptList;
import kspace.app.inspector.parts.PageActions;
import kspace.app.inspector.parts.Parts;
import kspace.app.inspector.parts.SelectableText;
import kspace.app.inspector.parts.ToComeNote;

/** The walk to the selected address as a list: each table read with its addresses, the rights, the result. */
final class WalkPage extends VBox {
    private static final String TICK = "\u2713";
    private static final String CROSS = "\u2715";

    private final PageActions actions;
    private final VBox reads = new VBox();
    private final KeptList<WalkFacts.Read> blocks = new KeptList<>(this::read);
    private final Kept<WalkFacts> address = new Kept<>(this::address);
    private final Kept<Canonical> canonical = new Kept<>(WalkPage::canonical);
    private final Kept<WalkFacts.Result> result = new Kept<>(this::result);
    private final Kept<WalkFacts.PathRights> rights = new Kept<>(this::rights);

    WalkPage(PageActions actions) {
        this.actions = actions;
        getStyleClass().add("walk-page");
        reads.getStyleClass().add("walk-reads");
    }

    public void show(WalkFacts walk) {
        List<Node> parts = new ArrayList<>();
        parts.add(address.of(walk));
        parts.add(canonical.of(walk.canonical()));
        if (!walk.reads().isEmpty()) {
            Children.show(reads, blocks.of(walk.reads()));
            parts.add(reads);
        }
        parts.add(result.of(walk.result()));
        walk.rights().ifPresent(path -> parts.add(rights.of(path)));
        Children.show(this, parts);
    }

    private HBox address(WalkFacts walk) {
        return Parts.row(
                "walk-address",
                new SelectableText(WalkMessage.VIRTUAL_ADDRESS.text(), walk.va(), "raw-value"),
                Parts.copy(WalkMessage.WHOLE_WALK_AS_TEXT.text(), () -> actions.copy(walk.text())));
    }

    private static HBox canonical(Canonical canonical) {
        HBox row = Parts.row(
                "verdict",
                Parts.label(canonical.holds() ? TICK : CROSS, canonical.holds() ? "pass" : "fail"),
                new Prose(canonical.sentence()));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private VBox read(WalkFacts.Read read) {
        HBox head = Parts.row(
                "read-head",
                new LevelTag(read.level()),
                Parts.label("[" + read.index() + "]", "entry-index"),
                Parts.label(read.tableName(), "read-table"),
                Parts.label(WalkMessage.WORD_BITS.text(), "muted"),
                Parts.label(read.indexBits(), "mono", "muted"),
                Parts.spring(),
                Parts.link(WalkMessage.ENTRY.text(), WalkMessage.SHOW_ENTRY.text(read.level()),
                        () -> actions.showEntry(read.level())));
        VBox block = Parts.column(
                "walk-read",
                head,
                Parts.row(
                        "read-line",
                        Parts.label(WalkMessage.WORD_AT.text(), "read-word"),
                        new SelectableText(WalkMessage.ENTRY_SUM.text(), read.address().sum(), "mono",
                                "muted"),
                        Parts.label("=", "muted"),
                        new SelectableText(WalkMessage.ADDRESS_OF_THE_ENTRY.text(), read.address().value().toString(),
                                "mono")),
                Parts.row(
                        "read-line",
                        Parts.label(WalkMessage.WORD_HOLDS.text(), "read-word"),
                        new SelectableText(WalkMessage.RAW_ENTRY_OF_LEVEL.text(read.level()), read.raw(), "mono-bold")),
                Parts.row("read-line", Parts.label("", "read-word"), new Prose(read.meaning())));
        block.getStyleClass().add(read.present() ? "read-present" : "read-absent");
        return block;
    }

    private Node result(WalkFacts.Result result) {
        return switch (result) {
            case WalkFacts.Found found ->
                    Parts.column(
                            "result-card",
                            new SelectableText(WalkMessage.PHYSICAL_ADDRESS.text(), found.pa(), "result-address"),
                            Parts.row(
                                    "result-line", Parts.label(found.where(), "result-where"), Parts.spring(),
                                    new SelectableText(WalkMessage.HOW_IT_COMES_ABOUT.text(), found.sum(),
                                            "result-sum")));
            case WalkFacts.Fault fault -> {
                VBox card = Parts.column(
                        "fault-card",
                        Parts.row("verdict", Parts.label(CROSS, "fail"), Parts.label(fault.title(), "fault-title")),
                        new Prose(fault.sentence()));
                fault.toCome().ifPresent(next -> card.getChildren().add(new ToComeNote(actions).show(next)));
                yield card;
            }
        };
    }

    private VBox rights(WalkFacts.PathRights path) {
        VBox table = Parts.column("rights-table");
        table.getChildren().addAll(
                Parts.heading(WalkMessage.RIGHTS_TITLE.text()),
                Parts.row(
                        "number-head",
                        Parts.label(WalkMessage.LEVEL_COLUMN.text(), "cell-level"),
                        Parts.label(WalkMessage.READ.text(), "cell-right"),
                        Parts.label(WalkMessage.WRITE.text(), "cell-right"),
                        Parts.label(WalkMessage.EXECUTE.text(), "cell-right"),
                        Parts.label(WalkMessage.USER.text(), "cell-right")));
        path.levels().forEach(level -> table.getChildren().add(rightsRow(
                Parts.row("cell-level", new LevelTag(level.level())), level.rights(), level.taken(),
                "number-row")));
        table.getChildren().addAll(
                rightsRow(Parts.label(WalkMessage.TOGETHER.text(), "cell-level"), path.together(), Set.of(),
                        "total-row"),
                new Prose(path.sentence()));
        return table;
    }

    private static HBox rightsRow(Node name, Set<WalkFacts.Right> rights, Set<WalkFacts.Right> taken,
            String styleClass) {
        HBox row = Parts.row(styleClass, name);
        for (WalkFacts.Right right : WalkFacts.Right.values()) {
            boolean allowed = rights.contains(right);
            row.getChildren().add(Parts.label(
                    allowed ? WalkMessage.YES.text()
                            : taken.contains(right) ? WalkMessage.NO.text(CROSS) : WalkMessage.PLAIN_NO.text(),
                    "cell-right",
                    allowed ? "allowed" : taken.contains(right) ? "taken" : "refused"));
        }
        return row;
    }
}

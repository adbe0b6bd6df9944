package kspace.app.inspector;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.core.address.ByteSize;

/** The range that holds the selected address: what it is for, where it lies, what its sources say about it. */
final class RegionPage extends VBox {
    private static final String DIFFERS = "\u2260";

    RegionPage() {
        getStyleClass().addAll("inspector-page", "region-page");
    }

    void show(RegionFacts facts) {
        getChildren().setAll(heading(facts), new Prose(facts.purpose()));
        facts.bounds().ifPresent(bounds -> getChildren().add(bounds(bounds, facts)));
        if (!facts.selected().isEmpty()) {
            VBox section = Parts.column("fact-list", Parts.heading("Selected address"));
            facts.selected().forEach(fact -> section.getChildren().add(fact(fact.name(), prose(fact.value()))));
            getChildren().add(section);
        }
        facts.memory().ifPresent(memory -> getChildren().add(memory(memory)));
        if (!facts.constants().isEmpty()) {
            getChildren().add(constants(facts));
        }
    }

    private static HBox heading(RegionFacts facts) {
        HBox row = Parts.row("region-heading");
        facts.kind().ifPresent(kind -> row.getChildren().add(Parts.swatch(kind)));
        row.getChildren().addAll(Parts.label(facts.title(), "region-title"), Parts.spring());
        facts.bounds().ifPresent(
                bounds -> row.getChildren().add(Parts.label(Words.size(bounds.sizeBytes()), "region-size")));
        return row;
    }

    private static VBox bounds(RegionFacts.Bounds bounds, RegionFacts facts) {
        VBox list = Parts.column(
                "fact-list",
                fact("start", address("start", bounds.start().toString(), bounds.startName())),
                fact("end", address("exclusive end", bounds.end(), bounds.endName())));
        bounds.formula().ifPresent(
                formula -> list.getChildren().add(fact("formula", new SelectableText("formula", formula, "mono"))));
        list.getChildren().add(fact("mapped", mapped(bounds, facts)));
        return list;
    }

    private static Node address(String name, String value, String constant) {
        return Parts.column(
                "named-address", new SelectableText(name, value, "mono"), Parts.label(constant, "constant-name"));
    }

    private static Node mapped(RegionFacts.Bounds bounds, RegionFacts facts) {
        if (bounds.window().isPresent()) {
            return Parts.wrapping("all of it, by the window " + bounds.window().get() + ", without a table",
                    "fact-value");
        }
        if (bounds.mappedAtEndBytes() == 0) {
            return Parts.label("nothing, at any moment of the boot", "fact-value");
        }
        ShareBar bar = new ShareBar(
                bounds.mappedBytes(), bounds.mappedAtEndBytes(), "range-" + facts.kind().orElseThrow().id());
        return Parts.column(
                "mapped",
                prose(ByteSize.format(bounds.mappedBytes()) + " now, " + ByteSize.format(bounds.mappedAtEndBytes())
                        + " at the end"),
                bar);
    }

    private static VBox memory(RegionFacts.Memory memory) {
        return Parts.column(
                "fact-list",
                Parts.heading("Physical memory behind it"),
                fact("type", prose(memory.region().type().displayName())),
                fact("region", prose(memory.region().range().toString())),
                fact("size", prose(ByteSize.format(memory.region().range().sizeBytes()))));
    }

    private static Prose prose(String text) {
        Prose prose = new Prose(text);
        prose.getStyleClass().add("fact-value");
        return prose;
    }

    private static HBox fact(String name, Node value) {
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(Parts.label(name, "fact-name"), value);
        row.getStyleClass().add("fact");
        return row;
    }

    private static VBox constants(RegionFacts facts) {
        VBox section = Parts.column("constants", Parts.heading("What the sources say"));
        for (RegionFacts.Constant constant : facts.constants()) {
            VBox block = Parts.column(
                    "constant",
                    Parts.row("constant-title", Parts.label(constant.name().name(), "constant-name"), Parts.spring(),
                            Parts.label(constant.differs() ? DIFFERS + " they differ" : "all agree",
                                    constant.differs() ? "finding" : "faint")));
            if (constant.differs()) {
                constant.values().forEach(value -> block.getChildren().add(value(value)));
            } else {
                block.getChildren().add(
                        new SelectableText(constant.name().name(), constant.values().getFirst().value(), "mono"));
            }
            section.getChildren().add(block);
        }
        return section;
    }

    private static HBox value(RegionFacts.Value value) {
        HBox row = Parts.row(
                "constant-value",
                Parts.label(value.source(), "cell-source"),
                new SelectableText(value.source(), value.value(), value.inUse() ? "mono-bold" : "mono"),
                Parts.spring());
        if (value.inUse()) {
            row.getChildren().add(Parts.label("this machine", "muted"));
        } else if (value.differs()) {
            row.getChildren().add(Parts.label(DIFFERS, "differs-sign"));
        }
        return row;
    }
}

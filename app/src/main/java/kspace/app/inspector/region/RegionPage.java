package kspace.app.inspector.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Children;
import kspace.app.canvas.Prose;
import kspace.app.controls.Kept;
import kspace.app.inspector.parts.Parts;
import kspace.app.inspector.parts.SelectableText;
import kspace.app.inspector.parts.ShareBar;
import kspace.core.address.ByteSize;
import kspace.core.kernel.RangeRole;
import kspace.core.words.Message;

/** The range that holds the selected address: what it is for, where it lies, what its sources say about it. */
public final class RegionPage extends VBox {
    private static final String DIFFERS = "\u2260";

    private final Kept<Heading> heading = new Kept<>(RegionPage::heading);
    private final Kept<Message> purpose = new Kept<>(Prose::new);
    private final Kept<Mapped> bounds = new Kept<>(RegionPage::bounds);
    private final Kept<RegionFacts.Area> area = new Kept<>(RegionPage::area);
    private final Kept<List<RegionFacts.Fact>> selected = new Kept<>(RegionPage::selected);
    private final Kept<RegionFacts.Memory> memory = new Kept<>(RegionPage::memory);
    private final Kept<List<RegionFacts.Constant>> constants = new Kept<>(RegionPage::constants);

    /** What stands above all else. */
    private record Heading(Optional<RangeRole> role, String title, Optional<Long> sizeBytes) {}

    /** The addresses of a range, and what of them is mapped. */
    private record Mapped(RangeRole role, RegionFacts.Bounds bounds) {}

    public RegionPage() {
        getStyleClass().addAll("inspector-page", "region-page");
    }

    public void show(RegionFacts facts) {
        List<Node> parts = new ArrayList<>();
        Optional<Long> sizeBytes = facts.bounds().map(RegionFacts.Bounds::sizeBytes);
        parts.add(heading.of(new Heading(facts.role(), facts.title(), sizeBytes)));
        parts.add(purpose.of(facts.purpose()));
        facts.bounds().ifPresent(it -> parts.add(bounds.of(new Mapped(facts.role().orElseThrow(), it))));
        facts.area().ifPresent(it -> parts.add(area.of(it)));
        if (!facts.selected().isEmpty()) {
            parts.add(selected.of(facts.selected()));
        }
        facts.memory().ifPresent(it -> parts.add(memory.of(it)));
        if (!facts.constants().isEmpty()) {
            parts.add(constants.of(facts.constants()));
        }
        Children.show(this, parts);
    }

    private static HBox heading(Heading heading) {
        HBox row = Parts.row("region-heading");
        heading.role().ifPresent(role -> row.getChildren().add(Parts.swatch(role)));
        row.getChildren().addAll(Parts.label(heading.title(), "region-title"), Parts.spring());
        heading.sizeBytes()
                .ifPresent(bytes -> row.getChildren().add(Parts.label(ByteSize.format(bytes), "region-size")));
        return row;
    }

    private static VBox selected(List<RegionFacts.Fact> facts) {
        VBox section = Parts.column("fact-list", Parts.heading(RegionMessage.SELECTED_ADDRESS.text()));
        facts.forEach(fact -> section.getChildren().add(fact(fact.name(), prose(fact.value()))));
        return section;
    }

    private static VBox bounds(Mapped range) {
        RegionFacts.Bounds bounds = range.bounds();
        VBox list = Parts.column(
                "fact-list",
                fact(RegionMessage.START.text(),
                        address(RegionMessage.START.text(), bounds.start().toString(), bounds.startName())),
                fact(RegionMessage.END_FACT.text(),
                        address(RegionMessage.EXCLUSIVE_END.text(), bounds.end(), bounds.endName())));
        bounds.formula().ifPresent(
                formula -> list.getChildren().add(fact(RegionMessage.FORMULA.text(), Parts.wrapping(formula, "mono"))));
        list.getChildren().add(fact(RegionMessage.MAPPED.text(), mapped(range)));
        return list;
    }

    private static Node address(String name, String value, String constant) {
        return Parts.column(
                "named-address", new SelectableText(name, value, "mono"), Parts.label(constant, "constant-name"));
    }

    private static Node mapped(Mapped range) {
        RegionFacts.Bounds bounds = range.bounds();
        if (bounds.window().isPresent()) {
            return Parts.wrapping(RegionMessage.ALL_BY_WINDOW.text(bounds.window().get()),
                    "fact-value");
        }
        if (bounds.mappedBytes() == 0 && bounds.mappedAtEndBytes().orElse(0L) == 0) {
            return Parts.label(
                    bounds.mappedAtEndBytes().isPresent() ? RegionMessage.NOTHING_EVER.text()
                            : RegionMessage.NOTHING.text(),
                    "fact-value");
        }
        if (bounds.mappedAtEndBytes().isEmpty()) {
            return prose(RegionMessage.A_SIZE.of(bounds.mappedBytes()));
        }
        long atEnd = bounds.mappedAtEndBytes().get();
        ShareBar bar = new ShareBar(
                bounds.mappedBytes(), Math.max(bounds.mappedBytes(), atEnd),
                "range-" + range.role().id());
        return Parts.column(
                "mapped",
                prose(RegionMessage.NOW_AT_THE_END.of(bounds.mappedBytes(), atEnd)),
                bar);
    }

    private static VBox area(RegionFacts.Area area) {
        return Parts.column(
                "fact-list",
                Parts.heading(area.toCome() ? RegionMessage.TO_COME.text(area.name()) : area.name()),
                fact(RegionMessage.START.text(),
                        new SelectableText(RegionMessage.START_OF_THE_AREA.text(), area.range().first().toString(),
                                "mono")),
                fact(RegionMessage.END_FACT.text(),
                        new SelectableText(RegionMessage.EXCLUSIVE_END_AREA.text(), area.range().endText(), "mono")),
                fact(RegionMessage.SIZE_FACT.text(), prose(RegionMessage.A_SIZE.of(area.range().sizeBytes()))),
                fact(RegionMessage.MAPPED.text(), prose(area.mappedBytes() == 0 ? RegionMessage.NOTHING.of()
                        : RegionMessage.A_SIZE.of(area.mappedBytes()))));
    }

    private static VBox memory(RegionFacts.Memory memory) {
        return Parts.column(
                "fact-list",
                Parts.heading(RegionMessage.PHYSICAL_MEMORY_BEHIND_IT.text()),
                fact(RegionMessage.TYPE.text(), prose(RegionMessage.CALLED.of(memory.region().type().displayName()))),
                fact(RegionMessage.REGION.text(), prose(RegionMessage.MEMORY_RANGE.of(memory.region().range()))),
                fact(RegionMessage.SIZE_FACT.text(),
                        prose(RegionMessage.A_SIZE.of(memory.region().range().sizeBytes()))));
    }

    private static Prose prose(Message text) {
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

    private static VBox constants(List<RegionFacts.Constant> constants) {
        VBox section = Parts.column("constants", Parts.heading(RegionMessage.WHAT_THE_SOURCES_SAY.text()));
        for (RegionFacts.Constant constant : constants) {
            VBox block = Parts.column(
                    "constant",
                    Parts.row("constant-title", Parts.label(constant.name().name(), "constant-name"), Parts.spring(),
                            Parts.label(
                                    constant.differs() ? RegionMessage.PLACES_DIFFER.text(DIFFERS)
                                            : RegionMessage.ALL_AGREE.text(),
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
            row.getChildren().add(Parts.label(RegionMessage.THIS_MACHINE.text(), "muted"));
        } else if (value.differs()) {
            row.getChildren().add(Parts.differs());
        }
        return row;
    }
}

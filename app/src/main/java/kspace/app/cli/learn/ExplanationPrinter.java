package kspace.app.cli.learn;

import java.util.List;
import java.util.Optional;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.WrappedText;
import kspace.app.glossary.ExplainedText;
import kspace.core.address.Hex;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.AccessFault;
import kspace.core.explain.Explanation;
import kspace.core.explain.Fact;
import kspace.core.words.Message;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints what a text says: a paragraph for each fact, or one object. */
final class ExplanationPrinter {
    private static final String INDENT = "  ";

    private final Console console;

    ExplanationPrinter(Console console) {
        this.console = console;
    }

    void print(Explanation explanation) {
        console.heading(ExplainedText.heading(explanation));
        for (ExplainedText.Paragraph paragraph : ExplainedText.of(explanation)) {
            WrappedText.lines(paragraph.sentence(), "").forEach(console::line);
            paragraph.details().forEach(it -> WrappedText.lines(it, INDENT).forEach(console::line));
        }
    }

    void printJson(Explanation explanation) {
        ObjectNode object = Json.object()
                .put("form", explanation.form().inData())
                .put("arch", explanation.mode().id());
        ArrayNode facts = object.putArray("facts");
        explanation.facts().forEach(fact -> put(facts.addObject(), fact));
        console.json(object);
    }

    private static void put(ObjectNode object, Fact fact) {
        switch (fact) {
            case Fact.Address address -> putAddress(object, address);
            case Fact.Entry entry -> putEntry(object, entry);
            case Fact.Code code -> {
                object.put("kind", "code").put("register", code.register()).put("value",
                        Hex.of(code.fault().map(AccessFault::code).orElse(code.code())));
                Json.putFault(object, code.fault());
                ObjectNode bits = object.putObject("bits");
                code.fault().map(AccessFault::bits).orElse(List.of())
                        .forEach(bit -> bits.put(bit.name(), bit.isSet()));
            }
            case Fact.Root root -> object.put("kind", "root").put("register", root.register())
                    .put("value", Hex.of(root.value())).put("pa", Json.address(root.root()));
            case Fact.Walk walk -> putWalk(object, walk);
            case Fact.Page page -> object.put("kind", "page").put("va", Json.address(page.va()))
                    .put("pa", Json.address(page.pa())).put("size_bytes", page.sizeBytes()).put("flags", page.flags());
            case Fact.Summary _ -> object.put("kind", "summary");
        }
        object.put("text", fact.sentence().toString());
        ArrayNode details = object.putArray("details");
        fact.details().stream().map(Message::toString).forEach(details::add);
    }

    private static void putAddress(ObjectNode object, Fact.Address address) {
        object.put("kind", "address").put("va", Json.address(address.va())).put("canonical", address.isCanonical());
        ArrayNode indices = object.putArray("indices");
        int level = address.indices().size();
        for (int index : address.indices()) {
            indices.addObject().put("level", level--).put("index", index);
        }
        Json.putFault(object, address.isCanonical() ? Optional.empty() : address.fault());
    }

    private static void putEntry(ObjectNode object, Fact.Entry entry) {
        object.put("kind", "entry").put("name", entry.name()).put("raw", Hex.of(entry.raw()))
                .put("level", entry.level());
        Json.putHardware(object.putObject("hardware"), entry.hardware(), entry.flags());
        if (entry.hardware() instanceof HardwareEntry.Leaf leaf) {
            object.put("page_size_bytes", leaf.pageSizeBytes());
        }
    }

    private static void putWalk(ObjectNode object, Fact.Walk walk) {
        object.put("kind", "walk").put("va", Json.address(walk.translation().va()));
        walk.translation().pa().ifPresent(pa -> object.put("pa", Json.address(pa)));
        Json.putFault(object, walk.isComplete() ? walk.fault() : Optional.empty());
    }
}

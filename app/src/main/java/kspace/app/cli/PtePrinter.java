package kspace.app.cli;

import java.util.List;
import kspace.app.data.Phrase;
import kspace.core.address.Hex;
import kspace.core.address.NumberText;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.pte.Pte;
import kspace.core.pte.PteField;
import kspace.core.pte.TableFlags;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints page table entries, each with a row for every field. */
final class PtePrinter {
    private final Console console;
    private final PteSubcommand.Where where;
    private final boolean json;
    private boolean printed;

    PtePrinter(Console console, PteSubcommand.Where where, boolean json) {
        this.console = console;
        this.where = where;
        this.json = json;
    }

    /**
     * Prints an entry.
     *
     * @param place what a complaint starts with
     * @throws InputException if it is a page at a level that has none
     */
    void print(String place, long raw) {
        Pte entry = decoded(place, raw);
        List<PteField> fields = where.format().allFields(raw, where.level());
        if (json) {
            console.json(json(raw, entry, fields));
            return;
        }
        if (printed) {
            console.line("");
        }
        printed = true;
        console.line("0x" + Hex.grouped(raw) + "  level " + where.level() + " of " + where.mode().id() + ": "
                + Words.entry(entry) + (entry instanceof Pte.Leaf leaf ? ", " + Phrase.property(leaf.property()) : ""));
        table(fields).lines().forEach(console::line);
    }

    private Pte decoded(String place, long raw) {
        try {
            return where.format().decode(raw, where.level());
        } catch (IllegalArgumentException e) {
            throw new InputException(place + "0x" + Hex.grouped(raw) + " is marked as a page, but " + e.getMessage());
        }
    }

    /** OSTD's reading stands beside the hardware's where it is another one. */
    private static TextTable table(List<PteField> fields) {
        TextTable table = new TextTable("llllll");
        table.row("  bits", "name", "value", "meaning", "to OSTD", "manual");
        for (PteField field : fields) {
            table.row("  " + field.bits(), field.name(), field.value(), field.hardware(),
                    field.differs() ? field.ostd() : "", field.source());
        }
        return table;
    }

    private static ObjectNode json(long raw, Pte entry, List<PteField> fields) {
        ObjectNode object = Json.object().put("raw", Hex.of(raw)).put("kind", Json.kind(entry));
        switch (entry) {
            case Pte.Absent _ -> {
            }
            case Pte.Table table -> object.put("pa", Json.address(table.table()))
                    .put("avail1", table.flags().contains(TableFlags.AVAIL1))
                    .put("avail2", table.flags().contains(TableFlags.AVAIL2));
            case Pte.Leaf leaf -> putProperty(object.put("pa", Json.address(leaf.page())), leaf.property());
        }
        ArrayNode array = object.putArray("fields");
        for (PteField field : fields) {
            ObjectNode row = array.addObject()
                    .put("name", field.name())
                    .put("bits", field.bits())
                    .put("value", value(field))
                    .put("meaning", field.hardware());
            if (field.differs()) {
                row.put("ostd", field.ostd());
            }
            row.put("manual", field.source());
        }
        return object;
    }

    private static void putProperty(ObjectNode object, PageProperty property) {
        PageFlags flags = property.flags();
        object.put("flags", flags.accessText())
                .put("cache", property.cache().displayName())
                .put("user", property.isUser())
                .put("global", property.isGlobal())
                .put("accessed", flags.contains(PageFlags.ACCESSED))
                .put("dirty", flags.contains(PageFlags.DIRTY))
                .put("avail1", property.privileged().contains(PrivilegedFlags.AVAIL1))
                .put("avail2", flags.contains(PageFlags.AVAIL2));
    }

    /** Returns a value for programs: binary digits, or hexadecimal in the form of all addresses. */
    private static String value(PteField field) {
        return field.value().startsWith("0x") ? Hex.of(NumberText.hex(field.value())) : field.value();
    }
}

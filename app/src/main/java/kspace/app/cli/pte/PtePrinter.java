package kspace.app.cli.pte;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.EntryWords;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.TextTable;
import kspace.app.data.DocumentForm;
import kspace.app.data.Phrase;
import kspace.core.address.Hex;
import kspace.core.arch.Accesses;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteException;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.TableFlags;
import kspace.core.input.NumberText;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints page table entries, each with a row for every field. */
final class PtePrinter {
    /** The fields that say who sees a page, and how it is cached. */
    private static final Set<String> OF_THE_PAGE = Set.of("G", "MAT", "PBMT");

    private static final String INDENT = "  ";

    private final Console console;
    private final PteSubcommand.Where where;
    private final boolean json;
    private final Optional<DocumentForm> form;
    private boolean printed;

    PtePrinter(Console console, PteSubcommand.Where where, boolean json, Optional<DocumentForm> form) {
        this.console = console;
        this.where = where;
        this.json = json;
        this.form = form;
    }

    /** Prints an entry: what the processor does with it, and what OSTD reads. */
    void print(long raw) {
        HardwareEntry hardware = where.format().hardware().read(raw, where.level());
        Reading ostd = reading(raw);
        List<PteField> fields = where.format().allFields(raw, where.level());
        if (json) {
            console.json(json(raw, hardware, ostd, fields));
            return;
        }
        if (printed) {
            console.line("");
        }
        printed = true;
        boolean meansTheSame = fields.stream().noneMatch(it -> it.differs() && OF_THE_PAGE.contains(it.name()));
        if (ostd.agreesWith(hardware) && (meansTheSame || !(hardware instanceof HardwareEntry.Leaf))) {
            say(line(raw, ostd.words()));
        } else {
            say(line(raw, words(raw, hardware)));
            say(INDENT + EntryCommandMessage.FOR_OSTD.text(ostd.words()));
        }
        if (form.isPresent()) {
            console.line("");
            table(fields, "").print(console, form.get());
        } else {
            table(fields, INDENT).lines().forEach(console::line);
        }
    }

    private void say(String sentence) {
        console.line(form.map(it -> it.text(sentence.strip())).orElse(sentence));
    }

    private String line(long raw, String words) {
        return "0x" + Hex.grouped(raw) + "  "
                + EntryCommandMessage.ENTRY_IS.text(where.level(), where.mode().id(), words);
    }

    /** Says what the hardware makes of an entry that OSTD reads in another way. */
    private String words(long raw, HardwareEntry entry) {
        return switch (entry) {
            case HardwareEntry.Absent(String reason) -> EntryCommandMessage.ABSENT_BECAUSE.text(reason);
            case HardwareEntry.Leaf leaf -> EntryCommandMessage.SIZED_PAGE.text(leaf.pageSizeBytes(), leaf.page(),
                    String.join(" ", where.format().hardware().flags(raw, where.level())));
            case HardwareEntry.Table _,HardwareEntry.Fault _ -> EntryWords.of(entry);
        };
    }

    /** What OSTD makes of an entry. */
    private sealed interface Reading {
        String words();

        boolean agreesWith(HardwareEntry hardware);
    }

    private record Decoded(Pte entry) implements Reading {
        @Override
        public String words() {
            return entry instanceof Pte.Leaf leaf
                    ? EntryCommandMessage.PAGE_WITH_RIGHTS.text(leaf.page(), Phrase.property(leaf.property()))
                    : EntryWords.of(entry);
        }

        @Override
        public boolean agreesWith(HardwareEntry hardware) {
            return switch (hardware) {
                case HardwareEntry.Absent _ -> entry instanceof Pte.Absent;
                case HardwareEntry.Table(var address) ->
                        entry instanceof Pte.Table table && table.table().equals(address);
                case HardwareEntry.Leaf(var address, long _) ->
                        entry instanceof Pte.Leaf leaf && leaf.page().equals(address);
                case HardwareEntry.Fault _ -> false;
            };
        }
    }

    private record Refused(String reason) implements Reading {
        @Override
        public String words() {
            return EntryCommandMessage.REFUSED_BECAUSE.text(reason);
        }

        @Override
        public boolean agreesWith(HardwareEntry hardware) {
            return false;
        }
    }

    private Reading reading(long raw) {
        try {
            return new Decoded(where.format().decode(raw, where.level()));
        } catch (PteException e) {
            return new Refused(String.valueOf(e.getMessage()));
        }
    }

    /** OSTD's reading stands beside the hardware's where it is another one. */
    private static TextTable table(List<PteField> fields, String indent) {
        TextTable table = new TextTable("ccclll");
        table.row(indent + EntryCommandMessage.COLUMN_BITS.text(), EntryCommandMessage.COLUMN_NAME.text(),
                EntryCommandMessage.COLUMN_VALUE.text(), EntryCommandMessage.COLUMN_MEANING.text(),
                EntryCommandMessage.COLUMN_OSTD.text(), EntryCommandMessage.COLUMN_MANUAL.text());
        for (PteField field : fields) {
            table.row(indent + field.bits(), field.name(), field.value(), field.hardware().toString(),
                    field.differs() ? field.kernel().toString() : "", field.source());
        }
        return table;
    }

    private ObjectNode json(long raw, HardwareEntry hardware, Reading ostd, List<PteField> fields) {
        ObjectNode object = Json.object().put("raw", Hex.of(raw));
        putHardware(object.putObject("hardware"), raw, hardware);
        if (hardware instanceof HardwareEntry.Leaf leaf) {
            object.put("page_size_bytes", leaf.pageSizeBytes());
        }
        putReading(object, ostd);
        putReading(object.putObject("ostd"), ostd);
        ArrayNode array = object.putArray("fields");
        for (PteField field : fields) {
            ObjectNode row = array.addObject()
                    .put("name", field.name())
                    .put("bits", field.bits())
                    .put("value", value(field))
                    .put("meaning", field.hardware().toString());
            if (field.differs()) {
                row.put("ostd", field.kernel().toString());
            }
            row.put("manual", field.source());
        }
        return object;
    }

    private void putHardware(ObjectNode object, long raw, HardwareEntry entry) {
        Json.putHardware(object, entry, String.join(" ", where.format().hardware().flags(raw, where.level())));
        Json.putFault(object, Accesses.faultOfEntry(where.mmu(), raw, where.level()));
        object.put("physical_address_bits", where.mmu().physicalAddressBits());
    }

    private static void putReading(ObjectNode object, Reading reading) {
        switch (reading) {
            case Refused(String reason) -> object.put("kind", "refused").put("reason", reason);
            case Decoded(Pte entry) -> putEntry(object.put("kind", Json.kind(entry)), entry);
        }
    }

    private static void putEntry(ObjectNode object, Pte entry) {
        switch (entry) {
            case Pte.Absent _ -> {
            }
            case Pte.Table table -> object.put("pa", Json.address(table.table()))
                    .put("avail1", table.flags().contains(TableFlags.AVAIL1))
                    .put("avail2", table.flags().contains(TableFlags.AVAIL2));
            case Pte.Leaf leaf -> putProperty(object.put("pa", Json.address(leaf.page())), leaf.property());
        }
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

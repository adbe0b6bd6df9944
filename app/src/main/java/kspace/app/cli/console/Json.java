package kspace.app.cli.console;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.walk.AccessFault;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.paging.PerLevel;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The forms that JSON values have in all commands: addresses are texts, amounts are numbers. */
public final class Json {
    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static String address(Vaddr va) {
        return Hex.of(va.value());
    }

    public static String address(Paddr pa) {
        return Hex.of(pa.value());
    }

    /** Returns the exclusive end of a range; the end of the address space has 65 bits. */
    public static String end(VaddrRange range) {
        return range.endExclusive() == 0 ? "0x10000000000000000" : Hex.of(range.endExclusive());
    }

    /** Returns what an entry is. */
    public static String kind(Pte entry) {
        return switch (entry) {
            case Pte.Absent _ -> "absent";
            case Pte.Table _ -> "table";
            case Pte.Leaf _ -> "leaf";
        };
    }

    /** Returns what an entry is to the processor. */
    public static String kind(HardwareEntry entry) {
        return switch (entry) {
            case HardwareEntry.Absent _ -> "absent";
            case HardwareEntry.Table _ -> "table";
            case HardwareEntry.Leaf _ -> "leaf";
            case HardwareEntry.Fault _ -> "fault";
        };
    }

    /** Puts what an entry is to the processor, the address that it holds, and the manual's names of the bits that are set. */
    public static void putHardware(ObjectNode object, HardwareEntry entry, String flags) {
        object.put("kind", kind(entry));
        switch (entry) {
            case HardwareEntry.Absent _ -> {
            }
            case HardwareEntry.Table table -> object.put("pa", address(table.table()));
            case HardwareEntry.Leaf leaf -> object.put("pa", address(leaf.page()));
            case HardwareEntry.Fault fault -> object.put("pa", address(fault.address()));
        }
        object.put("flags", flags);
        if (entry instanceof HardwareEntry.Absent(String reason)) {
            object.put("reason", reason);
        }
        if (entry instanceof HardwareEntry.Fault fault) {
            object.put("reason", fault.reason().toString());
        }
    }

    /** Puts what the processor raises, if it raises anything. */
    public static void putFault(ObjectNode object, Optional<AccessFault> fault) {
        fault.ifPresent(it -> object.putObject("fault").put("code", it.code()).put("name", it.name()));
    }

    /** Puts an object with a number for each level from 1 to {@code highest}. */
    public static void putLevels(ObjectNode object, String key, int highest, PerLevel numbers) {
        ObjectNode levels = object.putObject(key);
        for (int level = 1; level <= highest; level++) {
            levels.put(String.valueOf(level), numbers.at(level));
        }
    }

    public static void putFindings(ObjectNode object, List<Finding> findings) {
        ArrayNode array = object.putArray("findings");
        for (Finding finding : findings) {
            array.addObject()
                    .put("id", finding.id())
                    .put("severity", finding.severity().id())
                    .put("general", finding.kind().isGeneral())
                    .put("message", finding.message());
        }
    }
}

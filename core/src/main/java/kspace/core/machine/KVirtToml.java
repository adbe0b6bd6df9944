package kspace.core.machine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PagingMode;
import tools.jackson.databind.JsonNode;

/** Reads and writes the tables {@code [[kvirt]]}: what is tried with KVirtAreas after the boot. */
final class KVirtToml {
    static final String KVIRT = "kvirt";
    private static final String OP = "op";
    private static final String AREA = "area";
    private static final String AREA_SIZE = "area_size";
    private static final String OFFSET = "offset";
    private static final String FLAGS = "flags";
    private static final String CACHE = "cache";

    /** What an operation may be, with the keys that it takes besides {@code op}. */
    private enum Kind {
        MAP("map"),
        MAP_UNTRACKED("map-untracked"),
        PROTECT("protect"),
        UNMAP("unmap"),
        DROP("drop");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        List<String> keys() {
            return switch (this) {
                case MAP, MAP_UNTRACKED ->
                        List.of(AREA_SIZE, OFFSET, MachineToml.BASE, MachineToml.SIZE, FLAGS, CACHE);
                case PROTECT -> List.of(AREA, OFFSET, MachineToml.SIZE, FLAGS);
                case UNMAP -> List.of(AREA, OFFSET, MachineToml.SIZE);
                case DROP -> List.of(AREA);
            };
        }

        String id() {
            return id;
        }
    }

    private final TomlValues toml;
    private final PagingMode mode;

    KVirtToml(TomlValues toml, PagingMode mode) {
        this.toml = toml;
        this.mode = mode;
    }

    /** Returns the operations that the elements of the array say. */
    List<KVirtOperation> operations(JsonNode array) {
        if (!array.isArray()) {
            throw toml.error(KVIRT, MachineWords.OPERATIONS_NEEDED.of());
        }
        if (array.size() > MachineLimits.MOST_OPERATIONS) {
            throw toml.error(KVIRT,
                    MachineWords.TOO_MANY_OPERATIONS.of(array.size(), MachineLimits.MOST_OPERATIONS));
        }
        List<KVirtOperation> operations = new ArrayList<>();
        for (JsonNode table : array) {
            operations.add(operation(KVIRT + "[" + operations.size() + "]", table));
        }
        return List.copyOf(operations);
    }

    private KVirtOperation operation(String key, JsonNode table) {
        if (!table.isObject()) {
            throw toml.error(key, MachineWords.OPERATION_NEEDED.of());
        }
        Kind kind = toml.oneOf(key + "." + OP, toml.required(key, table, OP), Kind.values(), Kind::id);
        toml.requireKnownKeys(
                key + ".", table, Stream.concat(Stream.of(OP), kind.keys().stream()).toList());
        return switch (kind) {
            case MAP, MAP_UNTRACKED ->
                    new KVirtOperation.Map(
                            kind == Kind.MAP,
                            number(key, table, AREA_SIZE),
                            offset(key, table),
                            memory(key, table),
                            TomlValues.optional(table, FLAGS).map(it -> flags(key, it)).orElse(PageFlags.RW),
                            TomlValues.optional(table, CACHE)
                                    .map(it -> toml.oneOf(
                                            key + "." + CACHE, it, CachePolicy.values(), CachePolicy::displayName))
                                    .orElse(CachePolicy.WRITEBACK));
            case PROTECT -> new KVirtOperation.Protect(
                    area(key, table), offset(key, table), number(key, table, MachineToml.SIZE),
                    flags(key, toml.required(key, table, FLAGS)));
            case UNMAP ->
                    new KVirtOperation.Unmap(
                            area(key, table), offset(key, table), number(key, table, MachineToml.SIZE));
            case DROP -> new KVirtOperation.Drop(area(key, table));
        };
    }

    private PageFlags flags(String key, JsonNode node) {
        String text = node.isString() ? node.stringValue() : "";
        return readFlags(text).orElseThrow(() -> toml.error(
                key + "." + FLAGS, MachineWords.OTHER_RIGHTS.of()));
    }

    /** Returns the access rights that a text such as {@code RW} says. */
    private static Optional<PageFlags> readFlags(String text) {
        return Stream.of(PageFlags.NONE, PageFlags.R, PageFlags.RW, PageFlags.R.or(PageFlags.X), PageFlags.RWX)
                .filter(flags -> flags.accessText().equals(text))
                .findFirst();
    }

    private PaddrRange memory(String key, JsonNode table) {
        long base = TomlValues.optional(table, MachineToml.BASE).map(_ -> number(key, table, MachineToml.BASE))
                .orElse(0L);
        long size = TomlValues.optional(table, MachineToml.SIZE).map(_ -> number(key, table, MachineToml.SIZE))
                .orElse(0L);
        if (base + size > MachineLimits.endOfPhysical(mode)) {
            throw toml.error(key + "." + MachineToml.SIZE, MachineWords.MEMORY_PAST_ADDRESSES.of(
                    TomlNumbers.hex(MachineLimits.endOfPhysical(mode))));
        }
        return PaddrRange.ofSize(new Paddr(base), size);
    }

    private long offset(String key, JsonNode table) {
        return TomlValues.optional(table, OFFSET).map(_ -> number(key, table, OFFSET)).orElse(0L);
    }

    private long number(String key, JsonNode table, String name) {
        BigInteger value = toml.bytes(key + "." + name, toml.required(key, table, name));
        if (value.compareTo(BigInteger.valueOf(MachineLimits.endOfPhysical(mode))) > 0) {
            throw toml.error(key + "." + name, MachineWords.TOO_LARGE.of(
                    TomlValues.hex(value), TomlNumbers.hex(MachineLimits.endOfPhysical(mode))));
        }
        return value.longValueExact();
    }

    private int area(String key, JsonNode table) {
        JsonNode node = toml.required(key, table, AREA);
        BigInteger number = node.isIntegralNumber() ? node.bigIntegerValue() : BigInteger.ZERO;
        if (number.signum() <= 0 || number.compareTo(BigInteger.valueOf(MachineLimits.MOST_OPERATIONS)) > 0) {
            throw toml.error(key + "." + AREA,
                    MachineWords.NO_AREA.of());
        }
        return number.intValueExact();
    }

    /** Returns the keys and values of an operation as they stand in a file. */
    static Map<String, String> values(KVirtOperation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(OP, quoted(operation.id()));
        switch (operation) {
            case KVirtOperation.Map map -> {
                values.put(AREA_SIZE, TomlNumbers.size(map.areaSizeBytes()));
                values.put(OFFSET, TomlNumbers.size(map.offsetBytes()));
                values.put(MachineToml.BASE, TomlNumbers.hex(map.memory().start().value()));
                values.put(MachineToml.SIZE, TomlNumbers.size(map.memory().sizeBytes()));
                values.put(FLAGS, quoted(map.flags().accessText()));
                values.put(CACHE, quoted(map.cache().displayName()));
            }
            case KVirtOperation.Protect protect -> {
                values.put(AREA, String.valueOf(protect.area()));
                values.put(OFFSET, TomlNumbers.size(protect.offsetBytes()));
                values.put(MachineToml.SIZE, TomlNumbers.size(protect.sizeBytes()));
                values.put(FLAGS, quoted(protect.flags().accessText()));
            }
            case KVirtOperation.Unmap unmap -> {
                values.put(AREA, String.valueOf(unmap.area()));
                values.put(OFFSET, TomlNumbers.size(unmap.offsetBytes()));
                values.put(MachineToml.SIZE, TomlNumbers.size(unmap.sizeBytes()));
            }
            case KVirtOperation.Drop drop -> values.put(AREA, String.valueOf(drop.area()));
        }
        return values;
    }

    /** Returns all keys that an operation may have. */
    static List<String> keys() {
        return List.of(OP, AREA, AREA_SIZE, OFFSET, MachineToml.BASE, MachineToml.SIZE, FLAGS, CACHE);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}

package kspace.core.machine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kspace.Boot;
import kspace.core.kspace.KVirtOperation;
import kspace.core.kspace.LayoutProfile;
import kspace.core.kspace.Machine;
import kspace.core.kspace.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads the TOML description of a machine, checking every key and value. */
final class MachineToml {
    static final String NAME = "name";
    static final String ARCH = "arch";
    static final String LAYOUT = "layout";
    static final String HIGHEST_LEVEL = "highest_translation_level";
    static final String CPUS = "cpus";
    static final String SVPBMT = "svpbmt";
    static final String MEMORY_MAP = "memory_map";
    static final String REGION = "region";
    static final String METADATA = "metadata";
    static final String BASE = "base";
    static final String SIZE = "size";
    static final String END = "end";
    static final String TYPE = "type";

    private static final List<String> KEYS =
            List.of(NAME, ARCH, LAYOUT, HIGHEST_LEVEL, CPUS, SVPBMT, MEMORY_MAP, REGION, METADATA, KVirtToml.KVIRT);
    private static final List<String> REGION_KEYS = List.of(BASE, SIZE, END, TYPE);
    private static final List<String> METADATA_KEYS = List.of(BASE);

    private static final int MAX_SHOWN = 60;
    private static final TomlMapper TOML = new TomlMapper();

    private final SourceFile file;
    private final TomlLines lines;
    private final JsonNode root;

    /**
     * Parses the text.
     *
     * @throws MachineException if it is not TOML
     */
    MachineToml(SourceFile file, String text) {
        this.file = file;
        this.lines = new TomlLines(text);
        this.root = parse(file, text, lines);
    }

    private static JsonNode parse(SourceFile file, String text, TomlLines lines) {
        try {
            return TOML.readTree(text);
        } catch (JacksonException e) {
            String problem = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("unreadable")
                    .toLowerCase(Locale.ROOT);
            String what = MachineFiles.isNamedToml(file)
                    ? "this is not valid TOML"
                    : "this is neither a memory map nor a machine file in valid TOML";
            Optional<String> twice = lines.keyGivenTwice();
            // The parser notices a second value only when it has read on.
            if (twice.isPresent() && (problem.contains("duplicate") || problem.contains("redefined"))) {
                throw new MachineException(
                        file.name() + ":" + lines.lineOfSecondTime() + ": " + what + ": " + twice.get()
                                + " is given a second time");
            }
            if (e instanceof StreamConstraintsException) {
                throw new MachineException(file.name() + ": " + what
                        + " of a reasonable form: brackets are nested too deeply, or a number or text is too long");
            }
            TokenStreamLocation at = e.getLocation();
            String place = at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new MachineException(file.name() + place + ": " + what + ": " + problem);
        }
    }

    /**
     * Returns the machine.
     *
     * @throws MachineException if a key or value is wrong, or the machine cannot boot
     */
    Machine machine() {
        Machine machine = described();
        try {
            Boot.of(machine);
            return machine;
        } catch (MachineException e) {
            boolean metadata = e.sentence().startsWith(METADATA + "." + BASE);
            throw new MachineException(place(metadata ? METADATA + "." + BASE : "") + ": " + e.sentence());
        }
    }

    private Machine described() {
        requireKnownKeys("", root, KEYS);
        PagingMode mode = optionalOneOf(ARCH, PagingMode.X86_64, PagingMode.values(), PagingMode::id);
        LayoutProfile profile =
                optionalOneOf(LAYOUT, LayoutProfile.CONSTANTS, LayoutProfile.values(), LayoutProfile::id);
        int highestLevel = integer(
                HIGHEST_LEVEL, mode.consts().highestTranslationLevel(), mode.largestHighestTranslationLevel(),
                " on " + mode.id());
        int cpus = integer(CPUS, 1, MachineLimits.MOST_CPUS, "");
        boolean svpbmt = svpbmt(mode);
        String name = name();
        Optional<Paddr> metadataBase = metadataBase(mode);
        List<MemoryRegion> regions = new ArrayList<>(memoryMap(mode));
        regions.addAll(regions(mode));
        if (regions.isEmpty()) {
            throw new MachineException(
                    file.name() + ": the memory map is empty: at least one [[region]], or " + MEMORY_MAP
                            + " = \"FILE\", is needed");
        }
        List<KVirtOperation> operations = optional(root, KVirtToml.KVIRT)
                .map(new KVirtToml(this, mode)::operations)
                .orElse(List.of());
        return new Machine(
                name, mode, highestLevel, profile, cpus, svpbmt, regions, metadataBase, operations);
    }

    private boolean svpbmt(PagingMode mode) {
        Optional<JsonNode> node = optional(root, SVPBMT);
        if (node.isPresent() && !mode.hasSvpbmt()) {
            throw error(SVPBMT, "is only allowed on RISC-V, and arch is \"" + mode.id() + "\"");
        }
        if (node.isPresent() && !node.get().isBoolean()) {
            throw error(SVPBMT, "is " + shown(node.get()) + "; allowed are true, false");
        }
        return node.map(JsonNode::booleanValue).orElse(true);
    }

    /** Returns the name of a machine whose file gives none. */
    static String fallbackName(SourceFile file) {
        return MachineFiles.baseName(file.name()).replaceFirst("\\.toml$", "");
    }

    private String name() {
        String name = optional(root, NAME).map(node -> text(NAME, node)).orElse(fallbackName(file));
        if (!MachineLimits.isName(name)) {
            throw error(NAME, "is " + shownAt(NAME) + "; " + MachineLimits.NAME_NEEDED);
        }
        return name.strip();
    }

    /** Returns where the memory map lies, as the file says it; empty if it names none. */
    Optional<String> mapPath() {
        return optional(root, MEMORY_MAP).map(node -> text(MEMORY_MAP, node));
    }

    /**
     * Returns the regions of the memory map that the file names; none if it names none.
     *
     * @throws MachineException if the map cannot be used
     */
    List<MemoryRegion> memoryMap(PagingMode mode) {
        Optional<JsonNode> node = optional(root, MEMORY_MAP);
        if (node.isEmpty()) {
            return List.of();
        }
        String path = text(MEMORY_MAP, node.get());
        try {
            SourceFile map = file.beside(path);
            return MemoryMapText.parse(map.name(), SourceText.read(map), mode);
        } catch (MachineException e) {
            throw error(MEMORY_MAP, "cannot be used: " + e.sentence());
        } catch (IllegalArgumentException e) {
            throw error(MEMORY_MAP, "is " + shownAt(MEMORY_MAP) + ", which is no path of a file");
        }
    }

    private List<MemoryRegion> regions(PagingMode mode) {
        Optional<JsonNode> node = optional(root, REGION);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!node.get().isArray()) {
            throw error(REGION, "is " + shown(node.get()) + "; write each region as a table [[region]]");
        }
        List<MemoryRegion> regions = new ArrayList<>();
        for (JsonNode region : node.get()) {
            if (regions.size() == MemoryMapText.MAX_REGIONS) {
                throw error(REGION,
                        "has more than " + String.format(Locale.ROOT, "%,d", MemoryMapText.MAX_REGIONS) + " elements");
            }
            regions.add(region(REGION + "[" + regions.size() + "]", region, mode));
        }
        return regions;
    }

    private MemoryRegion region(String key, JsonNode region, PagingMode mode) {
        if (!region.isObject()) {
            throw error(key, "is " + shown(region) + "; a table with " + list(REGION_KEYS) + " is needed");
        }
        requireKnownKeys(key + ".", region, REGION_KEYS);
        BigInteger base = bytes(key + "." + BASE, required(key, region, BASE));
        RegionType type = oneOf(key + "." + TYPE, required(key, region, TYPE), RegionType.values(), RegionType::id);
        Optional<JsonNode> size = optional(region, SIZE);
        Optional<JsonNode> end = optional(region, END);
        if (size.isPresent() == end.isPresent()) {
            throw error(key, size.isPresent()
                    ? "has both size and end; only one of them is allowed"
                    : "has neither size nor end; one of them is needed");
        }
        String endKey = key + "." + (size.isPresent() ? SIZE : END);
        BigInteger endValue = size.map(it -> base.add(size(endKey, it))).or(() -> end.map(it -> bytes(endKey, it)))
                .orElseThrow();
        if (endValue.compareTo(base) <= 0) {
            throw error(endKey, "is " + hex(endValue) + "; it must be above the base " + hex(base));
        }
        if (endValue.compareTo(endOfPaddrs(mode)) > 0) {
            throw error(endKey, "makes the region end at " + hex(endValue) + "; " + whereAddressesEnd(mode));
        }
        return new MemoryRegion(PaddrRange.of(base.longValueExact(), endValue.longValueExact()), type);
    }

    private static BigInteger endOfPaddrs(PagingMode mode) {
        return BigInteger.ONE.shiftLeft(mode.physicalAddressWidth());
    }

    private static String whereAddressesEnd(PagingMode mode) {
        return "physical addresses of " + mode.architecture() + " end at 2^" + mode.physicalAddressWidth() + ", "
                + hex(endOfPaddrs(mode));
    }

    private BigInteger size(String key, JsonNode node) {
        BigInteger size = bytes(key, node);
        if (size.signum() == 0) {
            throw error(key, "is 0; a region has at least one byte");
        }
        return size;
    }

    private Optional<Paddr> metadataBase(PagingMode mode) {
        Optional<JsonNode> metadata = optional(root, METADATA);
        if (metadata.isEmpty()) {
            return Optional.empty();
        }
        if (!metadata.get().isObject()) {
            throw error(METADATA, "is " + shown(metadata.get()) + "; a table [metadata] with base is needed");
        }
        requireKnownKeys(METADATA + ".", metadata.get(), METADATA_KEYS);
        Optional<JsonNode> node = optional(metadata.get(), BASE);
        String key = METADATA + "." + BASE;
        return node.map(it -> bytes(key, it)).map(base -> metadataBase(key, base, mode));
    }

    private Paddr metadataBase(String key, BigInteger base, PagingMode mode) {
        if (base.compareTo(endOfPaddrs(mode)) >= 0) {
            throw error(key, "is " + hex(base) + "; " + whereAddressesEnd(mode));
        }
        Paddr address = new Paddr(base.longValueExact());
        if (!address.isAligned(PagingConsts.BASE_PAGE_SIZE)) {
            throw error(key, "is " + hex(base) + "; it must be a multiple of 4 KiB");
        }
        return address;
    }

    void requireKnownKeys(String prefix, JsonNode table, List<String> known) {
        table.propertyNames().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw error(prefix + abbreviate(key),
                    "is not a key that is known here; allowed " + (known.size() == 1 ? "is " : "are ") + list(known));
        });
    }

    static Optional<JsonNode> optional(JsonNode table, String key) {
        return Optional.ofNullable(table.get(key));
    }

    JsonNode required(String tableKey, JsonNode table, String key) {
        return optional(table, key).orElseThrow(() -> error(tableKey, "has no " + key + "; it is needed"));
    }

    private String text(String key, JsonNode node) {
        if (!node.isString()) {
            throw error(key, "is " + shown(node) + "; a text in quotes is needed");
        }
        return node.stringValue();
    }

    private <T> T optionalOneOf(String key, T fallback, T[] values, Function<T, String> id) {
        return optional(root, key).map(node -> oneOf(key, node, values, id)).orElse(fallback);
    }

    <T> T oneOf(String key, JsonNode node, T[] values, Function<T, String> id) {
        return Arrays.stream(values)
                .filter(value -> node.isString() && id.apply(value).equals(node.stringValue()))
                .findFirst()
                .orElseThrow(() -> error(key, "is " + shown(node) + "; allowed "
                        + (values.length == 1 ? "is " : "are ")
                        + Arrays.stream(values).map(value -> "\"" + id.apply(value) + "\"")
                                .collect(Collectors.joining(", "))));
    }

    private int integer(String key, int fallback, int largest, String where) {
        Optional<JsonNode> node = optional(root, key);
        if (node.isEmpty()) {
            return fallback;
        }
        BigInteger value = node.get().isIntegralNumber() ? node.get().bigIntegerValue() : BigInteger.ZERO;
        if (value.signum() <= 0 || value.compareTo(BigInteger.valueOf(largest)) > 0) {
            throw error(key, "is " + shown(node.get()) + "; allowed are the whole numbers 1 to "
                    + String.format(Locale.ROOT, "%,d", largest) + where);
        }
        return value.intValueExact();
    }

    /** Reads an amount of bytes or an address: an integer, or a text such as {@code 16 MiB}. */
    BigInteger bytes(String key, JsonNode node) {
        if (node.isIntegralNumber()) {
            BigInteger value = node.bigIntegerValue();
            if (value.signum() < 0) {
                throw error(key, "is " + shown(node) + "; it must not be negative");
            }
            return value;
        }
        OptionalLong size = node.isString() ? ByteSize.parse(node.stringValue()) : OptionalLong.empty();
        if (size.isEmpty()) {
            throw error(key, "is " + shown(node)
                    + "; a whole number such as 0x0100_0000, or a size such as \"16 MiB\", is needed");
        }
        return new BigInteger(Long.toUnsignedString(size.getAsLong()));
    }

    /** Returns the number that a value, as it is written in a TOML text, stands for, if it is an amount or an address. */
    static Optional<Long> number(String written) {
        try {
            JsonNode node = TOML.readTree("x = " + written).path("x");
            OptionalLong size = node.isString() ? ByteSize.parse(node.stringValue()) : OptionalLong.empty();
            return node.isIntegralNumber()
                    ? Optional.of(node.bigIntegerValue().longValue())
                    : size.stream().boxed().findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private String shownAt(String key) {
        return optional(root, key).map(MachineToml::shown).orElse("missing");
    }

    /** Returns a value as the file has it, or what kind of thing it is if it is not a single value. */
    private static String shown(JsonNode node) {
        if (node.isObject()) {
            return "a table";
        }
        if (node.isArray()) {
            return "an array";
        }
        return node.isString() ? "\"" + abbreviate(node.stringValue()) + "\"" : abbreviate(node.asString());
    }

    private static String abbreviate(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", "?");
        return oneLine.length() <= MAX_SHOWN ? oneLine : oneLine.substring(0, MAX_SHOWN - 3) + "...";
    }

    private static String hex(BigInteger value) {
        return "0x" + value.toString(16);
    }

    private static String list(List<String> keys) {
        return String.join(", ", keys);
    }

    MachineException error(String key, String sentence) {
        return new MachineException(place(key) + ": " + key + " " + sentence);
    }

    private String place(String key) {
        return file.name() + lines.lineOf(key).stream().mapToObj(it -> ":" + it).collect(Collectors.joining());
    }
}

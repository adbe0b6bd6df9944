package kspace.core.machine;

import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.form.ArchClue;
import kspace.core.machine.form.MapReading;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;
import tools.jackson.databind.JsonNode;

/** Reads the TOML description of a machine, checking every key and value. */
final class MachineToml {
    static final String NAME = "name";
    static final String ARCH = "arch";
    static final String LAYOUT = "layout";
    static final String HIGHEST_LEVEL = "highest_translation_level";
    static final String CPUS = "cpus";
    static final String SVPBMT = "svpbmt";
    static final String PHYSICAL_ADDRESS_BITS = "physical_address_bits";
    static final String MEMORY_MAP = "memory_map";
    static final String REGION = "region";
    static final String METADATA = "metadata";
    static final String BASE = "base";
    static final String SIZE = "size";
    static final String END = "end";
    static final String TYPE = "type";

    /** The keys of the whole file. */
    static final List<String> KEYS =
            List.of(
                    NAME, ARCH, LAYOUT, HIGHEST_LEVEL, CPUS, SVPBMT, PHYSICAL_ADDRESS_BITS, MEMORY_MAP, REGION,
                    METADATA,
                    KVirtToml.KVIRT);
    private static final List<String> REGION_KEYS = List.of(BASE, SIZE, END, TYPE);
    private static final List<String> METADATA_KEYS = List.of(BASE);

    private final SourceFile file;
    private final TomlValues toml;
    private Optional<MapReading> map = Optional.empty();

    /**
     * Parses the text.
     *
     * @throws MachineException if it is not TOML
     */
    MachineToml(SourceFile file, String text) {
        this.file = file;
        this.toml = new TomlValues(file, text);
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
            String key = Boot.isAboutMetadataBase(e) ? METADATA + "." + BASE : "";
            throw new MachineException(MachineWords.OF_FILE.of(toml.place(key), e.words()));
        }
    }

    private Machine described() {
        if (toml.top(DumpDescription.DUMP).isPresent()) {
            throw toml.error(DumpDescription.DUMP, MachineWords.NO_BOOT.of());
        }
        toml.requireKnownKeys("", toml.root(), KEYS);
        PagingMode mode = optionalOneOf(ARCH, Architectures.defaultMode(),
                Architectures.modes().toArray(PagingMode[]::new), PagingMode::id);
        LayoutProfile profile =
                optionalOneOf(LAYOUT, LayoutProfile.CONSTANTS, LayoutProfile.values(), LayoutProfile::id);
        int highestLevel = optionalInteger(
                HIGHEST_LEVEL, mode.consts().highestTranslationLevel(), mode.largestHighestTranslationLevel(),
                Optional.of(mode));
        int cpus = optionalInteger(CPUS, 1, MachineLimits.MOST_CPUS, Optional.empty());
        boolean svpbmt = svpbmt(mode);
        String name = name();
        Optional<Paddr> metadataBase = metadataBase(mode);
        List<MemoryRegion> regions = new ArrayList<>(memoryMap(mode));
        regions.addAll(regions(mode));
        if (regions.isEmpty()) {
            throw new MachineException(
                    MachineWords.NO_MEMORY.of(file.name(), MEMORY_MAP));
        }
        if (regions.size() > MachineLimits.MOST_REGIONS) {
            throw toml.error(REGION, MachineWords.TOO_MANY_WITH_MAP.of(MEMORY_MAP, MachineLimits.MOST_REGIONS));
        }
        List<KVirtOperation> operations = toml.top(KVirtToml.KVIRT)
                .map(new KVirtToml(toml, mode)::operations)
                .orElse(List.of());
        return new Machine(
                name, mode, highestLevel, profile, cpus, svpbmt, physicalAddressBits(mode, regions), regions,
                metadataBase, operations);
    }

    private OptionalInt physicalAddressBits(PagingMode mode, List<MemoryRegion> regions) {
        Optional<JsonNode> node = toml.top(PHYSICAL_ADDRESS_BITS);
        if (node.isEmpty()) {
            return OptionalInt.empty();
        }
        int bits = toml.integer(PHYSICAL_ADDRESS_BITS, node.get(), Mmu.FEWEST_ADDRESS_BITS,
                mode.physicalAddressWidth(), Optional.of(mode));
        int needed = Machine.nrAddressBitsNeeded(regions);
        if (bits < needed) {
            throw toml.error(PHYSICAL_ADDRESS_BITS,
                    MachineWords.TOO_FEW_BITS.of(bits, needed));
        }
        return OptionalInt.of(bits);
    }

    private boolean svpbmt(PagingMode mode) {
        Optional<JsonNode> node = toml.top(SVPBMT);
        if (node.isPresent() && !mode.hasSvpbmt()) {
            throw toml.error(SVPBMT, MachineWords.ON_RISCV_ONLY.of(mode.id()));
        }
        if (node.isPresent() && !node.get().isBoolean()) {
            throw toml.wrong(SVPBMT, node.get(), MachineWords.TRUE_OR_FALSE.of());
        }
        return node.map(JsonNode::booleanValue).orElse(true);
    }

    /** Returns the name of a machine whose file gives none. */
    static String fallbackName(SourceFile file) {
        return MachineFiles.nameFor(MachineFiles.baseName(file.name()).replaceFirst("\\.toml$", ""), "");
    }

    private String name() {
        String name = toml.top(NAME).map(node -> toml.text(NAME, node)).orElse(fallbackName(file));
        if (!MachineLimits.isName(name)) {
            throw toml.error(NAME, MachineWords.IS.of(shownAt(NAME), MachineLimits.nameNeeded()));
        }
        return name.strip();
    }

    /** Returns where the memory map lies, as the file says it; empty if it names none. */
    Optional<String> mapPath() {
        return toml.top(MEMORY_MAP).map(node -> toml.text(MEMORY_MAP, node));
    }

    /**
     * Returns the regions of the memory map that the file names; none if it names none.
     *
     * @throws MachineException if the map cannot be used
     */
    List<MemoryRegion> memoryMap(PagingMode mode) {
        Optional<JsonNode> node = toml.top(MEMORY_MAP);
        if (node.isEmpty()) {
            return List.of();
        }
        String path = toml.text(MEMORY_MAP, node.get());
        if (SourceFile.isOfAnotherComputer(path)) {
            throw toml.error(MEMORY_MAP, MachineWords.OF_OTHER_COMPUTER.of(shownAt(MEMORY_MAP)));
        }
        try {
            if (map.isEmpty()) {
                map = Optional.of(new MapFile(file.beside(path)).requireMap());
            }
            requireArchitecture(map.get(), mode);
            return map.get().regions(mode);
        } catch (MachineException e) {
            throw toml.error(MEMORY_MAP, MachineWords.MAP_UNUSABLE.of(e.words()));
        } catch (InvalidPathException e) {
            throw toml.error(MEMORY_MAP, MachineWords.NO_PATH.of(shownAt(MEMORY_MAP)));
        }
    }

    /** A map of another architecture, and one that may be of another where the file says none, are refused. */
    private void requireArchitecture(MapReading reading, PagingMode mode) {
        boolean said = toml.top(ARCH).isPresent();
        Optional<ArchClue> clue = reading.clue();
        if (clue.filter(it -> !it.allows(mode)).isPresent()) {
            throw new MachineException(
                    (said ? MachineWords.OTHER_ARCHITECTURE : MachineWords.OTHER_ARCHITECTURE_THAN_USUAL).of(
                            reading.sentence(), clue.get().architecture(), clue.get().from(), mode.id()));
        }
        if (clue.isEmpty() && !said) {
            throw new MachineException(MachineWords.ARCHITECTURE_NEEDED.of(reading.sentence()));
        }
    }

    /** Returns what the memory map was read from, once it has been; empty if the file names none. */
    Optional<MapNote> mapNote() {
        return map.map(it -> MapNote.of(it, toml.top(ARCH).isPresent()
                ? MapNote.MACHINE_FILE
                : it.clue().map(ArchClue::from).orElse(MapNote.MACHINE_FILE)));
    }

    private List<MemoryRegion> regions(PagingMode mode) {
        Optional<JsonNode> node = toml.top(REGION);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!node.get().isArray()) {
            throw toml.wrong(REGION, node.get(), MachineWords.REGIONS_NEEDED.of());
        }
        List<MemoryRegion> regions = new ArrayList<>();
        for (JsonNode region : node.get()) {
            if (regions.size() == MapReading.MOST_REGIONS) {
                throw toml.error(REGION,
                        MachineWords.TOO_MANY_ELEMENTS.of(MapReading.MOST_REGIONS));
            }
            regions.add(region(REGION + "[" + regions.size() + "]", region, mode));
        }
        return regions;
    }

    private MemoryRegion region(String key, JsonNode region, PagingMode mode) {
        if (!region.isObject()) {
            throw toml.wrong(key, region, MachineWords.REGION_NEEDED.of(REGION_KEYS));
        }
        toml.requireKnownKeys(key + ".", region, REGION_KEYS);
        BigInteger base = toml.bytes(key + "." + BASE, toml.required(key, region, BASE));
        RegionType type =
                toml.oneOf(key + "." + TYPE, toml.required(key, region, TYPE), RegionType.values(), RegionType::id);
        Optional<JsonNode> size = TomlValues.optional(region, SIZE);
        Optional<JsonNode> end = TomlValues.optional(region, END);
        if (size.isPresent() == end.isPresent()) {
            throw toml.error(key, (size.isPresent() ? MachineWords.SIZE_AND_END : MachineWords.NO_SIZE_NOR_END).of());
        }
        String endKey = key + "." + (size.isPresent() ? SIZE : END);
        BigInteger endValue = size.map(it -> base.add(size(endKey, it))).or(() -> end.map(it -> toml.bytes(endKey, it)))
                .orElseThrow();
        if (endValue.compareTo(base) <= 0) {
            throw toml.error(endKey,
                    MachineWords.NOT_ABOVE_BASE.of(TomlValues.hex(endValue), TomlValues.hex(base)));
        }
        if (endValue.compareTo(endOfPaddrs(mode)) > 0) {
            throw toml.error(endKey,
                    MachineWords.PAST_ADDRESSES.of(TomlValues.hex(endValue), whereAddressesEnd(mode)));
        }
        return new MemoryRegion(PaddrRange.of(base.longValueExact(), endValue.longValueExact()), type);
    }

    private static BigInteger endOfPaddrs(PagingMode mode) {
        return BigInteger.ONE.shiftLeft(mode.physicalAddressWidth());
    }

    private static Message whereAddressesEnd(PagingMode mode) {
        return MachineWords.ADDRESSES_END.of(
                mode.architecture(), mode.physicalAddressWidth(), TomlValues.hex(endOfPaddrs(mode)));
    }

    private BigInteger size(String key, JsonNode node) {
        BigInteger size = toml.bytes(key, node);
        if (size.signum() == 0) {
            throw toml.error(key, MachineWords.SIZE_0.of());
        }
        return size;
    }

    private Optional<Paddr> metadataBase(PagingMode mode) {
        Optional<JsonNode> metadata = toml.top(METADATA);
        if (metadata.isEmpty()) {
            return Optional.empty();
        }
        if (!metadata.get().isObject()) {
            throw toml.wrong(METADATA, metadata.get(), MachineWords.METADATA_NEEDED.of());
        }
        toml.requireKnownKeys(METADATA + ".", metadata.get(), METADATA_KEYS);
        Optional<JsonNode> node = TomlValues.optional(metadata.get(), BASE);
        String key = METADATA + "." + BASE;
        return node.map(it -> toml.bytes(key, it)).map(base -> metadataBase(key, base, mode));
    }

    private Paddr metadataBase(String key, BigInteger base, PagingMode mode) {
        if (base.compareTo(endOfPaddrs(mode)) >= 0) {
            throw toml.error(key, MachineWords.BASE_PAST_ADDRESSES.of(TomlValues.hex(base), whereAddressesEnd(mode)));
        }
        Paddr address = new Paddr(base.longValueExact());
        if (!address.isAligned(PagingConsts.BASE_PAGE_SIZE)) {
            throw toml.error(key, MachineWords.BASE_UNALIGNED.of(TomlValues.hex(base)));
        }
        return address;
    }

    private <T> T optionalOneOf(String key, T fallback, T[] values, Function<T, String> id) {
        return toml.top(key).map(node -> toml.oneOf(key, node, values, id)).orElse(fallback);
    }

    private int optionalInteger(String key, int fallback, int largest, Optional<PagingMode> where) {
        return toml.top(key).map(node -> toml.integer(key, node, largest, where)).orElse(fallback);
    }

    private Message shownAt(String key) {
        return toml.top(key).map(TomlValues::shown).orElseGet(MachineWords.MISSING::of);
    }
}

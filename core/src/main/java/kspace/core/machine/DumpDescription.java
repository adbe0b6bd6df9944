package kspace.core.machine;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.memory.MachineException;
import kspace.core.paging.PagingMode;
import tools.jackson.databind.JsonNode;

/**
 * What the section {@code [dump]} of a machine file says: which file holds an address space that exists.
 *
 * @param file the dump
 * @param mode the paging mode, if the machine file says it
 * @param root where the root table lies, or what its register holds, if the machine file says it
 * @param base the physical address of the first byte of raw memory, if the machine file says it
 * @param physicalAddressBits how many bits physical addresses have, if the machine file says it
 */
public record DumpDescription(
        SourceFile file, Optional<PagingMode> mode, OptionalLong root, OptionalLong base,
        OptionalInt physicalAddressBits) {
    static final String DUMP = "dump";
    private static final String FILE = "file";
    private static final String ROOT = "root";
    private static final String BASE = "base";
    private static final List<String> TOP_KEYS = List.of(MachineToml.NAME, MachineToml.ARCH, DUMP);
    private static final List<String> KEYS = List.of(FILE, ROOT, BASE, MachineToml.PHYSICAL_ADDRESS_BITS);

    /**
     * Returns what a file says of a dump; empty if it is no machine file, or one that describes a machine.
     *
     * @throws MachineException if it is one, and something in it is wrong
     */
    public static Optional<DumpDescription> of(SourceFile file) {
        Optional<String> text = MapFile.machineFile(file);
        if (text.filter(it -> it.contains(DUMP)).isEmpty()) {
            return Optional.empty();
        }
        TomlValues toml = new TomlValues(file, text.get());
        return toml.top(DUMP).map(dump -> of(file, toml, dump));
    }

    private static DumpDescription of(SourceFile file, TomlValues toml, JsonNode dump) {
        if (!dump.isObject()) {
            throw toml.wrong(DUMP, dump, MachineWords.DUMP_NEEDED.of());
        }
        toml.requireKnownKeys("", toml.root(), TOP_KEYS);
        toml.requireKnownKeys(DUMP + ".", dump, KEYS);
        String path = toml.text(DUMP + "." + FILE, toml.required(DUMP, dump, FILE));
        if (SourceFile.isOfAnotherComputer(path)) {
            throw toml.error(DUMP + "." + FILE, MachineWords.DUMP_OF_OTHER_COMPUTER.of());
        }
        Optional<PagingMode> mode = toml.top(MachineToml.ARCH)
                .map(node -> toml.oneOf(MachineToml.ARCH, node,
                        Architectures.modes().toArray(PagingMode[]::new), PagingMode::id));
        return new DumpDescription(
                file.beside(path), mode, number(toml, dump, ROOT), number(toml, dump, BASE),
                physicalAddressBits(toml, dump, mode));
    }

    /** Whether a mode that the dump itself says has as many is seen when it is read. */
    private static OptionalInt physicalAddressBits(TomlValues toml, JsonNode dump, Optional<PagingMode> mode) {
        Optional<JsonNode> node = TomlValues.optional(dump, MachineToml.PHYSICAL_ADDRESS_BITS);
        if (node.isEmpty()) {
            return OptionalInt.empty();
        }
        int most = mode.map(PagingMode::physicalAddressWidth).orElseGet(Architectures::mostPhysicalAddressBits);
        return OptionalInt.of(toml.integer(
                DUMP + "." + MachineToml.PHYSICAL_ADDRESS_BITS, node.get(), Mmu.FEWEST_ADDRESS_BITS, most,
                mode));
    }

    private static OptionalLong number(TomlValues toml, JsonNode dump, String key) {
        Optional<JsonNode> node = TomlValues.optional(dump, key);
        if (node.isEmpty()) {
            return OptionalLong.empty();
        }
        BigInteger value = toml.bytes(DUMP + "." + key, node.get());
        if (value.bitLength() > Long.SIZE) {
            throw toml.wrong(DUMP + "." + key, node.get(), MachineWords.MORE_THAN_64_BITS.of());
        }
        return OptionalLong.of(value.longValue());
    }
}

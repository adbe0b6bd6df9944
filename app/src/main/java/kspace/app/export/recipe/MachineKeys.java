package kspace.app.export.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a recipe says about a machine that its file does not say: the options of commands that open dumps and memory maps.
 *
 * @param arch the paging mode
 * @param root where the root table of a dump lies
 * @param base the physical address of the first byte of a dump
 * @param physicalAddressBits how many bits the physical addresses of a dump have
 */
public record MachineKeys(
        Optional<String> arch, Optional<String> root, Optional<String> base, Optional<String> physicalAddressBits) {
    private static final String ARCH = "arch";
    private static final String ROOT = "root";
    private static final String BASE = "base";
    private static final String PHYSICAL_ADDRESS_BITS = "physical-address-bits";
    /** The keys, as the options are called. */
    static final List<String> ALL = List.of(ARCH, ROOT, BASE, PHYSICAL_ADDRESS_BITS);

    /** Those whose texts are hexadecimal, as they are on a command line; a number of TOML says itself what it is. */
    static final List<String> ADDRESSES = List.of(ROOT, BASE);

    /** Returns what the texts of some keys say. */
    static MachineKeys of(Map<String, String> values) {
        return new MachineKeys(Optional.ofNullable(values.get(ARCH)), Optional.ofNullable(values.get(ROOT)),
                Optional.ofNullable(values.get(BASE)), Optional.ofNullable(values.get(PHYSICAL_ADDRESS_BITS)));
    }
}

package kspace.core.machine.form;

import java.util.Optional;

/** The forms of a memory map, in the order in which one is taken where a file holds several. */
public enum MapForm {
    /** What a boot loader gave the kernel, and the user changed with {@code memmap=} or {@code mem=}: what Linux used. */
    USER("user-defined e820", true),
    /** The firmware's map, as Linux prints it. */
    BIOS_E820("BIOS-e820", true),
    /** The same from a firmware that only knows how much memory there is. */
    BIOS_88("BIOS-88", true),
    /** What Xen gave a guest. */
    XEN("Xen e820", true),
    /** The firmware's map, as the Xen hypervisor itself prints it. */
    XEN_HYPERVISOR("Xen hypervisor's e820", true),
    /** The firmware's map, as Linux keeps it for kexec. */
    FIRMWARE_MEMMAP("/sys/firmware/memmap", true),
    /** UEFI's map. */
    EFI("EFI memory map", false),
    /** Base, length and type, as boot loaders of small kernels list them. */
    MULTIBOOT("multiboot memory list", true),
    /** What Asterinas logs about memory when it boots. */
    OSTD("OSTD boot log", false),
    /** A device tree, compiled. */
    DEVICE_TREE_BLOB("device tree blob", false),
    /** A device tree, as text. */
    DEVICE_TREE_SOURCE("device tree source", false),
    /** Linux' resources. */
    IOMEM("/proc/iomem", false),
    /** Linux' early allocator, in full. */
    MEMBLOCK("memblock dump", false),
    /** Linux' early allocator, as every boot prints it. */
    NODE_RANGES("early memory node ranges", false),
    /** The firmware's map, as Linux prints it on LoongArch. */
    LOONGARCH("LoongArch mem_type lines", false),
    /** Linux' own changes of the firmware's map; never taken. */
    MODIFIED("modified e820", true),
    /** The firmware's map with what a boot loader reserved; never taken. */
    SETUP_DATA("reserve setup_data", true);

    private final String label;
    private final boolean onlyX86;

    MapForm(String label, boolean onlyX86) {
        this.label = label;
        this.onlyX86 = onlyX86;
    }

    /** Returns what messages and JSON call it. */
    public String label() {
        return label;
    }

    /** Returns whether the map that Linux made for itself is not for anyone else. */
    boolean isNeverTaken() {
        return this == MODIFIED || this == SETUP_DATA;
    }

    /** Returns what the form alone says about the architecture. */
    Optional<ArchClue> clue() {
        if (this == LOONGARCH) {
            return Optional.of(
                    new ArchClue(ArchClue.LOONGARCH, Optional.empty(), FormWords.ONLY_ON_LOONGARCH.of()));
        }
        return onlyX86
                ? Optional.of(new ArchClue(ArchClue.X86, Optional.empty(), FormWords.ONLY_ON_X86.of()))
                : Optional.empty();
    }

    /** Returns whether memory of the form begins below 1 MiB, as on every PC. */
    boolean beginsLow() {
        return onlyX86 && this != MULTIBOOT;
    }
}

package kspace.app.sample;

import kspace.core.kernel.asterinas.boot.Machine;

/**
 * A machine that is packed with the program.
 *
 * @param name the name that opens it, such as {@code q35-4g}
 * @param machine the machine; it boots
 * @param about where its memory map comes from and what is worth seeing, in sentences
 */
public record Sample(String name, Machine machine, String about) {

    /** Returns the machine's own name, such as {@code QEMU q35, 4 GiB}. */
    public String title() {
        return machine.name();
    }
}

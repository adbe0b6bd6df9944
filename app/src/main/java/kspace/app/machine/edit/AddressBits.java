package kspace.app.machine.edit;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import kspace.core.arch.mmu.Mmu;
import kspace.core.input.NumberText;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;

/** How many bits a machine's physical addresses have, as a text that may be empty. */
final class AddressBits {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private AddressBits() {}

    /** Returns what the machine says; empty if it leaves it to what is usual. */
    static String text(Machine machine) {
        return machine.physicalAddressBits().isEmpty()
                ? ""
                : String.valueOf(machine.physicalAddressBits().getAsInt());
    }

    /** Returns what holds for a machine that says nothing: what its architecture usually has, or what its memory needs. */
    static String usual(Machine machine) {
        return String.valueOf(machine.withPhysicalAddressBits(OptionalInt.empty()).mmu().physicalAddressBits());
    }

    /** Returns the machine with as many bits as a text says; without a text with as many as usual. */
    static Machine changed(Machine machine, String text) {
        if (text.isEmpty()) {
            return machine.withPhysicalAddressBits(OptionalInt.empty());
        }
        int most = machine.mode().physicalAddressWidth();
        int bits = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (bits < Mmu.FEWEST_ADDRESS_BITS || bits > most) {
            throw new MachineException(EditorMessage.NO_NUMBER_OF_BITS.text(NumberText.quoted(text),
                    Mmu.FEWEST_ADDRESS_BITS, most, machine.mode().id()));
        }
        int needed = Machine.nrAddressBitsNeeded(machine.regions());
        if (bits < needed) {
            throw new MachineException(EditorMessage.TOO_FEW_BITS.text(needed, bits));
        }
        return machine.withPhysicalAddressBits(OptionalInt.of(bits));
    }
}

package kspace.core.arch.walk;

import kspace.core.words.Message;
import kspace.core.words.Sayable;

/**
 * A bit outside page tables that has a say in whether an access is let through.
 *
 * @param register the manual's name: register and bit
 * @param isSetByPreset how a kernel that wants every protection sets it
 * @param meaningSet what it means when it is set
 * @param meaningClear what it means when it is clear
 */
public record ControlBit(String register, boolean isSetByPreset, Message meaningSet, Message meaningClear) {

    /** Creates a bit of what is said as it is. */
    public ControlBit(String register, boolean isSetByPreset, Sayable meaningSet, Sayable meaningClear) {
        this(register, isSetByPreset, meaningSet.message(), meaningClear.message());
    }

    /** Returns what the bit means when it is set, or clear. */
    public Message meaning(boolean isSet) {
        return isSet ? meaningSet : meaningClear;
    }
}

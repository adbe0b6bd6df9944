package kspace.core.arch.walk;

/**
 * A bit outside page tables that has a say in whether an access is let through.
 *
 * @param register the manual's name: register and bit
 * @param isSetByPreset how a kernel that wants every protection sets it
 * @param meaningSet what it means when it is set
 * @param meaningClear what it means when it is clear
 */
public record ControlBit(String register, boolean isSetByPreset, String meaningSet, String meaningClear) {

    /** Returns what the bit means when it is set, or clear. */
    public String meaning(boolean isSet) {
        return isSet ? meaningSet : meaningClear;
    }
}

package kspace.core.arch.walk;

import kspace.core.words.MessageKey;

/**
 * What an instruction wants to do with an address.
 *
 * @param kind what it does
 * @param user whether it runs in user mode: privilege level 3 of x86-64 and LoongArch, U-mode of RISC-V; otherwise it is the
 *     kernel's: level 0, S-mode
 */
public record MemoryAccess(Kind kind, boolean user) {

    /** The kinds of access, each with its name in data, and its word for people. */
    public enum Kind implements MessageKey {
        /** Data is read. */
        READ,
        /** Data is written. */
        WRITE,
        /** An instruction is fetched. */
        EXECUTE;

        @Override
        public String room() {
            return "access-kind";
        }
    }
}

package kspace.core.arch.walk;

/**
 * What an instruction wants to do with an address.
 *
 * @param kind what it does
 * @param user whether it runs in user mode: privilege level 3 of x86-64 and LoongArch, U-mode of RISC-V; otherwise it is the
 *     kernel's: level 0, S-mode
 */
public record MemoryAccess(Kind kind, boolean user) {

    /** The kinds of access. */
    public enum Kind {
        /** Data is read. */
        READ("read"),
        /** Data is written. */
        WRITE("write"),
        /** An instruction is fetched. */
        EXECUTE("execute");

        private final String displayName;

        Kind(String displayName) {
            this.displayName = displayName;
        }

        /** Returns the name that people read. */
        public String displayName() {
            return displayName;
        }
    }
}

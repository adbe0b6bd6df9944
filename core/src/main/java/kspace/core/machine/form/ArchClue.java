package kspace.core.machine.form;

import java.util.Optional;
import kspace.core.arch.Architectures;
import kspace.core.arch.isa.Architecture;
import kspace.core.paging.PagingMode;

/**
 * What a file says about the architecture of its machine.
 *
 * @param architecture its name, as {@link PagingMode#architecture()} has it, or another
 * @param mode the paging mode, if the file says that too
 * @param from where it says so
 */
public record ArchClue(String architecture, Optional<PagingMode> mode, String from) {
    static final String X86 = Architectures.mode("x86-64").architecture();
    static final String RISCV = Architectures.mode("riscv-sv48").architecture();
    static final String LOONGARCH = Architectures.mode("loongarch64").architecture();
    static final String AARCH64 = Architectures.mode("aarch64").architecture();

    /** Returns whether the program knows the architecture. */
    public boolean isKnown() {
        return Architectures.named(architecture).isPresent();
    }

    /** Returns whether a machine in that mode can be the one. */
    public boolean allows(PagingMode other) {
        return other.architecture().equals(architecture);
    }

    /**
     * Returns the mode that the file says, or the one that Asterinas uses on the architecture.
     *
     * @throws IllegalStateException if the program does not know the architecture
     */
    public PagingMode modeOrUsual() {
        return mode.orElseGet(() -> known().usualMode());
    }

    /** Returns whether the file does not say the mode, and the usual one is not the first that one would think of. */
    public boolean leavesModeOpen() {
        return mode.isEmpty() && !known().usualMode().equals(known().modes().getFirst());
    }

    private Architecture known() {
        return Architectures.named(architecture).orElseThrow(() -> new IllegalStateException(architecture));
    }
}

package kspace.core.machine.form;

import java.util.Optional;
import kspace.core.arch.Architectures;
import kspace.core.arch.isa.Architecture;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/**
 * What a file says about the architecture of its machine.
 *
 * @param architecture its name, as {@link PagingMode#architecture()} has it, or another
 * @param mode the paging mode, if the file says that too
 * @param from where it says so
 */
public record ArchClue(String architecture, Optional<PagingMode> mode, Message from) {
    /** The architecture of forms that only PCs' firmware makes. */
    static final String X86 = "x86-64";
    /** The architecture of a form that only LoongArch's firmware makes. */
    static final String LOONGARCH = "LoongArch";

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
        return mode.isEmpty() && Architectures.named(architecture)
                .filter(it -> !it.usualMode().equals(it.modes().getFirst())).isPresent();
    }

    private Architecture known() {
        return Architectures.named(architecture).orElseThrow(() -> new IllegalStateException(architecture));
    }
}

package kspace.core.machine.form;

import java.util.Arrays;
import java.util.Optional;
import kspace.core.paging.PagingMode;

/**
 * What a file says about the architecture of its machine.
 *
 * @param architecture its name, as {@link PagingMode#architecture()} has it, or another
 * @param mode the paging mode, if the file says that too
 * @param from where it says so
 */
public record ArchClue(String architecture, Optional<PagingMode> mode, String from) {
    static final String X86 = PagingMode.X86_64.architecture();
    static final String RISCV = PagingMode.RISCV_SV48.architecture();
    static final String LOONGARCH = PagingMode.LOONGARCH64.architecture();

    /** Returns whether the program knows the architecture. */
    public boolean isKnown() {
        return Arrays.stream(PagingMode.values()).anyMatch(this::allows);
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
        return mode.or(() -> Optional.of(PagingMode.RISCV_SV48).filter(this::allows))
                .or(() -> Arrays.stream(PagingMode.values()).filter(this::allows).findFirst())
                .orElseThrow(() -> new IllegalStateException(architecture));
    }
}

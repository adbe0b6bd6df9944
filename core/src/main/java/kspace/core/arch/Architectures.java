package kspace.core.arch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.arch.arm.Arm;
import kspace.core.arch.isa.Architecture;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.paging.PagingMode;

/**
 * Where the architectures are registered, in the order in which they are offered; the first mode of the first is the default.
 * After them come those that other modules provide as a service, if there are any.
 */
public final class Architectures {
    private static final List<Architecture> OURS = List.of(new X86(), new Riscv(), new LoongArch(), new Arm());

    private static final List<Architecture> ALL = Stream.concat(
            OURS.stream(),
            ServiceLoader.load(Architecture.class, Architecture.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get))
            .toList();

    private static final List<PagingMode> MODES = ALL.stream().flatMap(it -> it.modes().stream()).toList();
    private static final Map<String, PagingMode> BY_ID =
            MODES.stream().collect(Collectors.toUnmodifiableMap(PagingMode::id, Function.identity()));
    private static final Map<String, Architecture> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Architecture::name, Function.identity()));

    private Architectures() {}

    /** Returns all architectures. */
    public static List<Architecture> all() {
        return ALL;
    }

    /** Returns the paging modes of all architectures. */
    public static List<PagingMode> modes() {
        return MODES;
    }

    /** Returns the mode of a machine that does not say which it has. */
    public static PagingMode defaultMode() {
        return MODES.getFirst();
    }

    /** Returns the mode with the given id, such as {@code x86-64}. */
    public static Optional<PagingMode> byId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * Returns the mode with the given id, of which it is known that there is one.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PagingMode mode(String id) {
        return byId(id).orElseThrow(() -> new IllegalArgumentException("no paging mode has the id " + id));
    }

    /** Returns how many bits physical addresses have at most, of all modes. */
    public static int mostPhysicalAddressBits() {
        return MODES.stream().mapToInt(PagingMode::physicalAddressWidth).max().orElseThrow();
    }

    /**
     * Returns the architecture of a mode.
     *
     * @throws IllegalArgumentException if it is none of those that are registered
     */
    public static Architecture of(PagingMode mode) {
        Architecture architecture = BY_NAME.get(mode.architecture());
        if (architecture == null) {
            throw new IllegalArgumentException("no architecture has the name " + mode.architecture());
        }
        return architecture;
    }

    /** Returns the architecture with the given {@linkplain Architecture#name() name}. */
    public static Optional<Architecture> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Returns how {@code mmu} reads page table entries. */
    public static EntryReader entries(Mmu mmu) {
        return of(mmu.mode()).entries(mmu);
    }
}

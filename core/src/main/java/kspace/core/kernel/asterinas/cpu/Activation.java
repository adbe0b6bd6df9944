package kspace.core.kernel.asterinas.cpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.read.Tlb;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.words.Message;

/**
 * The way from the boot page table to the kernel's (SPEC section 6, step 5; OSTD's {@code activate_kernel_page_table}).
 * Each CPU, once, loads the kernel page table's root, flushes its TLB including global entries and dismisses the boot page
 * table; when the last one has done so, the boot page table is freed.
 *
 * <p>Loading a root alone would leave global entries of the boot page table in use: that is why they are flushed too.
 */
public final class Activation {
    private final PageTable bootTable;
    private final Optional<DirectMappingWindow> window;
    private final List<Cpu> cpus = new ArrayList<>();
    private Optional<PageTable> kernelTable = Optional.empty();

    /** One CPU. */
    private static final class Cpu {
        private final Tlb tlb = new Tlb();
        private boolean active;
    }

    /** A call that comes in the wrong order or names no CPU. */
    public static final class ActivationException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** What was refused. */
        public enum Kind {
            /** The kernel page table does not exist yet. */
            NOT_INITIALIZED,
            /** The kernel page table exists already. */
            INITIALIZED_TWICE,
            /** The CPU has the kernel page table loaded already. */
            ACTIVATED_TWICE,
            /** There is no CPU of that number. */
            NO_SUCH_CPU
        }

        private final Kind kind;

        ActivationException(Kind kind, Message words) {
            super(words.toString());
            this.kind = kind;
        }

        /** Returns what was refused. */
        public Kind kind() {
            return kind;
        }
    }

    /**
     * What activating the kernel page table on a CPU did.
     *
     * @param cpu the CPU's number
     * @param flushed the TLB entries that it forgot
     * @param flushedGlobal those of them that loading the root alone would have left in use
     * @param bootTableFreed whether it was the last CPU, so that nothing uses the boot page table any more
     */
    public record Activated(int cpu, List<Tlb.Entry> flushed, List<Tlb.Entry> flushedGlobal, boolean bootTableFreed) {}

    /**
     * Creates the state before: every CPU runs on the boot page table, with an empty TLB.
     *
     * @param nrCpus the number of CPUs, at least 1; they are numbered from 0
     * @throws IllegalArgumentException if there is no CPU
     */
    public Activation(int nrCpus, PageTable bootTable) {
        this(nrCpus, bootTable, Optional.empty());
    }

    private Activation(int nrCpus, PageTable bootTable, Optional<DirectMappingWindow> window) {
        if (nrCpus < 1) {
            throw new IllegalArgumentException("a machine has at least 1 CPU, not " + nrCpus);
        }
        this.bootTable = bootTable;
        this.window = window;
        for (int i = 0; i < nrCpus; i++) {
            cpus.add(new Cpu());
        }
    }

    /**
     * Returns what the CPUs of a booting machine have done so far, all of them with an empty TLB. The kernel page table is
     * initialized once all phases that map something are done, that is before the step in which every CPU activates it;
     * from the moment before that step on, {@link #activate} does so CPU by CPU. What is tried after the boot changes nothing
     * about that, even if it is refused.
     */
    public static Activation of(BootState state) {
        Boot boot = state.boot();
        Activation activation =
                new Activation(boot.machine().cpus(), BootPageTable.of(boot), boot.machine().mode().window());
        boolean initialized = boot.activation().filter(it -> state.moment() >= it.firstStep() - 1).isPresent();
        if (initialized) {
            activation.initialize(state.table());
        }
        for (int cpu = 0; cpu < activation.nrCpus() && state.isActive(); cpu++) {
            activation.activate(cpu);
        }
        return activation;
    }

    /**
     * Says that the kernel page table is built: OSTD's {@code init_kernel_page_table} has run.
     *
     * @throws ActivationException if it has run before
     */
    public void initialize(PageTable table) {
        if (kernelTable.isPresent()) {
            throw new ActivationException(
                    ActivationException.Kind.INITIALIZED_TWICE,
                    CpuWords.INITIALIZED_ALREADY.of(rootOf(kernelTable.get())));
        }
        kernelTable = Optional.of(table);
    }

    private static Message rootOf(PageTable table) {
        return table.root().map(root -> CpuWords.ROOT.of(root.paddr())).orElseGet(CpuWords.NO_ADDRESS_YET::of);
    }

    /**
     * Loads the kernel page table on a CPU.
     *
     * @param cpu the CPU's number
     * @throws ActivationException if there is no such CPU, the kernel page table is not initialized yet, or the CPU has it
     *     loaded already; then nothing is changed
     */
    public Activated activate(int cpu) {
        Cpu there = cpu(cpu);
        if (kernelTable.isEmpty()) {
            throw new ActivationException(
                    ActivationException.Kind.NOT_INITIALIZED, CpuWords.SAID.of(PhaseName.ACTIVATE.failureText()));
        }
        if (there.active) {
            throw new ActivationException(
                    ActivationException.Kind.ACTIVATED_TWICE,
                    CpuWords.LOADED_ALREADY.of(cpu, rootOf(kernelTable.get())));
        }
        List<Tlb.Entry> flushed = there.tlb.flushAll();
        there.active = true;
        return new Activated(
                cpu, flushed, flushed.stream().filter(Tlb.Entry::isGlobal).toList(), isBootTableFreed());
    }

    private Cpu cpu(int cpu) {
        if (cpu < 0 || cpu >= cpus.size()) {
            throw new ActivationException(
                    ActivationException.Kind.NO_SUCH_CPU, CpuWords.NO_SUCH_CPU.of(cpu, cpus.size() - 1));
        }
        return cpus.get(cpu);
    }

    /** Returns the number of CPUs. */
    public int nrCpus() {
        return cpus.size();
    }

    /** Returns how many CPUs have dismissed the boot page table. */
    public int nrDismissed() {
        return (int) cpus.stream().filter(it -> it.active).count();
    }

    /** Returns whether every CPU has dismissed the boot page table, so that its frames are free. */
    public boolean isBootTableFreed() {
        return nrDismissed() == nrCpus();
    }

    /** Returns whether a CPU has the kernel page table loaded. */
    public boolean isActive(int cpu) {
        return cpu(cpu).active;
    }

    /** Returns a CPU's TLB. */
    public Tlb tlb(int cpu) {
        return cpu(cpu).tlb;
    }

    /** Returns whether the kernel page table is built, so that it can be activated. */
    public boolean isInitialized() {
        return kernelTable.isPresent();
    }

    /** Returns the page table that a CPU has loaded: the kernel's, or the boot page table before it is activated. */
    public PageTable loadedTable(int cpu) {
        return cpu(cpu).active ? kernelTable.orElseThrow() : bootTable;
    }

    /**
     * Translates {@code va} on a CPU, through its TLB and the page table that it has loaded. What a direct-mapping window
     * translates needs neither.
     */
    public Tlb.Lookup translate(int cpu, Vaddr va) {
        return window.flatMap(it -> it.translate(va))
                .map(pa -> new Tlb.Lookup(va, Optional.of(pa), false))
                .orElseGet(() -> cpu(cpu).tlb.translate(loadedTable(cpu), va));
    }
}

package kspace.core.machine.dump;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.paging.PagingMode;

/**
 * Cores of x86-64. QEMU's note holds the control registers of a CPU (QEMU, target/i386/arch_dump.c, QEMUCPUState); a crash
 * dump of Linux itself has only VMCOREINFO, which gives the table with which the kernel starts.
 */
final class X86Core implements CoreMachine {
    private static final int EM_X86_64 = 62;
    /** After version and size: 18 registers of 8 bytes and 10 segments of 24. */
    private static final int CR0 = 8 + 18 * 8 + 10 * 24;
    private static final int CR3 = CR0 + 3 * Long.BYTES;
    private static final int CR4 = CR0 + 4 * Long.BYTES;
    private static final int NOTE_BYTES = CR4 + Long.BYTES;
    private static final long USER_ROOT = 0x1000;
    private static final int PG = 31;
    private static final int PAE = 5;
    private static final int LA57 = 12;
    private static final long TEXT_BASE = 0xffff_ffff_8000_0000L;
    private static final long ADDRESS_BITS = 0x000f_ffff_ffff_f000L;

    @Override
    public int number() {
        return EM_X86_64;
    }

    @Override
    public CoreFacts facts(CoreNotes notes) {
        Optional<CoreFacts> ofLinux = notes.vmcoreInfo().flatMap(X86Core::ofLinux);
        return ofQemu(notes.ofQemu(), ofLinux)
                .or(() -> ofLinux)
                .orElseGet(() -> CoreFacts.unknown(
                        Optional.empty(), DumpWords.NO_CR3.of()));
    }

    /**
     * What a CPU's control registers were.
     *
     * @param cpu which CPU, from 0
     */
    private record Cpu(int cpu, long cr0, long cr3, long cr4) {
        boolean isPaging() {
            return (cr0 >>> PG & 1) != 0 && (cr4 >>> PAE & 1) != 0;
        }

        long root() {
            return cr3 & ADDRESS_BITS;
        }
    }

    private static Optional<CoreFacts> ofQemu(List<ByteBuffer> notes, Optional<CoreFacts> ofLinux) {
        List<Cpu> cpus = new ArrayList<>();
        for (ByteBuffer note : notes) {
            if (note.remaining() >= NOTE_BYTES) {
                cpus.add(new Cpu(cpus.size(), note.getLong(CR0), note.getLong(CR3), note.getLong(CR4)));
            }
        }
        if (cpus.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cpu> first = cpus.stream().filter(Cpu::isPaging).findFirst();
        if (first.isEmpty()) {
            return Optional.of(CoreFacts.unknown(
                    Optional.empty(), DumpWords.NO_PAGING.of()));
        }
        Cpu cpu = first.get();
        CoreFacts facts = CoreFacts.known(
                mode((cpu.cr4() >>> LA57 & 1) != 0), cpu.cr3(), DumpWords.CR3.of(cpu.cpu()),
                others(cpu, cpus));
        return Optional.of(ofLinux.flatMap(it -> it.root().stream().boxed().findFirst())
                .filter(root -> root != cpu.root())
                .map(root -> facts.with(DumpWords.OTHER_ROOT_OF_LINUX.of(root)))
                .orElse(isUserRoot(cpu)
                        ? facts.with(DumpWords.USER_ROOT.of(cpu.root() - USER_ROOT))
                        : facts));
    }

    /** Linux with page-table isolation has the user's root right after the kernel's (PTI_USER_PGTABLE_BIT). */
    private static boolean isUserRoot(Cpu cpu) {
        return (cpu.cr3() & USER_ROOT) != 0;
    }

    private static List<String> others(Cpu chosen, List<Cpu> cpus) {
        List<Long> roots = cpus.stream().filter(Cpu::isPaging).map(Cpu::root).distinct()
                .filter(root -> root != chosen.root()).toList();
        return roots.isEmpty()
                ? List.of()
                : List.of(DumpWords.OTHER_ROOTS.of(roots.stream()
                        .map(root -> DumpWords.ROOT_OF_CPUS.of(root, cpus.stream()
                                .filter(it -> it.isPaging() && it.root() == root)
                                .map(it -> String.valueOf(it.cpu())).toList()))
                        .toList()).toString());
    }

    private static PagingMode mode(boolean isFiveLevels) {
        return CoreMachine.mode(isFiveLevels ? "x86-64-la57" : "x86-64");
    }

    private static Optional<CoreFacts> ofLinux(VmcoreInfo info) {
        OptionalLong table = info.symbol("init_top_pgt").isPresent()
                ? info.symbol("init_top_pgt")
                : info.symbol("swapper_pg_dir");
        OptionalLong offset = info.number("phys_base");
        if (table.isEmpty() || offset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(CoreFacts.known(
                mode(info.number("pgtable_l5_enabled").orElse(0) != 0),
                table.getAsLong() - TEXT_BASE + offset.getAsLong(), DumpWords.SWAPPER.of(), List.of()));
    }
}

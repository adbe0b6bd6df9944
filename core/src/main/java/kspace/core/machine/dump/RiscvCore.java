package kspace.core.machine.dump;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.paging.PagingMode;

/** Cores of RISC-V. QEMU's notes hold no satp, so only VMCOREINFO gives the kernel's table. */
final class RiscvCore implements CoreMachine {
    private static final int EM_RISCV = 243;
    private static final int SATP_MODE = 60;
    private static final Map<Long, String> BY_SATP = Map.of(8L, "riscv-sv39", 9L, "riscv-sv48", 10L, "riscv-sv57");
    private static final Map<Long, String> BY_BITS = Map.of(39L, "riscv-sv39", 48L, "riscv-sv48", 57L, "riscv-sv57");

    @Override
    public int number() {
        return EM_RISCV;
    }

    @Override
    public CoreFacts facts(CoreNotes notes) {
        if (notes.vmcoreInfo().isEmpty()) {
            return CoreFacts.unknown(
                    Optional.empty(), DumpWords.NO_SATP.of());
        }
        VmcoreInfo info = notes.vmcoreInfo().get();
        OptionalLong satp = info.number("satp");
        Optional<PagingMode> mode = satp.isPresent()
                ? Optional.ofNullable(BY_SATP.get(satp.getAsLong() >>> SATP_MODE)).map(CoreMachine::mode)
                : Optional.ofNullable(BY_BITS.get(info.number("VA_BITS").orElse(0))).map(CoreMachine::mode);
        if (mode.isPresent() && satp.isPresent()) {
            return CoreFacts.known(mode.get(), satp.getAsLong(), DumpWords.SATP.of(), List.of());
        }
        OptionalLong table = info.symbol("swapper_pg_dir");
        OptionalLong offset = info.number("va_kernel_pa_offset");
        return mode.isPresent() && table.isPresent() && offset.isPresent()
                ? CoreFacts.known(mode.get(), table.getAsLong() - offset.getAsLong(),
                        DumpWords.SWAPPER.of(), List.of())
                : CoreFacts.unknown(mode, DumpWords.NO_RISCV_TABLE.of());
    }
}

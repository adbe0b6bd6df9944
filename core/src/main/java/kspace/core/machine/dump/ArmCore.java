package kspace.core.machine.dump;

import java.util.List;
import java.util.Optional;
import kspace.core.paging.PagingMode;

/** Cores of AArch64. QEMU's notes hold no system register, so only VMCOREINFO gives the kernel's table (TTBR1). */
final class ArmCore implements CoreMachine {
    private static final int EM_AARCH64 = 183;
    private static final int VA_BITS = 48;

    @Override
    public int number() {
        return EM_AARCH64;
    }

    @Override
    public CoreFacts facts(CoreNotes notes) {
        Optional<PagingMode> mode = CoreMachine.modeIfAny("aarch64");
        Optional<VmcoreInfo> info = notes.vmcoreInfo();
        if (info.isEmpty()) {
            return CoreFacts.unknown(mode, DumpWords.NO_TTBR1.of());
        }
        long bits = info.get().number("VA_BITS").orElse(VA_BITS);
        if (bits != VA_BITS || mode.isEmpty()) {
            return CoreFacts.unknown(Optional.empty(), DumpWords.OTHER_WIDTH.of(bits, VA_BITS));
        }
        return info.get().symbol("swapper_pg_dir").isPresent() && info.get().number("kimage_voffset").isPresent()
                ? CoreFacts.known(
                        mode.get(),
                        info.get().symbol("swapper_pg_dir").getAsLong()
                                - info.get().number("kimage_voffset").getAsLong(),
                        DumpWords.SWAPPER.of(), List.of())
                : CoreFacts.unknown(mode, DumpWords.NO_ARM_TABLE.of());
    }
}

package kspace.core.machine.dump;

import java.util.Optional;

/** Cores of LoongArch64, whose notes hold no PGDL and PGDH. */
final class LoongArchCore implements CoreMachine {
    private static final int EM_LOONGARCH = 258;

    @Override
    public int number() {
        return EM_LOONGARCH;
    }

    @Override
    public CoreFacts facts(CoreNotes notes) {
        return CoreFacts.unknown(
                Optional.of(CoreMachine.mode("loongarch64")), DumpWords.NO_PGD.of());
    }
}

package kspace.core.machine.dump;

import java.util.List;
import java.util.Optional;
import kspace.core.arch.Architectures;
import kspace.core.paging.PagingMode;

/** What the notes of a core say about its address space, for the processors of one number in its header ({@code e_machine}). */
interface CoreMachine {
    /** The processors whose cores are known. */
    List<CoreMachine> ALL = List.of(new X86Core(), new ArmCore(), new RiscvCore(), new LoongArchCore());

    /** Returns the number: {@code EM_X86_64} is 62. */
    int number();

    /** Returns what the notes say. */
    CoreFacts facts(CoreNotes notes);

    /** Returns a paging mode by its id, which is one that there is. */
    static PagingMode mode(String id) {
        return Architectures.byId(id).orElseThrow();
    }

    /** Returns a paging mode that there may be. */
    static Optional<PagingMode> modeIfAny(String id) {
        return Architectures.byId(id);
    }
}

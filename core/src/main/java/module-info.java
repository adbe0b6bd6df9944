import org.jspecify.annotations.NullMarked;

/** The engine of KSpace Explorer: paging, page tables and the boot of a kernel address space. */
@NullMarked
module kspace.core {
    requires static org.jspecify;
    requires tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires tools.jackson.dataformat.toml;

    uses kspace.core.arch.isa.Architecture;

    exports kspace.core.address;
    exports kspace.core.words;
    exports kspace.core.input;
    exports kspace.core.paging;
    exports kspace.core.arch;
    exports kspace.core.arch.isa;
    exports kspace.core.arch.mmu;
    exports kspace.core.arch.pte;
    exports kspace.core.arch.walk;
    exports kspace.core.memory;
    exports kspace.core.pagetable;
    exports kspace.core.pagetable.outcome;
    exports kspace.core.pagetable.read;
    exports kspace.core.kernel;
    exports kspace.core.kernel.asterinas;
    exports kspace.core.kernel.asterinas.area;
    exports kspace.core.kernel.asterinas.boot;
    exports kspace.core.kernel.asterinas.boot.highlight;
    exports kspace.core.kernel.asterinas.contract;
    exports kspace.core.kernel.asterinas.cpu;
    exports kspace.core.kernel.asterinas.naming;
    exports kspace.core.kernel.linux;
    exports kspace.core.machine;
    exports kspace.core.machine.dump;
    exports kspace.core.space;
    exports kspace.core.check;
    exports kspace.core.exercise;
    exports kspace.core.explain;
}

package kspace.core.kernel.asterinas.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.arch.ModeById;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.cpu.Activation.ActivationException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.MappedItem;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.StoredTable;
import kspace.core.pagetable.read.Tlb;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Activation in order, and what a TLB has to do with it. */
class ActivationTest {
    private static final Vaddr GLOBAL_VA = new Vaddr(0xffff_8000_0000_0000L);
    private static final Vaddr OTHER_VA = new Vaddr(0xffff_8000_0020_0000L);
    private static final PageProperty GLOBAL = PageProperty.kernel(PageFlags.RW);
    private static final PageProperty NOT_GLOBAL =
            new PageProperty(PageFlags.RW, CachePolicy.WRITEBACK, PrivilegedFlags.NONE);

    private final PageTable boot = table(0x100, 0x20_0000);
    private final PageTable kernel = table(0x200, 0x4000_0000);

    private static PageTable table(long firstFrame, long pa) {
        PageTable table = PageTable.kernel(
                X86.FOUR_LEVELS.consts(), Port.format(X86.FOUR_LEVELS),
                n -> Optional.of(new Paddr((firstFrame + n) * PagingConsts.BASE_PAGE_SIZE)));
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(GLOBAL_VA, 0x40_0000))) {
            cursor.map(new MappedItem.Untracked(new Paddr(pa), 2, GLOBAL));
            cursor.map(new MappedItem.Untracked(new Paddr(pa + 0x20_0000), 2, NOT_GLOBAL));
        }
        return table;
    }

    private static void assertRefused(ActivationException.Kind kind, String text, Runnable call) {
        assertThatExceptionOfType(ActivationException.class)
                .isThrownBy(call::run)
                .withMessageContaining(text)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void activate_inTheWrongOrder_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Activation(0, boot));
        Activation activation = new Activation(2, boot);
        assertRefused(
                ActivationException.Kind.NOT_INITIALIZED, "The kernel page table is not initialized yet",
                () -> activation.activate(0));
        activation.initialize(kernel);
        assertRefused(ActivationException.Kind.INITIALIZED_TWICE, "0x0020_0000", () -> activation.initialize(boot));
        assertRefused(ActivationException.Kind.NO_SUCH_CPU, "CPU 2 is not in 0..1", () -> activation.activate(2));
        assertRefused(ActivationException.Kind.NO_SUCH_CPU, "CPU -1", () -> activation.tlb(-1));
        activation.activate(1);
        assertRefused(ActivationException.Kind.ACTIVATED_TWICE, "CPU 1", () -> activation.activate(1));
        assertThat(List.of(activation.isActive(0), activation.isActive(1))).containsExactly(false, true);
    }

    @Test
    void activate_lastCpu_freesTheBootTable() {
        Activation activation = new Activation(3, boot);
        activation.initialize(kernel);
        assertThat(activation.activate(2).bootTableFreed()).isFalse();
        assertThat(activation.activate(0).bootTableFreed()).isFalse();
        assertThat(activation.nrDismissed()).isEqualTo(2);
        assertThat(activation.isBootTableFreed()).isFalse();
        assertThat(activation.activate(1).bootTableFreed()).isTrue();
        assertThat(activation.isBootTableFreed()).isTrue();
        assertThat(activation.nrDismissed()).isEqualTo(activation.nrCpus());
    }

    @Test
    void activate_withRememberedGlobalEntry_forgetsIt() {
        Activation activation = new Activation(1, boot);
        activation.initialize(kernel);
        Vaddr va = GLOBAL_VA.plus(0x1234);
        assertThat(activation.translate(0, va)).isEqualTo(new Tlb.Lookup(va, Optional.of(new Paddr(0x20_1234)), false));
        assertThat(activation.translate(0, va)).isEqualTo(new Tlb.Lookup(va, Optional.of(new Paddr(0x20_1234)), true));
        activation.translate(0, OTHER_VA);
        Activation.Activated done = activation.activate(0);
        assertThat(done.flushed()).map(it -> it.range().first()).containsExactly(GLOBAL_VA, OTHER_VA);
        assertThat(done.flushedGlobal()).map(it -> it.range().first()).containsExactly(GLOBAL_VA);
        assertThat(activation.translate(0, va).pa()).contains(new Paddr(0x4000_1234));
    }

    /** Why activation flushes global entries: without that, a CPU would go on using what the boot page table said. */
    @Test
    void flushNonGlobal_afterAnotherRoot_leavesStaleGlobalTranslations() {
        Tlb tlb = new Tlb();
        tlb.translate(boot, GLOBAL_VA);
        tlb.translate(boot, OTHER_VA);
        assertThat(tlb.entries()).map(Tlb.Entry::pageSizeBytes).containsExactly(0x20_0000L, 0x20_0000L);
        assertThat(tlb.flushNonGlobal()).map(it -> it.range().first()).containsExactly(OTHER_VA);
        assertThat(tlb.translate(kernel, OTHER_VA))
                .isEqualTo(new Tlb.Lookup(OTHER_VA, Optional.of(new Paddr(0x4020_0000)), false));
        assertThat(tlb.translate(kernel, GLOBAL_VA))
                .isEqualTo(new Tlb.Lookup(GLOBAL_VA, Optional.of(new Paddr(0x20_0000)), true));
        assertThat(tlb.flushAll()).hasSize(2);
        assertThat(tlb.translate(kernel, GLOBAL_VA).pa()).contains(new Paddr(0x4000_0000));
    }

    @Test
    void flush_oneAddress_forgetsItsPageGlobalOrNot() {
        Tlb tlb = new Tlb();
        tlb.translate(boot, GLOBAL_VA);
        tlb.translate(boot, OTHER_VA);
        assertThat(tlb.flush(GLOBAL_VA.plus(0x1f_ffff))).map(Tlb.Entry::isGlobal).containsExactly(true);
        assertThat(tlb.flush(GLOBAL_VA)).isEmpty();
        assertThat(tlb.entryFor(OTHER_VA.plus(5)))
                .contains(new Tlb.Entry(
                        VaddrRange.ofSize(OTHER_VA, 0x20_0000), new Paddr(0x40_0000), 2, NOT_GLOBAL));
        assertThat(tlb.entries()).hasSize(1);
    }

    @Test
    void translate_whatIsNotMapped_isNotRemembered() {
        Tlb tlb = new Tlb();
        Vaddr nothing = new Vaddr(0xffff_9000_0000_0000L);
        assertThat(tlb.translate(boot, nothing)).isEqualTo(new Tlb.Lookup(nothing, Optional.empty(), false));
        assertThat(tlb.entries()).isEmpty();
        assertThat(tlb.translate(boot, new Vaddr(1L << 60)).pa()).isEmpty();
    }

    private static Boot boot(PagingMode mode, LayoutProfile profile) {
        return Boot.of(machine(mode, profile));
    }

    private static Machine machine(PagingMode mode, LayoutProfile profile) {
        return new Machine(
                "test", mode, mode.consts().highestTranslationLevel(), profile, 2,
                List.of(
                        new MemoryRegion(PaddrRange.of(0, 0x1_0000_0000L), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(0x800_0000, 0x980_0000), RegionType.KERNEL)),
                Optional.empty());
    }

    @Test
    void activation_momentsOfABoot_followTheMoment() {
        Boot machine = boot(X86.FOUR_LEVELS, LayoutProfile.CONSTANTS);
        Activation early = Activation.of(machine.state(machine.nrSteps() - 2));
        assertThat(early.isInitialized()).isFalse();
        assertRefused(ActivationException.Kind.NOT_INITIALIZED, "not initialized yet", () -> early.activate(0));

        Activation ready = Activation.of(machine.state(machine.nrSteps() - 1));
        Vaddr code = new Vaddr(0xffff_ffff_8800_0000L);
        assertThat(ready.isInitialized()).isTrue();
        assertThat(ready.nrCpus()).isEqualTo(2);
        assertThat(ready.translate(0, code))
                .isEqualTo(new Tlb.Lookup(code, Optional.of(new Paddr(0x800_0000)), false));
        Activation.Activated activated = ready.activate(0);
        assertThat(activated.flushedGlobal()).map(Tlb.Entry::range)
                .containsExactly(VaddrRange.ofSize(code, 0x20_0000));
        assertThat(ready.loadedTable(0)).isNotSameAs(ready.loadedTable(1));

        Activation last = Activation.of(machine.lastState());
        assertThat(last.isBootTableFreed()).isTrue();
        assertThat(last.translate(1, code).pa()).contains(new Paddr(0x800_0000));
    }

    /** Operations that are done, and what is refused after each number of them. */
    static Stream<Arguments> trials() {
        KVirtOperation.Map map = new KVirtOperation.Map(
                false, 0x40_0000, 0, PaddrRange.of(0x2000_0000, 0x2040_0000), PageFlags.RW, CachePolicy.WRITEBACK);
        KVirtOperation.Map tracked = new KVirtOperation.Map(
                true, 0x4000, 0x1000, PaddrRange.of(0x3000_0000, 0x3000_2000), PageFlags.R, CachePolicy.WRITEBACK);
        List<KVirtOperation> done = List.of(
                map, tracked, new KVirtOperation.Protect(1, 0x20_0000, 0x1000, PageFlags.R),
                new KVirtOperation.Unmap(1, 0, 0x1000), new KVirtOperation.Drop(2), new KVirtOperation.Drop(1));
        List<KVirtOperation> refused = List.of(
                new KVirtOperation.Map(
                        false, 0x1001, 0, PaddrRange.of(0, 0), PageFlags.RW, CachePolicy.WRITEBACK),
                new KVirtOperation.Map(
                        false, 0x1000, 0, PaddrRange.of(0, 0x2000), PageFlags.RW, CachePolicy.WRITEBACK),
                new KVirtOperation.Map(
                        true, 0x1000, 0, PaddrRange.of(0x800_0000, 0x800_1000), PageFlags.RW, CachePolicy.WRITEBACK),
                new KVirtOperation.Protect(7, 0, 0x1000, PageFlags.R), new KVirtOperation.Unmap(7, 0, 0x1000),
                new KVirtOperation.Drop(7));
        List<Arguments> all = new ArrayList<>();
        for (PagingMode mode : Architectures.modes()) {
            for (int i = 0; i <= done.size(); i++) {
                all.add(Arguments.of(mode, done.subList(0, i), Optional.empty()));
                for (KVirtOperation last : refused) {
                    all.add(Arguments.of(mode, done.subList(0, i), Optional.of(last)));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void activation_everyMomentWithOperations_followsTheStepActivate(
            PagingMode mode, List<KVirtOperation> done, Optional<KVirtOperation> refused) {
        List<KVirtOperation> operations = new ArrayList<>(done);
        refused.ifPresent(operations::add);
        Boot machine = Boot.of(machine(mode, LayoutProfile.UPSTREAM).withOperations(operations));
        assertThat(machine.failure().isPresent()).isEqualTo(refused.isPresent());
        long activate = machine.activation().orElseThrow().firstStep();
        assertThat(machine.nrSteps()).isEqualTo(activate + operations.size());
        for (long moment = activate - 2; moment <= machine.nrSteps(); moment++) {
            BootState state = machine.state(moment);
            Activation activation = Activation.of(state);
            String what = "moment " + moment + ", activated in step " + activate;
            assertThat(activation.isInitialized()).as(what).isEqualTo(moment >= activate - 1);
            assertThat(activation.isActive(1)).as(what).isEqualTo(moment >= activate);
            assertThat(activation.isBootTableFreed()).as(what).isEqualTo(moment >= activate);
            Optional<Paddr> root = activation.loadedTable(0).root().map(StoredTable::paddr);
            assertThat(root).as(what).isEqualTo(moment >= activate
                    ? Optional.of(new Paddr(0x1000))
                    : mode.window().isPresent() ? Optional.empty() : Optional.of(new Paddr(0x800_0000)));
            if (moment == activate - 1) {
                assertThat(activation.activate(0).bootTableFreed()).isFalse();
                assertThat(activation.activate(1).bootTableFreed()).isTrue();
            }
            Vaddr area = new Vaddr(machine.layout().range(RangeRole.MAPPINGS).endExclusive() - 0x20_0000);
            assertThat(activation.translate(0, area).pa()).as(what).isEqualTo(
                    moment >= activate - 1 ? state.translate(area).pa() : Optional.empty());
        }
    }

    @Test
    void activation_bootThatFails_isNeverInitialized() {
        Boot failing = boot(Riscv.SV39, LayoutProfile.CONSTANTS);
        assertThat(failing.failure()).isPresent();
        assertThat(Activation.of(failing.lastState()).isInitialized()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "x86-64, ffff800000000000, 0, 2, true", "x86-64, ffff8000ffe00000, ffe00000, 2, true",
        "x86-64, ffffffffffe00000, 7fe00000, 2, true", "x86-64-la57, ff000000ffe00000, ffe00000, 2, true",
        "x86-64-la57, ffffffff88000000, 8000000, 2, true", "riscv-sv39, ffffffdfc0000000, 1fc0000000, 3, false",
        "riscv-sv39, ffffffff80000000, 80000000, 3, false", "riscv-sv48, ffff800000000000, 0, 4, false",
        "riscv-sv48, ffffffff80000000, 80000000, 3, false", "riscv-sv57, ff00000000000000, 0, 5, false"})
    void activation_beforeItIsActive_bootTableIsTheAssemblys(
            @ConvertWith(ModeById.class) PagingMode mode, String va, String pa, int level, boolean global) {
        Activation activation = Activation.of(boot(mode, LayoutProfile.UPSTREAM).state(0));
        Vaddr address = new Vaddr(Long.parseUnsignedLong(va, 16));

        activation.translate(0, address);

        long size = mode.consts().pageSize(level);
        assertThat(activation.tlb(0).entries()).containsExactly(new Tlb.Entry(
                VaddrRange.ofSize(address, size), new Paddr(Long.parseLong(pa, 16)), level,
                new PageProperty(
                        PageFlags.RWX, CachePolicy.WRITEBACK, global ? PrivilegedFlags.GLOBAL : PrivilegedFlags.NONE)));
    }

    @Test
    void translate_throughAWindow_needsNeitherTlbNorTable() {
        Activation activation = Activation.of(boot(LoongArch.FOUR_LEVELS, LayoutProfile.CONSTANTS).state(0));
        Vaddr va = new Vaddr(0x9000_0000_0800_0000L);
        assertThat(activation.translate(1, va))
                .isEqualTo(new Tlb.Lookup(va, Optional.of(new Paddr(0x800_0000)), false));
        assertThat(activation.translate(1, new Vaddr(0xffff_c000_0000_0000L)).pa()).isEmpty();
        assertThat(activation.tlb(1).entries()).isEmpty();
    }
}

package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.arch.riscv.Riscv;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.asterinas.FindingKind;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.contract.Contracts;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RISC-V has 56 bits of physical addresses, of which OSTD writes 54 into an entry. */
class EntryAddressEndTest {
    private static final long END = 1L << 54;
    private static final long GIB = 1L << 30;

    private static Machine large(int highestLevel, long memoryEnd) {
        return usable(highestLevel, 0x8000_0000L, memoryEnd);
    }

    private static Machine usable(int highestLevel, long start, long memoryEnd) {
        return new Machine(
                "test", Riscv.SV57, highestLevel, LayoutProfile.UPSTREAM, 1,
                List.of(
                        new MemoryRegion(PaddrRange.of(start, memoryEnd), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(0x8020_0000L, 0x8220_0000L), RegionType.KERNEL)),
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void boot_memoryEndsWhereEntriesDo_goesThrough(int highestLevel) {
        Boot boot = Boot.of(large(highestLevel, END));
        boolean conflict = highestLevel == 5;
        assertThat(boot.failure().isPresent()).isEqualTo(conflict);
        if (!conflict) {
            Vaddr last = boot.layout().paddrToVaddr(new Paddr(END - 4096));
            assertThat(boot.lastState().translate(last).pa()).contains(new Paddr(END - 4096));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void boot_memoryPastTheEntries_stopsAtTheFirstPageThatNoneNames(int highestLevel) {
        for (long memoryEnd : List.of(END + 4096, END + (1L << 40), 2 * END, 3 * END + 4096)) {
            Boot boot = Boot.of(large(highestLevel, memoryEnd));
            Step.Failed failure = boot.failure().orElseThrow();
            assertThat(failure.phase()).isEqualTo(PhaseName.LINEAR);
            assertThat(failure.va()).isEqualTo(boot.layout().paddrToVaddr(new Paddr(END)));
            assertThat(failure.message()).isEqualTo("the page at " + failure.va() + " would show 0x40_0000_0000_0000:"
                    + " OSTD writes no physical address of RISC-V from 0x40_0000_0000_0000 on into an entry");
            assertThat(boot.findings().getFirst().kind()).isEqualTo(FindingKind.ENTRY_ADDRESS_END);
            BootState last = boot.lastState();
            assertThat(last.step()).contains(failure);
            assertThat(last.translate(new Vaddr(failure.va().value() - 1)).pa()).contains(new Paddr(END - 1));
            assertThat(last.translate(failure.va()).pa()).isEmpty();
            LeafRuns.forEach(last.table(), run -> assertThat(run.memory().end().value()).isLessThanOrEqualTo(END));
            assertThat(Contracts.of(last)).filteredOn(check -> check.status().toString().contains("FAIL"))
                    .map(CheckResult::id).contains("linear").isSubsetOf("linear", "linear-range", "metadata-range");
            for (long moment : List.of(boot.nrSteps() - 1, boot.nrSteps() / 2, 300L)) {
                assertThat(boot.state(moment).step()).isPresent();
            }
        }
    }

    @Test
    void boot_onlyMemoryPastTheEntriesIsUsable_isRefusedForWantOfTables() {
        assertThatExceptionOfType(MachineException.class)
                .isThrownBy(() -> Boot.of(usable(4, END, END + (1L << 50))))
                .withMessageContaining("not enough memory for the page tables")
                .withMessageContaining("below 0x40_0000_0000_0000, from where on OSTD writes no address");
    }

    @Test
    void operation_onMemoryPastTheEntries_isRefusedInASentence() {
        for (long start : List.of(END - 4096, END, 3 * END)) {
            Boot boot = Boot.of(large(4, 8 * GIB).withOperations(List.of(new KVirtOperation.Map(
                    false, 8192, 0, PaddrRange.of(start, start + 8192), PageFlags.RW, CachePolicy.WRITEBACK))));
            assertThat(boot.failure().orElseThrow().message()).contains("is refused by OSTD");
            assertThat(boot.lastState().table().nrLeaves())
                    .isEqualTo(boot.state(boot.nrSteps() - 1).table().nrLeaves());
        }
    }
}

package kspace.core.kernel.asterinas.contract;

import static kspace.core.kernel.asterinas.contract.CheckedMachines.boot;
import static kspace.core.kernel.asterinas.contract.CheckedMachines.check;
import static kspace.core.kernel.asterinas.contract.CheckedMachines.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.arm.Arm;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.MappedItem;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the checks say of whole boots, and of page tables that were changed behind the boot's back. */
class ContractResultsTest {
    private static final long PAGE = 4 * ByteSize.KIB;
    private static final long HUGE = 2 * ByteSize.MIB;
    private static final PageProperty RW = PageProperty.kernel(PageFlags.RW);
    private static final List<String> ALL = List.of(
            "top-level-entries", "leading-bits", "leaf-levels", "aligned", "mapped-once", "tracked",
            "item-round-trip", "seed-item-round-trip", "linear", "metadata", "code", "largest-pages",
            "writable-executable", "layout-ranges", "linear-range", "metadata-range");
    private static final List<String> FINDINGS = List.of("seed-item-round-trip", "writable-executable");

    /** A result with its words. */
    private record Written(
            String id, String title, String headline, CheckStatus status, long lookedAt, CheckedThing thing,
            String message, Optional<Vaddr> place) {
        static Written of(CheckResult it) {
            return new Written(it.id(), it.title(), it.headline(), it.status(), it.lookedAt(), it.thing(), it.message(),
                    it.place());
        }
    }

    private final BootState state = boot(X86.FOUR_LEVELS).lastState();

    private Vaddr first(PhaseName phase) {
        return first(state, phase);
    }

    private static Vaddr first(BootState state, PhaseName phase) {
        return state.boot().phase(phase).flatMap(Phase::mapping).orElseThrow().range().first();
    }

    private void unmap(Vaddr va, long bytes) {
        try (Cursor cursor = state.table().cursor(VaddrRange.ofSize(va, bytes))) {
            assertThat(cursor.takeNext(bytes)).isPresent();
        }
    }

    private void map(Vaddr va, MappedItem item) {
        try (Cursor cursor = state.table().cursor(
                VaddrRange.ofSize(va, state.table().consts().pageSize(item.level())))) {
            cursor.map(item);
        }
    }

    private static void protect(BootState state, Vaddr va, long bytes, UnaryOperator<PageProperty> op) {
        try (Cursor cursor = state.table().cursor(VaddrRange.ofSize(va, bytes))) {
            assertThat(cursor.protectNext(bytes, op)).isPresent();
        }
    }

    private CheckResult failed(String id) {
        CheckResult result = check(state, id);
        assertThat(result.status()).isEqualTo(CheckStatus.FAIL);
        return result;
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void of_finishedBoot_breaksNothing(PagingMode mode) {
        BootState last = boot(mode).lastState();
        List<String> findings = mode.equals(LoongArch.FOUR_LEVELS) ? List.of("seed-item-round-trip") : FINDINGS;
        // With a root of its own no entry of the kernel's root is a user program's.
        List<String> skipped = mode.equals(Arm.FOUR_LEVELS) ? List.of("leading-bits") : List.of();

        assertThat(Contracts.of(last)).extracting(CheckResult::id).containsExactlyElementsOf(ALL);
        assertThat(ids(last, CheckStatus.FINDING)).isEqualTo(findings);
        assertThat(ids(last, CheckStatus.SKIPPED)).isEqualTo(skipped);
        assertThat(ids(last, CheckStatus.PASS))
                .isEqualTo(ALL.stream().filter(id -> !findings.contains(id) && !skipped.contains(id)).toList());
        assertThat(Contracts.of(last)).allSatisfy(it -> {
            assertThat(it.lookedAt() > 0).isEqualTo(it.status() != CheckStatus.SKIPPED);
            assertThat(it.message()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void of_everyMoment_breaksNothingAndSkipsWhatIsToCome(PagingMode mode) {
        Boot boot = boot(mode);
        long step = Math.max(1, boot.nrSteps() / 200);

        assertThat(LongStream.iterate(0, it -> it <= boot.nrSteps(), it -> it + step).boxed()).allSatisfy(moment -> {
            BootState then = boot.state(moment);
            assertThat(ids(then, CheckStatus.FAIL)).isEmpty();
            assertThat(Contracts.of(then)).filteredOn(it -> it.status() == CheckStatus.SKIPPED).allSatisfy(it -> {
                assertThat(it.lookedAt()).isZero();
                assertThat(it.message()).isNotBlank();
                assertThat(it.place()).isEmpty();
            });
        });
        assertThat(ids(boot.state(0), CheckStatus.PASS)).filteredOn(id -> !id.equals("linear") && !id.equals("code"))
                .containsExactly("layout-ranges", "linear-range", "metadata-range");
    }

    @Test
    void of_duringAPhase_looksAtWhatIsMappedSoFar() {
        Phase linear = state.boot().phase(PhaseName.LINEAR).orElseThrow();
        BootState then = state.boot().state(linear.lastStep() - 1);

        assertThat(Written.of(check(then, "linear"))).isEqualTo(new Written(
                "linear", "The linear map shows all physical memory", "The linear map shows all physical memory",
                CheckStatus.PASS, 130_560, CheckedThing.FRAME,
                "so far, every pa below 0x1fe0_0000 appears at 0xffff_8000_0000_0000 + pa", Optional.empty()));
        assertThat(check(then, "metadata").message())
                .isEqualTo("phase metadata begins with step 515 of 2,573");
    }

    @Test
    void withFindings_always_addsTheFindingsOfTheBoot() {
        assertThat(Contracts.withFindings(state)).startsWith(Contracts.of(state).toArray(CheckResult[]::new))
                .extracting(CheckResult::id)
                .endsWith(state.boot().findings().stream().map(Finding::id).toArray(String[]::new));
        assertThat(Contracts.withFindings(state)).extracting(CheckResult::id).doesNotHaveDuplicates();
        Finding last = state.boot().findings().getLast();
        assertThat(Written.of(Contracts.withFindings(state).getLast())).isEqualTo(new Written(
                last.id(), last.title(), last.title(), CheckStatus.FINDING, 1, CheckedThing.MACHINE, last.message(),
                last.place()));
    }

    @Test
    void linear_pageUnmapped_failsThere() {
        Vaddr hole = first(PhaseName.LINEAR).plus(6 * HUGE);
        unmap(hole, HUGE);

        CheckResult result = failed("linear");
        assertThat(result.place()).contains(hole);
        assertThat(result.lookedAt()).isEqualTo(131_072);
        assertThat(result.message())
                .isEqualTo("0xffff_8000_00c0_0000 is not mapped, it should lead to 0x00c0_0000");
    }

    @Test
    void linear_pageMappedElsewhere_failsThere() {
        Vaddr moved = first(PhaseName.LINEAR).plus(2 * HUGE + PAGE);
        unmap(moved, PAGE);
        map(moved, new MappedItem.Untracked(new Paddr(0x5000), 1, RW));

        assertThat(failed("linear").message())
                .isEqualTo("0xffff_8000_0040_1000 leads to 0x0000_5000, not to 0x0040_1000");
        assertThat(failed("linear").place()).contains(moved);
    }

    @Test
    void metadata_slotUnmapped_failsThere() {
        Vaddr slot = first(PhaseName.METADATA).plus(HUGE + 3 * PAGE);
        unmap(slot, PAGE);

        assertThat(failed("metadata").place()).contains(slot);
        assertThat(failed("metadata").message()).contains("is not mapped, it should lead to ");
        assertThat(failed("metadata").lookedAt()).isEqualTo(131_072);
    }

    @Test
    void metadata_moreSlotsThanTheRangeHolds_failsBehindIt() {
        BootState large =
                boot(X86.FOUR_LEVELS, 2, LayoutProfile.CONSTANTS, 129 * ByteSize.GIB).lastState();

        assertThat(Written.of(check(large, "metadata"))).isEqualTo(new Written(
                "metadata", "Every frame has its metadata slot", "Not kept: Every frame has its metadata slot",
                CheckStatus.FAIL, 33_816_576, CheckedThing.SLOT,
                "262,144 of 33,816,576 slots lie behind the metadata range, first that of frame 0x20_0000_0000 at"
                        + " 0xffff_fff0_8000_0000",
                Optional.of(new Vaddr(0xffff_fff0_8000_0000L))));
        assertThat(Written.of(check(large, "metadata-range"))).isEqualTo(new Written(
                "metadata-range", "The metadata range holds the slots of all frames",
                "Not kept: The metadata range holds the slots of all frames",
                CheckStatus.FAIL, 33_816_576,
                CheckedThing.FRAME,
                "33,816,576 frames below 0x20_4000_0000 need 0x81000000 bytes, 2064 MiB, and the range has 0x80000000,"
                        + " 2 GiB",
                Optional.of(new Vaddr(0xffff_fff0_8000_0000L))));
    }

    @Test
    void code_notExecutable_failsThere() {
        Vaddr page = first(PhaseName.CODE).plus(HUGE);
        protect(state, page, HUGE, it -> new PageProperty(PageFlags.RW, it.cache(), it.privileged()));

        assertThat(failed("code").place()).contains(page);
        assertThat(failed("code").message()).isEqualTo("0xffff_ffff_8120_0000 is RW, not executable");
        assertThat(failed("code").lookedAt()).isEqualTo(1_025);
    }

    @Test
    void code_lastPageUnmapped_failsThere() {
        unmap(first(PhaseName.CODE).plus(2 * HUGE), PAGE);

        assertThat(failed("code").message())
                .isEqualTo("0xffff_ffff_8140_0000 is not mapped, it should lead to 0x0140_0000");
    }

    @Test
    void code_bootThatStopsThere_failsWithItsMessage() {
        Boot wraps = boot(Riscv.SV39, 2, LayoutProfile.CONSTANTS, 512 * ByteSize.MIB);
        CheckResult code = check(wraps.lastState(), "code");

        assertThat(code.status()).isEqualTo(CheckStatus.FAIL);
        assertThat(code.lookedAt()).isZero();
        assertThat(code.message()).isEqualTo("the boot stops: " + wraps.failure().orElseThrow().message());
        assertThat(code.place()).contains(wraps.failure().orElseThrow().va());
        assertThat(check(wraps.lastState(), "layout-ranges").message()).isEqualTo(
                "kernel code, 0xffff_ffff_ff80_0000 .. 0xffff_ffff_ffff_ff80, is not page-aligned");
    }

    @Test
    void metadata_bootThatStopsInItsMiddle_failsAndCodeIsSkipped() {
        Boot overlap = boot(X86.FOUR_LEVELS, 3, LayoutProfile.COMMENT, 97 * ByteSize.TIB);
        BootState last = overlap.lastState();

        assertThat(check(last, "metadata").message())
                .isEqualTo("the boot stops: " + overlap.failure().orElseThrow().message());
        assertThat(Written.of(check(last, "code"))).isEqualTo(new Written(
                "code", "The kernel code is where it is linked, executable",
                "The kernel code is where it is linked, executable",
                CheckStatus.SKIPPED, 0, CheckedThing.FRAME,
                "the boot stops before phase kernel code", Optional.empty()));
        assertThat(Written.of(check(last, "linear-range"))).isEqualTo(new Written(
                "linear-range", "Physical memory fits the linear range",
                "Not kept: Physical memory fits the linear range",
                CheckStatus.FAIL, 26_038_239_232L, CheckedThing.FRAME,
                "max_paddr is 0x6100_0000_0000, and the linear range takes 0x400000000000 bytes, 64 TiB: 33 TiB run"
                        + " over its end",
                Optional.of(new Vaddr(0xffff_c000_0000_0000L))));
    }

    @Test
    void tracked_trackedPageInTheLinearMap_failsThere() {
        Vaddr page = first(PhaseName.LINEAR).plus(HUGE + PAGE);
        unmap(page, PAGE);
        map(page, new MappedItem.Tracked(new Paddr(HUGE + PAGE), RW));

        assertThat(failed("tracked").place()).contains(page);
        assertThat(failed("tracked").message()).isEqualTo("1 of 2,818 pages, first: the page at 0xffff_8000_0020_1000"
                + " carries AVAIL1, and phase linear map maps untracked memory there");
        assertThat(check(state, "seed-item-round-trip").place()).contains(page);
    }

    @Test
    void leadingBits_tableForTheUserHalf_failsThere() {
        state.table().allocateTables(new Vaddr(0x80_0000_0000L), 3);

        CheckResult result = failed("leading-bits");
        assertThat(result.message()).startsWith("entry 1, for 0x0000_0080_0000_0000, is 0x0000_0000_")
                .endsWith(", and only a user page table may have anything there");
        assertThat(result.place()).contains(new Vaddr(0x80_0000_0000L));
        assertThat(result.lookedAt()).isEqualTo(256);
        assertThat(ids(state, CheckStatus.FAIL)).containsExactly("leading-bits");
    }

    @Test
    void mappedOnce_pageOutsideEveryPhase_failsThere() {
        Vaddr page = new Vaddr(0xffff_d000_0000_0000L);
        map(page, new MappedItem.Untracked(new Paddr(0x7000), 1, RW));

        CheckResult result = failed("mapped-once");
        assertThat(result.message()).isEqualTo("0xffff_d000_0000_0000 is mapped, to 0x0000_7000, and belongs to no"
                + " phase and to no KVirtArea");
        assertThat(result.place()).contains(page);
        assertThat(result.lookedAt()).isEqualTo(2_308);
    }

    @Test
    void mappedOnce_pagesBehindTheLastOfAPhase_failsAtTheFirstOfThem() {
        Vaddr behind = first(PhaseName.LINEAR).plus(512 * ByteSize.MIB);
        map(behind, new MappedItem.Untracked(new Paddr(512 * ByteSize.MIB), 2, RW));

        assertThat(failed("mapped-once").place()).contains(behind);
        assertThat(ids(state, CheckStatus.FAIL)).containsExactly("mapped-once");
    }

    @Test
    void mappedOnce_pageBehindWhatAPhaseHasMappedSoFar_failsThere() {
        Phase linear = state.boot().phase(PhaseName.LINEAR).orElseThrow();
        BootState then = state.boot().state(linear.lastStep() - 3);
        Vaddr last = first(PhaseName.LINEAR).plus(255 * HUGE);
        try (Cursor cursor = then.table().cursor(VaddrRange.ofSize(last, HUGE))) {
            cursor.map(new MappedItem.Untracked(new Paddr(255 * HUGE), 2, RW));
        }

        assertThat(check(then, "mapped-once").place()).contains(last);
    }

    @Test
    void mappedOnce_phasesThatOverlap_namesBoth() {
        Boot overlap = boot(X86.FOUR_LEVELS, 3, LayoutProfile.COMMENT, 97 * ByteSize.TIB);

        CheckResult result = check(overlap.lastState(), "mapped-once");
        assertThat(result.status()).isEqualTo(CheckStatus.FAIL);
        assertThat(result.message()).isEqualTo("0xffff_e000_0000_0000 is mapped, and belongs to both phase linear map,"
                + " 0xffff_8000_0000_0000 .. 0xffff_e0ff_ffff_ffff, and phase metadata, 0xffff_e000_0000_0000 .."
                + " 0xffff_e183_ffff_ffff");
        assertThat(result.place()).contains(overlap.failure().orElseThrow().va());
    }

    @Test
    void mappedOnce_areas_areOwners() {
        BootState with = Boot.of(areas(state.boot().machine())).lastState();

        assertThat(check(with, "mapped-once").message()).isEqualTo("each of the 2,309 pages belongs to one of the 4"
                + " phases and KVirtAreas that have mapped something");
        Vaddr dropped = new Vaddr(with.areas().getFirst().range().first().value() - 4 * PAGE);
        try (Cursor cursor = with.table().cursor(VaddrRange.ofSize(dropped, PAGE))) {
            cursor.map(new MappedItem.Tracked(new Paddr(0x7000), RW));
        }
        assertThat(check(with, "mapped-once").place()).contains(dropped);
    }

    private static Machine areas(Machine machine) {
        KVirtOperation area = new KVirtOperation.Map(
                true, 4 * PAGE, PAGE, PaddrRange.of(0x1000_0000, 0x1000_2000), PageFlags.RW, CachePolicy.WRITEBACK);
        return new Machine(
                machine.name(), machine.mode(), 2, LayoutProfile.UPSTREAM, 1, machine.regions(),
                Optional.empty()).withOperations(List.of(area, area, new KVirtOperation.Drop(2)));
    }

    @Test
    void tracked_trackedPageOutsideThePhases_passes() {
        Vaddr page = new Vaddr(0xffff_d000_0000_0000L);
        map(page, new MappedItem.Tracked(new Paddr(0x7000), RW));

        assertThat(ids(state, CheckStatus.FAIL)).containsExactly("mapped-once");
        assertThat(check(state, "tracked").message())
                .isEqualTo("1 page of level 1 with AVAIL1, all others without it");
        assertThat(Written.of(check(state, "seed-item-round-trip"))).isEqualTo(new Written(
                "seed-item-round-trip", "The documented item_from_raw clears AVAIL1",
                "Not kept: The documented item_from_raw clears AVAIL1",
                CheckStatus.FINDING, 2_308,
                CheckedThing.PAGE,
                "it does not: a tracked item with privileged flags 0x2 comes back with 0x42; 1 page would come back so,"
                        + " first the one at 0xffff_d000_0000_0000",
                Optional.of(page)));
    }

    @Test
    void itemRoundTrip_uncacheableOnLoongArch_failsBecauseItReadsAsWriteback() {
        BootState last = boot(LoongArch.FOUR_LEVELS).lastState();
        Vaddr va = first(last, PhaseName.METADATA);
        protect(last, va, PAGE, it -> new PageProperty(it.flags(), CachePolicy.UNCACHEABLE, it.privileged()));

        CheckResult result = check(last, "item-round-trip");
        assertThat(result.status()).isEqualTo(CheckStatus.FAIL);
        assertThat(result.place()).contains(va);
        assertThat(result.message()).isEqualTo("1 of 2,048 pages, first: the level 1 page at " + va
                + " has the entry 0x4000_0000_0140_1343, which reads as Writeback and is written again as"
                + " 0x4000_0000_0140_1353");
    }

    @Test
    void itemRoundTrip_hugePageWithoutRightsOnRiscv_failsBecauseItReadsAsTable() {
        BootState last = boot(Riscv.SV39).lastState();
        Vaddr va = first(last, PhaseName.LINEAR).plus(4 * HUGE);
        protect(last, va, HUGE, it -> new PageProperty(PageFlags.NONE, it.cache(), it.privileged()));

        CheckResult result = check(last, "item-round-trip");
        assertThat(result.status()).isEqualTo(CheckStatus.FAIL);
        assertThat(result.place()).contains(va);
        assertThat(result.message()).contains("does not read back as a page");
        assertThat(result.lookedAt()).isEqualTo(2_307);
    }

    @Test
    void largestPages_hugePageMappedAsSmallOnes_failsThere() {
        Vaddr page = first(PhaseName.LINEAR).plus(8 * HUGE);
        unmap(page.plus(PAGE), PAGE);
        map(page.plus(PAGE), new MappedItem.Untracked(new Paddr(8 * HUGE + PAGE), 1, RW));

        assertThat(failed("largest-pages").place()).contains(page);
        assertThat(failed("largest-pages").message()).isEqualTo("512 pages of 4 KiB from 0xffff_8000_0100_0000 on, in"
                + " phase linear map, could be one of 2 MiB");
        assertThat(ids(state, CheckStatus.FAIL)).containsExactly("largest-pages");
    }

    @Test
    void writableExecutable_linearPageMadeExecutable_isTheFirst() {
        Vaddr page = first(PhaseName.LINEAR);
        protect(state, page, HUGE,
                it -> new PageProperty(PageFlags.RWX, it.cache(), PrivilegedFlags.GLOBAL));

        assertThat(Written.of(check(state, "writable-executable"))).isEqualTo(new Written(
                "writable-executable", "No page is writable and executable",
                "Not kept: No page is writable and executable",
                CheckStatus.FINDING, 2_307, CheckedThing.PAGE,
                "4 pages, 6148 KiB in all, can be written and executed, first 0xffff_8000_0000_0000, linear map",
                Optional.of(page)));
    }

    @Test
    void writableExecutable_codeMadeReadOnly_passes() {
        for (Vaddr at : List.of(
                first(PhaseName.CODE), first(PhaseName.CODE).plus(HUGE))) {
            protect(state, at, HUGE,
                    it -> new PageProperty(PageFlags.R.or(PageFlags.X), it.cache(), it.privileged()));
        }
        protect(state, first(PhaseName.CODE).plus(2 * HUGE), PAGE,
                it -> new PageProperty(PageFlags.R.or(PageFlags.X), it.cache(), it.privileged()));

        assertThat(check(state, "writable-executable").status()).isEqualTo(CheckStatus.PASS);
        assertThat(check(state, "code").status()).isEqualTo(CheckStatus.PASS);
    }

    @Test
    void window_loongArch_showsMemoryAndCodeAtEveryMoment() {
        BootState none = boot(LoongArch.FOUR_LEVELS).state(0);

        assertThat(check(none, "linear").message()).isEqualTo(
                "DMW0 shows 0x0000_0000 to 0x1fff_ffff from 0x9000_0000_0000_0000 on, without any page table");
        assertThat(check(none, "code").message()).isEqualTo(
                "DMW0 shows 0x0100_0000 to 0x0140_0fff from 0x9000_0000_0100_0000 on, without any page table");
    }
}

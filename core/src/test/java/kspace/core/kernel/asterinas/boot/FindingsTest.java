package kspace.core.kernel.asterinas.boot;

import static kspace.core.kernel.asterinas.boot.BootStepsTest.machine;
import static kspace.core.kernel.asterinas.boot.BootStepsTest.machineWithMetadataAt;
import static kspace.core.kernel.asterinas.boot.BootStepsTest.region;
import static kspace.core.kernel.asterinas.boot.BootStepsTest.usable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.FindingKind;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.Severity;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PerLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each finding says, with its numbers, and when it does not say it. */
class FindingsTest {
    private static final long KIB = 1L << 10;
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final long TIB = 1L << 40;
    private static final LayoutProfile CONSTANTS = LayoutProfile.CONSTANTS;

    private static MemoryRegion kernel(long start, long end) {
        return region(start, end, RegionType.KERNEL);
    }

    /** Returns the findings of that kind; every kind but those of constants is found once at most. */
    private static List<Finding> found(Machine machine, String id) {
        return Boot.of(machine).findings().stream().filter(finding -> finding.id().equals(id)).toList();
    }

    /** A finding with its words. */
    private record Written(FindingKind kind, Severity severity, String message, Optional<Vaddr> place) {
        static Written of(Finding it) {
            return new Written(it.kind(), it.severity(), it.message(), it.place());
        }
    }

    private static Written finding(String id, Severity severity, long place, String message) {
        FindingKind kind = Stream.of(FindingKind.values()).filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        return new Written(kind, severity, message, Optional.of(new Vaddr(place)));
    }

    @Test
    void exactHugePage_kernelOfOneHugePage_isAnError() {
        assertThat(
                found(machine(2, CONSTANTS, usable(0, GIB), kernel(128 * MIB, 130 * MIB)), "upstream-exact-huge-page"))
                .extracting(Written::of)
                .containsExactly(finding(
                        "upstream-exact-huge-page", Severity.ERROR, 0xffff_ffff_8800_0000L,
                        "phase code is exactly one page of 2 MiB: upstream's cursor descends below level 2 and its map()"
                                + " panics; here the page is mapped"));
    }

    @Test
    void exactHugePage_eachPhase_isNamed() {
        Machine machine = machineWithMetadataAt(
                64 * MIB, CONSTANTS, usable(0, 128 * MIB), kernel(16 * MIB, 18 * MIB));

        assertThat(found(machine, "upstream-exact-huge-page")).extracting(Finding::message)
                .containsExactly(
                        "phase metadata is exactly one page of 2 MiB: upstream's cursor descends below level 2 and its"
                                + " map() panics; here the page is mapped",
                        "phase code is exactly one page of 2 MiB: upstream's cursor descends below level 2 and its map()"
                                + " panics; here the page is mapped");
        assertThat(found(machine(3, CONSTANTS, usable(0, GIB), kernel(MIB, 3 * MIB)), "upstream-exact-huge-page"))
                .extracting(Finding::message)
                .containsExactly(
                        "phase linear is exactly one page of 1 GiB: upstream's cursor descends below level 3 and"
                                + " its map() panics; here the page is mapped");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 8000000, 8400000", "2, 8001000, 8201000", "2, 8000000, 81ff000", "2, 8000000, 8201000",
        "2, 8000000, 8001000", "1, 8000000, 8200000", "3, 8000000, 9800000"})
    void exactHugePage_anyOtherKernel_isNoFinding(int htl, String start, String end) {
        MemoryRegion kernel = kernel(Long.parseLong(start, 16), Long.parseLong(end, 16));

        assertThat(found(machine(htl, CONSTANTS, usable(0, GIB + 8 * MIB), kernel), "upstream-exact-huge-page"))
                .isEmpty();
    }

    @Test
    void exactHugePage_phaseThatFailsAnyway_isNotSaidToBeMapped() {
        Machine machine = new Machine(
                "sv48", Riscv.SV48, 4, LayoutProfile.UPSTREAM, 1,
                List.of(usable(0, 512 * GIB), kernel(2 * GIB, 2 * GIB + 24 * MIB)), Optional.empty());

        assertThat(found(machine, "upstream-exact-huge-page")).extracting(Finding::message).containsExactly(
                "phase linear is exactly one page of 512 GiB: upstream's cursor descends below level 4 and its map()"
                        + " panics");
        assertThat(found(machine, "top-level-conflict")).extracting(Finding::message).containsExactly(
                "Kernel linear address space is mapped twice: mapping over an already mapped page at"
                        + " 0xffff_8000_0000_0000, because the top-level entry already points to a table; with a highest"
                        + " translation level of 3 smaller pages are used");
    }

    @Test
    void lockReleaseOverflow_kernelInTheLastTwoGigabytes_isAWarning() {
        Machine machine = machine(2, CONSTANTS, usable(0, 3 * GIB), kernel(GIB - 16 * MIB, GIB + 16 * MIB));

        assertThat(found(machine, "upstream-lock-release-overflow")).extracting(Written::of).containsExactly(finding(
                "upstream-lock-release-overflow", Severity.WARNING, 0xffff_ffff_c0ff_ffffL,
                "phase code reaches 0xffff_ffff_c0ff_ffff, below the table of the last level 3 entry,"
                        + " 0xffff_ffff_c000_0000 .. 2^64: upstream's debug build overflows when it releases the lock of"
                        + " that table; here the phase is mapped"));
        assertThat(Boot.of(machine).failure()).isEmpty();
    }

    @Test
    void lockReleaseOverflow_lastTwoMegabytesPartlyFilled_isAWarning() {
        Machine machine = machine(2, CONSTANTS, usable(0, 3 * GIB), kernel(2 * GIB - 16 * MIB, 2 * GIB - 4 * KIB));

        assertThat(found(machine, "upstream-lock-release-overflow")).extracting(Finding::message).containsExactly(
                "phase code reaches 0xffff_ffff_ffff_efff, below the table of the last level 2 entry,"
                        + " 0xffff_ffff_ffe0_0000 .. 2^64: upstream's debug build overflows when it releases the lock of"
                        + " that table; here the phase is mapped");
    }

    @ParameterizedTest
    @CsvSource({
        "3f000000, 40000000",
        "40000000, 41000000",
        "7f000000, 7fc00000",
        "7fe00000, 7ffff000",
        "7ff00000, 7ffff000",
    })
    void lockReleaseOverflow_anyOtherKernel_isNoFinding(String start, String end) {
        MemoryRegion kernel = kernel(Long.parseLong(start, 16), Long.parseLong(end, 16));

        assertThat(found(machine(2, CONSTANTS, usable(0, 3 * GIB), kernel), "upstream-lock-release-overflow"))
                .isEmpty();
    }

    @Test
    void lockReleaseOverflow_phaseThatFails_isNotSaidToBeMapped() {
        Machine machine = machine(3, CONSTANTS, usable(0, 4050 * GIB), kernel(GIB - 16 * MIB, GIB + 16 * MIB));

        assertThat(Boot.of(machine).failure().map(Step.Failed::phase)).contains(PhaseName.CODE);
        assertThat(found(machine, "upstream-lock-release-overflow")).extracting(Finding::message).containsExactly(
                "phase metadata reaches 0xffff_ffff_d1ff_ffff, below the table of the last level 3 entry,"
                        + " 0xffff_ffff_c000_0000 .. 2^64: upstream's debug build overflows when it releases the lock of"
                        + " that table; here the phase is mapped");
    }

    @Test
    void linearOverruns_moreThanTheLinearRange_isAWarningAndMapped() {
        Machine machine = machine(3, LayoutProfile.COMMENT, usable(0, 64 * TIB + GIB), kernel(128 * MIB, 152 * MIB));

        assertThat(found(machine, "linear-overruns-kvirt")).extracting(Written::of).containsExactly(finding(
                "linear-overruns-kvirt", Severity.WARNING, 0xffff_c000_0000_0000L,
                "physical memory ends at 64 TiB + 1 GiB, the linear mapping's range is 64 TiB: it runs 1 GiB into the KVirtArea"
                        + " range"));
        assertThat(Boot.of(machine).lastState().translate(new Vaddr(0xffff_c000_3fff_ffffL)).pa())
                .contains(new Paddr(64 * TIB + GIB - 1));
        assertThat(found(
                machine(3, LayoutProfile.COMMENT, usable(0, 64 * TIB), kernel(128 * MIB, 152 * MIB)),
                "linear-overruns-kvirt")).isEmpty();
    }

    @Test
    void metadataOverruns_moreThanTheMetadataRange_isAWarningAndMapped() {
        Machine machine = machine(2, CONSTANTS, usable(0, 130 * GIB), kernel(128 * MIB, 152 * MIB));

        assertThat(found(machine, "metadata-overruns-cap")).extracting(Written::of).containsExactly(finding(
                "metadata-overruns-cap", Severity.WARNING, 0xffff_fff0_8000_0000L,
                "the frame metadata takes 2080 MiB for 130 GiB of physical memory, its range is 2 GiB, enough for"
                        + " 128 GiB"));
        assertThat(Boot.of(machine).failure()).isEmpty();
        assertThat(found(machine(2, CONSTANTS, usable(0, 128 * GIB), kernel(128 * MIB, 152 * MIB)),
                "metadata-overruns-cap")).isEmpty();
        assertThat(found(machine(2, LayoutProfile.COMMENT, usable(0, 130 * GIB), kernel(128 * MIB, 152 * MIB)),
                "metadata-overruns-cap")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7ff00000, 80000000, 0xffff_ffff_fff0_0000, 0x0, 0x7ff0_0000 .. 0x8000_0000",
        "7ff00000, 80100000, 0xffff_ffff_fff0_0000, 0x10_0000, 0x7ff0_0000 .. 0x8010_0000",
        "80200000, 81800000, 0x20_0000, 0x180_0000, 0x8020_0000 .. 0x8180_0000",
    })
    void codeWraps_kernelAtOrPastTheEnd_stopsTheBoot(
            String start, String end, String vaStart, String vaEnd, String image) {
        MemoryRegion kernel = kernel(Long.parseLong(start, 16), Long.parseLong(end, 16));
        Boot boot = Boot.of(machine(2, CONSTANTS, usable(0, 3 * GIB), kernel));
        String message = "InvalidVaddrRange: " + vaStart + " .. " + vaEnd + ", because " + image
                + " shifted up by 0xffff_ffff_8000_0000 passes the end of the address space, 0xffff_ffff_ffff_ffff";

        long va = Long.parseUnsignedLong(vaStart.substring(2).replace("_", ""), 16);
        assertThat(Written.of(boot.findings().getFirst()))
                .isEqualTo(finding("code-wraps", Severity.ERROR, va, message));
        assertThat(boot.failure()).map(Step.Failed::phase).contains(PhaseName.CODE);
        assertThat(boot.failure()).map(Step.Failed::va).contains(new Vaddr(va));
        assertThat(boot.failure()).map(Step.Failed::message).contains(message);
        assertThat(boot.layout().codeRange(kernel.range())).isEmpty();
        assertThat(boot.phases()).extracting(Phase::name)
                .containsExactly(PhaseName.NEW, PhaseName.LINEAR, PhaseName.METADATA, PhaseName.CODE);
        assertThat(boot.phases().getLast().nrSteps()).isEqualTo(1);
    }

    @Test
    void codeWraps_kernelThatEndsOnePageBelow_isMapped() {
        Boot boot = Boot.of(machine(2, CONSTANTS, usable(0, 3 * GIB), kernel(2 * GIB - MIB, 2 * GIB - 4 * KIB)));

        assertThat(boot.failure()).isEmpty();
        assertThat(boot.lastState().translate(new Vaddr(0xffff_ffff_ffff_efffL)).pa())
                .contains(new Paddr(2 * GIB - 4 * KIB - 1));
    }

    @Test
    void overlap_linearOverMetadata_stopsWithThePhasesText() {
        Machine machine = machine(3, LayoutProfile.COMMENT, usable(0, 97 * TIB), kernel(128 * MIB, 152 * MIB));
        String message = "Frame metadata address space is mapped twice: mapping over an already mapped page at"
                + " 0xffff_e000_0000_0000";

        assertThat(found(machine, "overlap"))
                .extracting(Written::of)
                .containsExactly(finding("overlap", Severity.ERROR, 0xffff_e000_0000_0000L, message));
        Step.Failed failure = Boot.of(machine).failure().orElseThrow();
        assertThat(failure.phase()).isEqualTo(PhaseName.METADATA);
        assertThat(failure.va()).isEqualTo(new Vaddr(0xffff_e000_0000_0000L));
        assertThat(failure.message()).isEqualTo(message);
    }

    @Test
    void overlap_metadataOverCode_stopsWithThePhasesText() {
        Machine machine = machine(3, CONSTANTS, usable(0, 3990 * GIB), kernel(128 * MIB, 152 * MIB));

        assertThat(found(machine, "overlap")).extracting(Written::of).containsExactly(finding(
                "overlap", Severity.ERROR, 0xffff_ffff_8800_0000L,
                "Kernel code mapped twice: mapping over an already mapped page at 0xffff_ffff_8800_0000"));
    }

    @Test
    void metadataWraps_moreThanFourTebibytes_stopsTheBoot() {
        Machine machine = machine(3, CONSTANTS, usable(0, 4 * TIB), kernel(128 * MIB, 152 * MIB));

        assertThat(found(machine, "metadata-wraps")).extracting(Finding::message).containsExactly(
                "InvalidVaddrRange: 0xffff_fff0_0000_0000 .. 0x0, because 0x1_0000_0000 .. 0x11_0000_0000 shifted up by"
                        + " 0xffff_ffef_0000_0000 passes the end of the address space, 0xffff_ffff_ffff_ffff");
    }

    @Test
    void metadataSmallPages_kernelOnePageLonger_tellsWhy() {
        Machine machine = machine(2, CONSTANTS, usable(0, 4 * GIB), kernel(128 * MIB, 152 * MIB + 4 * KIB));

        assertThat(found(machine, "metadata-small-pages")).extracting(Written::of).containsExactly(finding(
                "metadata-small-pages", Severity.INFO, 0xffff_fff0_0000_0000L,
                "the frame metadata lies at 0x0980_1000, the foot of the largest usable range, where the kernel ends,"
                        + " which is not congruent with 0xffff_fff0_0000_0000 modulo 2 MiB: all 16,384 of its pages are"
                        + " 4 KiB"));
        assertThat(Boot.of(machine).phase(PhaseName.METADATA).orElseThrow().items())
                .isEqualTo(PerLevel.ofLevels(16_384));
    }

    @Test
    void metadataSmallPages_placeFromTheMachine_doesNotBlameTheAllocator() {
        Machine machine = machineWithMetadataAt(
                GIB + 4 * KIB, CONSTANTS, usable(0, 4 * GIB), kernel(128 * MIB, 152 * MIB));

        assertThat(found(machine, "metadata-small-pages")).extracting(Finding::message).containsExactly(
                "the frame metadata lies at 0x4000_1000, which is not congruent with 0xffff_fff0_0000_0000 modulo 2 MiB:"
                        + " all 16,384 of its pages are 4 KiB");
    }

    @Test
    void metadataSmallPages_congruentOrTooSmallOrNoHugePages_isNoFinding() {
        MemoryRegion kernel = kernel(128 * MIB, 152 * MIB);
        MemoryRegion oddKernel = kernel(64 * MIB, 64 * MIB + 4 * KIB);

        assertThat(found(machine(2, CONSTANTS, usable(0, 4 * GIB), kernel), "metadata-small-pages")).isEmpty();
        assertThat(found(machine(2, CONSTANTS, usable(0, 126 * MIB), oddKernel), "metadata-small-pages")).isEmpty();
        assertThat(found(machine(1, CONSTANTS, usable(0, 256 * MIB), oddKernel), "metadata-small-pages")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void drift_everyProfile_comparesTheCommentWithTheCode(LayoutProfile profile) {
        List<Finding> findings =
                Boot.of(machine(2, profile, usable(0, GIB), kernel(128 * MIB, 152 * MIB))).findings();

        assertThat(findings).filteredOn(finding -> finding.id().startsWith("drift-")).extracting(Written::of)
                .containsExactly(
                        finding(
                                "drift-kvirt", Severity.INFO, 0xffff_c000_0000_0000L,
                                "the comment gives KVirtArea 32 TiB (0xffff_c000_0000_0000 .. 0xffff_e000_0000_0000), the code"
                                        + " \u224863.94 TiB (0xffff_c000_0000_0000 .. 0xffff_fff0_0000_0000)"),
                        finding(
                                "drift-metadata", Severity.INFO,
                                profile == CONSTANTS ? 0xffff_fff0_0000_0000L : 0xffff_e000_0000_0000L,
                                "the comment gives metadata 1 TiB (0xffff_e000_0000_0000 .. 0xffff_e100_0000_0000), the code"
                                        + " 2 GiB (0xffff_fff0_0000_0000 .. 0xffff_fff0_8000_0000)"),
                        finding(
                                "drift-code", Severity.INFO, 0xffff_ffff_8000_0000L,
                                "the comment says 1 GiB of kernel code, the range is 2 GiB \u2212 64 KiB (0xffff_ffff_8000_0000 .."
                                        + " 0xffff_ffff_ffff_0000)"));
    }

    private static Machine machineOf(PagingMode mode) {
        return new Machine(
                "test", mode, 1, LayoutProfile.UPSTREAM, 1, List.of(usable(0, GIB), kernel(128 * MIB, 152 * MIB)),
                Optional.empty());
    }

    @Test
    void codeWritable_kernelCode_hasItsPagesAndPlace() {
        assertThat(found(
                machine(2, CONSTANTS, usable(0, GIB), kernel(128 * MIB, 152 * MIB)), "code-writable"))
                .extracting(Written::of)
                .containsExactly(finding(
                        "code-writable", Severity.INFO, 0xffff_ffff_8800_0000L,
                        "phase kernel code maps 12 pages, 24 MiB, readable, writable and executable: whoever can write"
                                + " kernel memory can change what the kernel runs"));
        assertThat(found(machineOf(LoongArch.FOUR_LEVELS), "code-writable")).isEmpty();
    }

    @Test
    void walkIgnoresCanonicality_firstMappedPage_showsTheAddressThatIsNotCanonical() {
        assertThat(found(
                machine(2, CONSTANTS, usable(0, GIB), kernel(128 * MIB, 152 * MIB)), "walk-ignores-canonicality"))
                .extracting(Written::of)
                .containsExactly(finding(
                        "walk-ignores-canonicality", Severity.INFO, 0x8000_0000_0000L,
                        "upstream's software walk reads only the lower 48 bits of an address: it takes"
                                + " 0x0000_8000_0000_0000 for 0xffff_8000_0000_0000 and finds 0x0000_0000, where the"
                                + " processor faults because the address is not canonical"));
    }

    @Test
    void x86Bit7_onlyWithPagesAtLevel1_isAFinding() {
        assertThat(found(
                machine(2, CONSTANTS, usable(0, GIB), kernel(128 * MIB, 152 * MIB)), "x86-bit-7-at-level-1"))
                .isEmpty();
        assertThat(found(machineOf(X86.FOUR_LEVELS), "x86-bit-7-at-level-1")).extracting(Finding::message)
                .containsExactly("OSTD sets bit 7 in every level 1 entry, here in 272,384 pages, first in"
                        + " 0x8000_0000_0000_0183, and takes one without it, as other kernels write them, for a pointer"
                        + " to a table; at level 4 and above it refuses an entry with bit 7");
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void formatFindings_eachMode_areOnlyItsOwn(PagingMode mode) {
        List<String> expected = switch (mode.architecture()) {
            case "x86-64" -> List.of("code-writable", "walk-ignores-canonicality", "x86-bit-7-at-level-1");
            case "RISC-V" -> List.of(
                    "code-writable", "walk-ignores-canonicality", "riscv-ad-clear", "riscv-uc-needs-svpbmt",
                    "riscv-nc-reads-writeback");
            case "LoongArch" -> List.of("walk-ignores-canonicality", "loongarch-uc-reads-writeback");
            case "AArch64" -> List.of("layout-ours", "code-writable");
            default -> throw new AssertionError(mode.id() + " is not known here");
        };

        assertThat(Boot.of(machineOf(mode)).findings()).extracting(Finding::id)
                .filteredOn(id -> !id.startsWith("drift-")).containsExactlyElementsOf(expected);
    }

    /** PBMT is bits 62:61: 1 is NC, 2 is IO. */
    @Test
    void svpbmt_machineThatHasIt_saysWhatOthersLackAndWhatReadsBackOtherwise() {
        Machine machine = machineOf(Riscv.SV48);
        assertThat(found(machine, "riscv-uc-needs-svpbmt")).extracting(Written::of).containsExactly(finding(
                "riscv-uc-needs-svpbmt", Severity.INFO, 0xffff_8000_0000_0000L,
                "Uncacheable is PBMT IO, bits 0x4000_0000_0000_0000 of an entry: a hart without Svpbmt has no way to"
                        + " write it down, and every page of this table is Writeback, devices below 0x4000_0000 too"));
        assertThat(found(machine, "riscv-nc-reads-writeback")).extracting(Written::of).containsExactly(finding(
                "riscv-nc-reads-writeback", Severity.INFO, 0xffff_8000_0000_0000L,
                "an entry with PBMT NC, bits 0x2000_0000_0000_0000, is uncached memory to a hart with Svpbmt; OSTD"
                        + " reads it back as Writeback"));
    }

    @Test
    void svpbmt_machineWithoutIt_saysThatSuchEntriesFault() {
        Machine machine = machineOf(Riscv.SV39).withSvpbmt(false);
        assertThat(found(machine, "riscv-uc-needs-svpbmt")).extracting(Written::of).containsExactly(finding(
                "riscv-uc-needs-svpbmt", Severity.INFO, 0xffff_ffc0_0000_0000L,
                "this machine has no Svpbmt, so PBMT IO, bits 0x4000_0000_0000_0000 of an entry, is a page fault, and"
                        + " Uncacheable cannot be written down: every page of this table is Writeback, devices below"
                        + " 0x4000_0000 too"));
        assertThat(found(machine, "riscv-nc-reads-writeback")).extracting(Written::of).containsExactly(finding(
                "riscv-nc-reads-writeback", Severity.INFO, 0xffff_ffc0_0000_0000L,
                "an entry with PBMT NC, bits 0x2000_0000_0000_0000, is a page fault on this machine, which has no"
                        + " Svpbmt; OSTD reads it back as Writeback"));
    }

    @Test
    void findings_ofAnyMachine_areMostSeriousFirst() {
        Machine machine = machine(2, CONSTANTS, usable(0, 130 * GIB), kernel(128 * MIB, 130 * MIB));

        assertThat(Boot.of(machine).findings()).extracting(Finding::id).containsExactly(
                "upstream-exact-huge-page", "metadata-overruns-cap", "drift-kvirt", "drift-metadata", "drift-code",
                "code-writable", "walk-ignores-canonicality");
        assertThat(Boot.of(machine).findings())
                .isSortedAccordingTo(Comparator.comparing(Finding::severity).reversed());
    }

    @Test
    void codeRange_kernelImage_isWhereItIsLinkedFor() {
        KernelLayout layout = new KernelLayout(CONSTANTS, X86.FOUR_LEVELS);

        assertThat(layout.codeRange(PaddrRange.of(128 * MIB, 152 * MIB)).orElseThrow().first())
                .isEqualTo(new Vaddr(0xffff_ffff_8800_0000L));
        assertThat(layout.codeRange(PaddrRange.of(0, 2 * GIB - 4 * KIB))).isPresent();
        assertThat(layout.codeRange(PaddrRange.of(0, 2 * GIB))).isEmpty();
        assertThat(layout.codeRange(PaddrRange.of(MIB, MIB))).isEmpty();
    }
}

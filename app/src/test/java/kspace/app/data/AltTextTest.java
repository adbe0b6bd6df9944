package kspace.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.app.Machines;
import kspace.app.sample.Samples;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that go with a picture. */
class AltTextTest {
    private static final Boot Q35 = Machines.q35();
    private static final long LINEAR = 0xffff_8000_0000_0000L;

    private static Snapshot snapshot(Boot boot, long moment, long va, Optional<VaddrRange> zoom) {
        return Snapshot.of(
                boot.state(moment), boot.lastState(), new Place(Selection.of(new Vaddr(va)), zoom));
    }

    private static Snapshot q35(long moment, long va) {
        return snapshot(Q35, moment, va, Optional.empty());
    }

    @Test
    void map_duringTheBoot_tellsWhatIsMappedAndWhatIsToCome() {
        AltText words = AltText.of(ViewKind.MAP, q35(838, LINEAR));
        String brief = "Address map of QEMU q35, 4 GiB after step 838 of 3,398, in phase linear map, high addresses on"
                + " top: kernel code 2 GiB \u2212 64 KiB (24 MiB still to come), hole 60 GiB, metadata 2 GiB (96 MiB still to come),"
                + " KVirtArea \u224863.94 TiB, linear map 64 TiB (1158 MiB mapped, 4986 MiB still to come).";
        assertThat(words.caption()).isEqualTo("Address map of QEMU q35, 4 GiB, step 838 of 3,398");
        assertThat(words.brief()).isEqualTo(brief);
        assertThat(words.full()).isEqualTo(brief
                + " 0xffff_ffff_ffff_0000 to 2^64, 64 KiB, past KERNEL_END: nothing is mapped."
                + " 0xffff_ffff_8980_0000 to 0xffff_ffff_ffff_0000, \u22481.85 GiB, kernel code: nothing is mapped."
                + " 0xffff_ffff_8800_0000 to 0xffff_ffff_8980_0000, 24 MiB, kernel code: phase kernel code is going to"
                + " map physical 0x0800_0000 to 0x0980_0000 here, 12 x 2 MiB, RWX, Writeback, global."
                + " 0xffff_ffff_8000_0000 to 0xffff_ffff_8800_0000, 128 MiB, kernel code: nothing is mapped."
                + " 0xffff_fff0_8000_0000 to 0xffff_ffff_8000_0000, 60 GiB, hole: nothing is mapped."
                + " 0xffff_fff0_0600_0000 to 0xffff_fff0_8000_0000, 1952 MiB, metadata: nothing is mapped."
                + " 0xffff_fff0_0000_0000 to 0xffff_fff0_0600_0000, 96 MiB, metadata: phase metadata is going to map"
                + " physical 0x0980_0000 to 0x0f80_0000 here, 48 x 2 MiB, RW, Writeback, global."
                + " 0xffff_c000_0000_0000 to 0xffff_fff0_0000_0000, \u224863.94 TiB, KVirtArea: nothing is mapped."
                + " 0xffff_8001_8000_0000 to 0xffff_c000_0000_0000, 64 TiB \u2212 6 GiB, linear map: nothing is mapped."
                + " 0xffff_8000_4860_0000 to 0xffff_8001_8000_0000, 4986 MiB, linear map: phase linear map is going to"
                + " map physical 0x4860_0000 to 0x1_8000_0000 here, 2,493 x 2 MiB, RW, Writeback, global."
                + " 0xffff_8000_0000_0000 to 0xffff_8000_4860_0000, 1158 MiB, linear map: phase linear map maps"
                + " physical 0x0000_0000 to 0x4860_0000 here, 579 x 2 MiB, RW, Writeback, global."
                + " Physical RAM ends at 0x1_8000_0000; the whole memory map has \u22483.88 GiB usable, 1036 KiB page tables,"
                + " \u224812.25 GiB reserved, \u22481008 GiB unknown, 24 KiB page tables to come, 24 MiB kernel image and"
                + " 96 MiB frame metadata."
                + " The frame metadata lies at 0x0980_0000 to 0x0f80_0000."
                + " Selected is 0xffff_8000_0000_0000 (linear map).");
    }

    @Test
    void map_zoomed_tellsOfNothingElse() {
        Snapshot snapshot = snapshot(
                Q35, 3_398, LINEAR,
                Optional.of(VaddrRange.ofBounds(0xffff_ffff_8000_0000L, 0xffff_ffff_8900_0000L)));
        assertThat(AltText.of(ViewKind.MAP, snapshot).full()).startsWith(
                "Address map of QEMU q35, 4 GiB, zoomed to 0xffff_ffff_8000_0000 to 0xffff_ffff_8900_0000, at the end of"
                        + " its boot, after all 3,398 steps, high addresses on top: kernel code 2 GiB \u2212 64 KiB (24 MiB mapped)."
                        + " 0xffff_ffff_8800_0000 to 0xffff_ffff_8980_0000, 24 MiB, kernel code: phase kernel code maps"
                        + " physical 0x0800_0000 to 0x0980_0000 here, 12 x 2 MiB, RWX, Writeback, global."
                        + " 0xffff_ffff_8000_0000 to 0xffff_ffff_8800_0000, 128 MiB, kernel code: nothing is mapped."
                        + " Physical RAM ends");
    }

    @Test
    void map_window_saysThatNoTableIsRead() {
        Boot boot = Boot.of(Samples.find("loongarch-virt").orElseThrow().machine());
        assertThat(AltText.of(ViewKind.MAP, snapshot(boot, 0, 0x9000_0000_8000_0000L, Optional.empty())).full())
                .contains("linear map 256 TiB (window DMW0)", "kernel code 256 TiB (window DMW0)",
                        " 0x9000_0000_0000_0000 to 0x9001_0000_0000_0000, 256 TiB, linear map and kernel code: window"
                                + " DMW0 translates to physical 0x0000_0000 to 0x1_0000_0000_0000 without a page"
                                + " table.");
    }

    @Test
    void tables_duringTheBoot_tellsEveryLevelAndThePath() {
        assertThat(AltText.of(ViewKind.TABLES, q35(838, LINEAR + 0x20_0000))).isEqualTo(new AltText(
                "Page tables of QEMU q35, 4 GiB, step 838 of 3,398",
                "Page tables of QEMU q35, 4 GiB after step 838 of 3,398, in phase linear map: 259 tables, 1 at level 4,"
                        + " 256 at level 3, 2 at level 2; 579 x 2 MiB mapped.",
                "Page tables of QEMU q35, 4 GiB after step 838 of 3,398, in phase linear map: 259 tables, 1 at level 4,"
                        + " 256 at level 3, 2 at level 2; 579 x 2 MiB mapped."
                        + " One table of level 4 (PML4) at 0x0000_1000 covers 0xffff_8000_0000_0000 to 2^64; 256 of 512"
                        + " entries are present: tables."
                        + " One table of level 3 (PDPT) at 0x0000_2000 covers 0xffff_8000_0000_0000 to"
                        + " 0xffff_8080_0000_0000; 2 of 512 entries are present: tables."
                        + " One table of level 2 (PD) at 0x0016_3000 covers 0xffff_8000_0000_0000 to"
                        + " 0xffff_8000_4000_0000; 512 of 512 entries are present: pages of 2 MiB."
                        + " One table of level 2 (PD) at 0x0016_4000 covers 0xffff_8000_4000_0000 to"
                        + " 0xffff_8000_8000_0000; 67 of 512 entries are present: pages of 2 MiB."
                        + " On the way to 0xffff_8000_0020_0000 (linear map + 2 MiB) stand entry 256 of the level 4"
                        + " table at 0x0000_1000, the table at 0x0000_2000, entry 0 of the level 3 table at"
                        + " 0x0000_2000, the table at 0x0016_3000 and entry 1 of the level 2 table at 0x0016_3000, the"
                        + " page at 0x0020_0000."));
    }

    @Test
    void translation_mapped_tellsTheWalkAndItsResult() {
        assertThat(AltText.of(ViewKind.TRANSLATION, q35(838, LINEAR + 0x20_1234))).isEqualTo(new AltText(
                "Translation of 0xffff_8000_0020_1234, QEMU q35, 4 GiB, step 838 of 3,398",
                "Translation of 0xffff_8000_0020_1234 (linear map + \u22482 MiB) in QEMU q35, 4 GiB after step 838 of 3,398,"
                        + " in phase linear map: it is physical 0x0020_1234, in a 2 MiB page, RW, Writeback, global.",
                "Translation of 0xffff_8000_0020_1234 (linear map + \u22482 MiB) in QEMU q35, 4 GiB after step 838 of 3,398,"
                        + " in phase linear map: it is physical 0x0020_1234, in a 2 MiB page, RW, Writeback, global."
                        + " The address splits into index 256 for level 4, index 0 for level 3, index 1 for level 2 and"
                        + " offset 0x1234."
                        + " Entry 256 of the level 4 table at 0x0000_1000 is 0x0000_0000_0000_2007: the table at"
                        + " 0x0000_2000."
                        + " Entry 0 of the level 3 table at 0x0000_2000 is 0x0000_0000_0016_3007: the table at"
                        + " 0x0016_3000."
                        + " Entry 1 of the level 2 table at 0x0016_3000 is 0x8000_0000_0020_0183: the page at"
                        + " 0x0020_0000."
                        + " 0x0020_0000 plus the offset 0x1234 is 0x0020_1234, usable."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0x1000     | 0x0000_1000, page table.
            0x9801000  | 0x0980_1000, frame metadata.
            0x8000000  | 0x0800_0000, kernel.
            """)
    void translation_ofMemoryInUse_saysWhatFor(String offset, String end) {
        assertThat(AltText.of(ViewKind.TRANSLATION, q35(3_398, LINEAR + Long.decode(offset))).full())
                .endsWith(" is " + end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            838  | 0xffffffff88000000 | it is not present, for the entry at level 3 is absent. \
            | Step 3,386 of the boot maps it.
            3398 | 0xffffc00000000000 | it is not present, for the entry at level 3 is absent. \
            | No step of the boot maps it.
            0    | 0xffff800000000000 | it is not present, for there is no page table yet. \
            | Step 259 of the boot maps it.
            3398 | 0x0000800000000000 | it is not canonical, so the processor refuses it. | The walk does not begin.
            3398 | 0x0000000000001000 | it is outside what the kernel's page table manages. \
            | The kernel's page table manages 0xffff_8000_0000_0000 to 2^64.
            """)
    void translation_thatFails_saysWhyAndWhatIsToCome(long moment, String va, String brief, String end) {
        AltText words = AltText.of(
                ViewKind.TRANSLATION, q35(moment, Long.parseUnsignedLong(va.substring(2), 16)));
        assertThat(words.brief()).endsWith(": " + brief);
        assertThat(words.full()).endsWith(" " + end);
    }

    @Test
    void ofTranslation_eachRead_tellsThoseBeforeItAndNoResult() {
        Snapshot snapshot = q35(3_398, LINEAR + 0x20_0000);
        List<String> captions =
                Stream.of(0, 1, 2, 3, 9).map(i -> AltText.ofTranslation(snapshot, i).caption()).toList();
        String end = ", QEMU q35, 4 GiB, step 3,398 of 3,398";
        assertThat(captions).containsExactly(
                "Translation of 0xffff_8000_0020_0000, 0 table reads" + end,
                "Translation of 0xffff_8000_0020_0000, 1 table read" + end,
                "Translation of 0xffff_8000_0020_0000, 2 table reads" + end,
                "Translation of 0xffff_8000_0020_0000, 3 table reads" + end,
                "Translation of 0xffff_8000_0020_0000" + end);
        assertThat(AltText.ofTranslation(snapshot, 1).full())
                .endsWith("is 0x0000_0000_0000_2007: the table at 0x0000_2000.");
        assertThat(AltText.ofTranslation(snapshot, 4)).isEqualTo(AltText.of(ViewKind.TRANSLATION, snapshot));
    }

    @Test
    void timeline_pageMapped_tellsTheStepItsReasonAndThePhases() {
        AltText words = AltText.of(ViewKind.TIMELINE, q35(838, LINEAR));
        String brief = "Boot of QEMU q35, 4 GiB after step 838 of 3,398, in phase linear map: mapped page 579 of 3,072,"
                + " 2 MiB at 0xffff_8000_4840_0000 to physical 0x4840_0000, with entry 66 of the table at 0x0016_4000.";
        assertThat(words).isEqualTo(new AltText("Timeline of QEMU q35, 4 GiB, step 838 of 3,398", brief, brief
                + " Why this page size: level 3 (1 GiB): not allowed, the highest translation level is 2; level 2"
                + " (2 MiB): chosen, it fits in the 4988 MiB left and both addresses are aligned."
                + " The phases are new table (steps 1 to 257, done), linear map (steps 258 to 3,335, under way),"
                + " metadata (steps 3,336 to 3,384, to come), kernel code (steps 3,385 to 3,397, to come) and activate"
                + " (step 3,398, to come)."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | nothing has been allocated yet.
            1    | allocated a table of level 4 at 0x0000_1000, the root.
            258  | allocated a table of level 2 at 0x0016_3000, named by entry 0 of the table at 0x0000_2000.
            3398 | loaded the root 0x0000_1000 on the CPU and dismissed the boot page table.
            """)
    void timeline_eachKindOfStep_saysWhatItDid(long moment, String end) {
        assertThat(AltText.of(ViewKind.TIMELINE, q35(moment, LINEAR)).brief()).endsWith(": " + end);
    }

    @Test
    void timeline_bootThatStops_saysWhere() {
        Boot boot = Boot.of(Samples.find("riscv-virt-sv39-constants").orElseThrow().machine());
        assertThat(AltText.of(ViewKind.TIMELINE, snapshot(boot, boot.nrSteps(), LINEAR, Optional.empty())).brief())
                .isEqualTo(
                        "Boot of QEMU virt RISC-V, Sv39 by the code at step 2,338, in which its boot stops: stopped at "
                                + boot.failure().orElseThrow().va() + ", " + boot.failure().orElseThrow().message()
                                + ".");
    }

    @Test
    void window_always_tellsWhatAllViewsTellAndTheFindings() {
        Snapshot snapshot = q35(838, LINEAR + 0x20_0000);
        AltText window = AltText.of(ViewKind.WINDOW, snapshot);
        assertThat(window.caption()).isEqualTo("KSpace Explorer with QEMU q35, 4 GiB, step 838 of 3,398");
        assertThat(window.brief()).isEqualTo(
                "KSpace Explorer with QEMU q35, 4 GiB after step 838 of 3,398, in phase linear map: 579 pages map"
                        + " 1158 MiB through 259 tables of 1036 KiB; 0xffff_8000_0020_0000 is physical 0x0020_0000, in"
                        + " a 2 MiB page, RW, Writeback, global.");
        Stream.of(ViewKind.MAP, ViewKind.TABLES, ViewKind.TRANSLATION, ViewKind.TIMELINE)
                .forEach(view -> assertThat(window.full()).contains(AltText.of(view, snapshot).full()));
        // What is found about the source has no mark in a picture of this machine.
        Q35.findings().forEach(finding -> assertThat(window.full()).doesNotContain(finding.message()));
        Boot small = Boot.of(Samples.find("q35-4g-kernel-plus-4k").orElseThrow().machine());
        Snapshot found = snapshot(small, 838, LINEAR, Optional.empty());
        assertThat(found.findings()).isNotEmpty().allSatisfy(finding -> assertThat(
                AltText.of(ViewKind.WINDOW, found).full()).contains(": " + finding.message() + "."));
    }

    static Stream<Arguments> instants() {
        return Samples.all().stream().flatMap(sample -> {
            Boot boot = Boot.of(sample.machine());
            return Stream.concat(Stream.of(0L, 1L), boot.phases().stream().map(Phase::lastStep))
                    .map(moment -> Arguments.of(sample.name(), moment, boot));
        });
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("instants")
    void words_everySampleAtTheEndOfEachPhase_areSentencesWithTheFiguresOfTheEngine(
            String sample, long moment, Boot boot) {
        Snapshot snapshot = Snapshot.of(
                boot.state(moment), boot.lastState(), Selection.of(boot.layout().ranges().getLast().range().first()));
        for (ViewKind view : ViewKind.values()) {
            AltText words = AltText.of(view, snapshot);
            assertThat(words.full()).startsWith(words.brief()).endsWith(".").doesNotContain("  ", " ,", "\n");
            assertThat(words.brief()).contains(boot.machine().name()).endsWith(".");
            assertThat(words.caption()).contains("step " + Phrase.count(moment) + " of ").doesNotEndWith(".");
        }
        long tables = snapshot.state().table().nrTables();
        if (tables > 0) {
            assertThat(AltText.of(ViewKind.TABLES, snapshot).brief())
                    .contains(": " + Phrase.count(tables) + (tables == 1 ? " table," : " tables,"));
        }
    }
}

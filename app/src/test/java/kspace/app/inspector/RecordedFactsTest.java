package kspace.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kspace.app.Recordings;
import kspace.app.inspector.checks.ChecksFacts;
import kspace.app.inspector.cost.CostFacts;
import kspace.app.inspector.entry.EntryFacts;
import kspace.app.inspector.region.RegionFacts;
import kspace.app.inspector.walk.WalkFacts;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.RangeRole;
import kspace.core.space.Recording;
import org.junit.jupiter.api.Test;

/** What the inspector says about recordings: as much as their tables hold, and nothing of a boot that nobody saw. */
class RecordedFactsTest {
    /** Where the kernel image of the recorded Linux starts, as its list of leaves has it. */
    private static final long TEXT = 0xffff_ffff_8100_0000L;

    private static Snapshot at(Recording recording, long va) {
        Explorer explorer = new Explorer(recording);
        explorer.select(new Vaddr(va));
        return explorer.snapshot();
    }

    @Test
    void explorer_recording_startsAtItsTextOrTheLowestOfTheKernel() {
        assertThat(new Explorer(Recordings.linux4()).snapshot().selection().va()).isEqualTo(new Vaddr(TEXT));
        assertThat(new Explorer(Recordings.listed()).snapshot().selection().va())
                .isEqualTo(new Vaddr(0xffff_8880_0000_0000L));
    }

    @Test
    void entry_leafOfLinux_isReadAsTheHardwareDoes() {
        EntryFacts.Present entry = (EntryFacts.Present) EntryFacts.of(at(Recordings.linux4(), TEXT));
        assertThat(entry.heading().title()).isEqualTo("2 MiB leaf");
        assertThat(entry.heading().range().orElseThrow().name()).isEqualTo("kernel text");
        assertThat(entry.raw()).isEqualTo(0x0100_01e1L);
        assertThat(entry.chips()).containsExactly("R-X", "Writeback", "GLOBAL", "supervisor");
        assertThat(entry.reading()).isEqualTo(EntryFacts.Reading.HARDWARE);
        assertThat(entry.differences()).isEmpty();
    }

    @Test
    void entry_listOfPages_saysThatTheTablesAreNotKnown() {
        EntryFacts.Missing entry = (EntryFacts.Missing) EntryFacts.of(at(Recordings.listed(), TEXT));
        assertThat(entry.title()).isEqualTo("The entry is not known");
        assertThat(entry.sentences()).singleElement().asString().contains("Nobody wrote down the tables");
    }

    @Test
    void walk_leafOfLinux_hasRightsOfEachEntryAndItsPhysicalAddress() {
        WalkFacts walk = WalkFacts.of(at(Recordings.linux4(), TEXT + 0x1234));
        assertThat(walk.reads()).extracting(WalkFacts.Read::tableName).containsExactly("PML4", "PDPT", "PD");
        assertThat(((WalkFacts.Found) walk.result()).pa()).isEqualTo("0x0100_1234");
        assertThat(walk.rights().orElseThrow().together())
                .containsExactlyInAnyOrder(WalkFacts.Right.READ, WalkFacts.Right.EXECUTE);
    }

    @Test
    void walk_listOfPages_hasAResultWithoutReads() {
        Snapshot mapped = at(Recordings.listed(), TEXT + 0x1234);
        assertThat(WalkFacts.of(mapped).reads()).isEmpty();
        assertThat(WalkFacts.of(mapped).rights()).isEmpty();
        assertThat(((WalkFacts.Found) WalkFacts.of(mapped).result()).pa()).isEqualTo("0x0100_1234");
        WalkFacts.Fault absent = (WalkFacts.Fault) WalkFacts.of(at(Recordings.listed(), TEXT - 0x1000)).result();
        assertThat(absent.title()).isEqualTo("Not listed");
        assertThat(absent.toCome()).isEmpty();
    }

    @Test
    void region_linux_isNamedWithWhatIsMappedInIt() {
        RegionFacts region = RegionFacts.of(at(Recordings.linux4(), TEXT));
        assertThat(region.title()).isEqualTo("kernel text");
        assertThat(region.constants()).isEmpty();
        assertThat(region.bounds().orElseThrow().mappedAtEndBytes()).isEmpty();
        assertThat(region.selected()).extracting(it -> it.name() + ": " + it.value()).contains(
                "alias: 0xffff_8880_0100_0000 in the direct map",
                "frame: 4,096");
    }

    @Test
    void region_directMapMovedByKaslr_isSaidToBeFound() {
        Recording recording = Recordings.linux5();
        Vaddr start = recording.rangeFor(RangeRole.DIRECT_MAP).orElseThrow().range().first();
        RegionFacts.Bounds bounds = RegionFacts.of(at(recording, start.value())).bounds().orElseThrow();
        assertThat(bounds.startName()).isEqualTo("found from the tables");
        assertThat(bounds.formula()).contains("va = pa + " + start);
    }

    @Test
    void region_unknownKernel_hasNoNames() {
        RegionFacts region = RegionFacts.of(at(Recordings.unknownKernel(), 0xffff_ffc0_0000_1000L));
        assertThat(region.title()).isEqualTo("kernel half");
        assertThat(region.purpose()).asString().contains("Which kernel this is, is not known");
        assertThat(region.bounds()).isEmpty();
    }

    @Test
    void checks_recordings_areThoseOfTheTables() {
        ChecksFacts checks = ChecksFacts.of(at(Recordings.raw(), TEXT));
        assertThat(checks.findings()).isEmpty();
        assertThat(checks.with(CheckStatus.FAIL)).singleElement()
                .satisfies(it -> assertThat(it.message()).contains("entry 9 (0x12021e1) of the PD at 0x0000_4000"));
    }

    @Test
    void cost_recording_isThatOfItsTables() {
        CostFacts cost = CostFacts.of(at(Recordings.linux4(), TEXT));
        // As another walker counted them in the whole dump.
        assertThat(cost.now().leaves()).isEqualTo(8477);
        assertThat(cost.phases()).isEqualTo(List.of());
    }
}

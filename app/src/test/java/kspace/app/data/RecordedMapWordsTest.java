package kspace.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kspace.app.Recordings;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.space.Recording;
import org.junit.jupiter.api.Test;

/** The words that go with a map of a recording. */
class RecordedMapWordsTest {
    private static AltText words(Recording recording, Optional<VaddrRange> zoom) {
        return AltText.of(ViewKind.MAP, Snapshot.of(
                recording, recording, new Place(Selection.of(recording.firstToSee()), zoom)));
    }

    @Test
    void map_linuxWithFiveLevels_tellsWhatIsMappedInRangesThatWereFound() {
        Recording linux = Recordings.linux5();
        AltText words = words(linux, Optional.empty());
        assertThat(words.caption()).isEqualTo("Address map of " + linux.name() + ", as recorded");
        assertThat(words.brief()).isEqualTo("Address map of " + linux.name() + " as it was recorded, high addresses"
                + " on top: kernel half 6 MiB (8 KiB mapped), modules 1008 MiB (2 MiB mapped), kernel text 128 MiB"
                + " (\u224835.61 MiB mapped), CPU entry area 512 GiB (124 KiB mapped), vmemmap 80 MiB (64 MiB mapped),"
                + " vmalloc 12.5 PiB (3112 KiB mapped), direct map 5 GiB (4 GiB \u2212 128 KiB mapped),"
                + " user half 64 PiB (1184 KiB mapped).");
        assertThat(words.full())
                .contains(
                        "0xffff_ffff_b800_0000 to 0xffff_ffff_c000_0000, 128 MiB, kernel text: \u224835.61 MiB is mapped within"
                                + " 0xffff_ffff_b800_0000 to 0xffff_ffff_baa0_0000, all at one offset: physical 0x5d80_0000 to"
                                + " 0x6020_0000.")
                .contains("LDT: nothing is mapped.")
                .endsWith("Selected is 0xffff_ffff_b800_0000 (kernel text).")
                .doesNotContain("to come", "phase", "step");
    }

    @Test
    void map_list_saysThatMemoryIsUnknownAndWhy() {
        assertThat(words(Recordings.listed(), Optional.empty()).full())
                .contains(
                        "Physical memory is unknown: a list of pages does not tell it. What is mapped lies in 0x0000_0000 to"
                                + " 0x0140_0000.");
    }

    @Test
    void map_zoom_tellsOnlyWhatIsInSight() {
        VaddrRange zoom = VaddrRange.ofBounds(0xffff_ea00_0000_0000L, 0xffff_ea00_0010_0000L);
        Recording linux = Recordings.linux4();
        assertThat(words(linux, Optional.of(zoom)).brief()).isEqualTo(
                "Address map of " + linux.name() + ", zoomed to 0xffff_ea00_0000_0000 to 0xffff_ea00_0010_0000,"
                        + " as it was recorded, high addresses on top: vmemmap 1 TiB (8 MiB mapped).");
        VaddrRange nothing = VaddrRange.ofSize(new Vaddr(0xffff_ec00_0000_0000L), 0x1000);
        assertThat(words(linux, Optional.of(nothing)).brief())
                .endsWith("high addresses on top: nothing that is mapped is in sight.");
    }
}

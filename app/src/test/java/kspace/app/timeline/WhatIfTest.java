package kspace.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kspace.app.Machines;
import kspace.app.text.RichText;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static Optional<String> ask(Boot boot, PhaseName phase) {
        return WhatIf.of(boot, phase).map(RichText::plain);
    }

    private static Boot with(int highestLevel, long metadataBase) {
        Machine machine = Machines.q35().machine();
        return Boot.of(new Machine(
                machine.name(), machine.mode(), highestLevel, machine.profile(), machine.cpus(), machine.regions(),
                Optional.of(new Paddr(metadataBase))));
    }

    @Test
    void of_linearMap_comparesWithGigabytePages() {
        assertThat(ask(Machines.q35(), PhaseName.LINEAR)).contains("What if 1 GiB pages were allowed (highest level 3)?"
                + " 6 leaves instead of 3,072, and 6 tables fewer.");
    }

    @Test
    void of_metadataOfHugePages_comparesWithOneSmallPageHigher() {
        assertThat(ask(Machines.q35(), PhaseName.METADATA)).contains("What if the metadata lay 4 KiB higher?"
                + " 24,576 leaves instead of 48, and 48 tables more.");
    }

    @Test
    void of_metadataOfSmallPages_comparesWithTheNextHugePage() {
        assertThat(ask(with(2, 0x0980_1000), PhaseName.METADATA)).contains("What if the metadata lay at 0x09a0_0000?"
                + " 48 leaves instead of 24,576, and 48 tables fewer.");
    }

    @Test
    void of_kernelCode_comparesWithSmallPages() {
        assertThat(ask(Machines.q35(), PhaseName.CODE)).contains("What if only 4 KiB pages were allowed (highest level"
                + " 1)? 6,144 leaves instead of 12, and 12 tables more.");
    }

    @Test
    void of_smallPagesOnly_hasNothingToSayAboutCodeAndMetadata() {
        Boot boot = with(1, 0x0980_0000);
        assertThat(ask(boot, PhaseName.CODE)).isEmpty();
        assertThat(ask(boot, PhaseName.METADATA)).isEmpty();
    }

    @Test
    void of_phasesThatMapNothing_isEmpty() {
        assertThat(ask(Machines.q35(), PhaseName.NEW)).isEmpty();
        assertThat(ask(Machines.q35(), PhaseName.ACTIVATE)).isEmpty();
    }

    /** What is refused after the boot says nothing about its phases. */
    @Test
    void of_refusedOperationAfterTheBoot_isThatOfTheBootAlone() {
        Boot refused = Boot.of(Machines.q35().machine().withOperations(List.of(new KVirtOperation.Drop(1))));
        assertThat(refused.failure()).isPresent();
        for (PhaseName phase : PhaseName.values()) {
            assertThat(ask(refused, phase)).isEqualTo(ask(Machines.q35(), phase));
        }
        assertThat(ask(refused, PhaseName.LINEAR)).isPresent();
    }

    /** Memory that an area is to hold cannot be the frame metadata's too, so that has to make room. */
    @Test
    void remedy_areaOverTheMetadata_putsTheMetadataElsewhere() {
        Machine machine = Machines.q35().machine().withOperations(List.of(new KVirtOperation.Map(
                true, 4 << 20, 0, PaddrRange.of(0x0980_0000, 0x0980_0000 + (4 << 20)), PageFlags.RW,
                CachePolicy.WRITEBACK)));
        Boot boot = Boot.of(machine);
        assertThat(boot.failure()).map(Step.Failed::phase).contains(PhaseName.KVIRT);
        assertThat(Remedy.of(boot, () -> false).orElseThrow().plain())
                .isEqualTo("What would fix it: the frame metadata at 0x0020_0000 instead of 0x0980_0000.");
        assertThat(Boot.of(machine.withMetadataBase(new Paddr(0x0020_0000))).failure()).isEmpty();
    }

    @Test
    void remedy_bootThatGoesThrough_isEmpty() {
        assertThat(Remedy.of(Machines.q35(), () -> false)).isEmpty();
    }
}

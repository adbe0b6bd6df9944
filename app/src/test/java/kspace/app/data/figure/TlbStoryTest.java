package kspace.app.data.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kspace.app.sample.Samples;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlbStoryTest {
    private static final Vaddr LINEAR = new Vaddr(0xffff_8000_4823_4567L);

    private static TlbStory story(String sample, Vaddr selected) {
        return TlbStory.of(Boot.of(Samples.find(sample).orElseThrow().machine()), selected);
    }

    private static List<Long> stale(TlbStory story) {
        return story.scenes().stream()
                .map(scene -> scene.entries().stream().filter(TlbStory.Remembered::stale).count()).toList();
    }

    @Test
    void story_x86_leavesStaleGlobalEntriesUntilTheyAreFlushedToo() {
        TlbStory story = story("q35-4g", LINEAR);
        assertThat(story.scenes()).map(TlbStory.Scene::title).containsExactly(
                "The boot page table", "The kernel runs", "Load the root alone", "The same addresses again",
                "Flush global entries too", "Now the kernel page table translates");
        assertThat(story.scenes()).map(scene -> scene.entries().size()).containsExactly(0, 3, 3, 3, 0, 3);
        assertThat(story.scenes().get(1).entries()).allMatch(TlbStory.Remembered::global);
        assertThat(story.scenes().get(2).sentence()).asString().contains("forgets what is not global: 0 of 3 entries");
        assertThat(story.scenes().get(3).entries().getFirst()).isEqualTo(new TlbStory.Remembered(
                "0xffff_8000_4820_0000", "0x4820_0000", 0x20_0000, "RWX", true, true, "the table says RW-"));
        assertThat(stale(story)).startsWith(0L, 0L).endsWith(0L, 0L);
        assertThat(story.scenes().getLast().entries()).allMatch(entry -> !entry.stale())
                .first().extracting(TlbStory.Remembered::rights).isEqualTo("RW-");
    }

    @Test
    void story_riscv_forgetsNothingByLoadingTheRoot() {
        TlbStory story = story("riscv-virt-sv39", new Vaddr(0xffff_ffc0_8020_0000L));
        assertThat(story.scenes().get(1).entries()).isNotEmpty().noneMatch(TlbStory.Remembered::global);
        assertThat(story.scenes().get(2).sentence()).asString().contains("Writing satp forgets nothing at all");
        assertThat(story.scenes().get(2).entries()).hasSameSizeAs(story.scenes().get(1).entries());
        assertThat(story.scenes().get(4).entries()).isEmpty();
    }

    /** What is tried afterwards, and whether it is refused, is another story. */
    @ParameterizedTest
    @ValueSource(strings = {"q35-4g", "riscv-virt-sv39", "loongarch-virt", "aarch64-virt"})
    void story_operationsAfterTheBoot_isThatOfTheBootAlone(String sample) {
        Machine machine = Samples.find(sample).orElseThrow().machine();
        KVirtOperation map = new KVirtOperation.Map(
                false, 0x40_0000, 0, PaddrRange.of(0, 0x40_0000), PageFlags.RW, CachePolicy.WRITEBACK);
        TlbStory alone = TlbStory.of(Boot.of(machine), LINEAR);
        for (List<KVirtOperation> operations : List.of(
                List.of(map), List.of(map, map, new KVirtOperation.Drop(1)),
                List.<KVirtOperation>of(new KVirtOperation.Drop(3)), List.of(map, map, new KVirtOperation.Drop(3)))) {
            assertThat(TlbStory.of(Boot.of(machine.withOperations(operations)), LINEAR)).isEqualTo(alone);
        }
        if (sample.equals("q35-4g")) {
            assertThat(alone.scenes().getFirst().root()).isEqualTo("boot page table, root 0x0800_0000");
        }
    }

    @Test
    void story_loongArch_needsNoTlb() {
        assertThat(story("loongarch-virt", LINEAR).scenes()).map(TlbStory.Scene::title)
                .containsExactly("No boot page table");
    }
}

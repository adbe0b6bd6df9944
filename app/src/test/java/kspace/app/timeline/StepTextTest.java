package kspace.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kspace.app.Machines;
import kspace.app.text.RichText;
import kspace.core.address.Hex;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;
import org.junit.jupiter.api.Test;

class StepTextTest {
    private static final Boot BOOT = Machines.q35();

    private static StepText at(long moment) {
        return StepText.of(BOOT.state(moment));
    }

    @Test
    void of_momentZero_saysWhatEarlyBootLeft() {
        assertThat(at(0).title()).isEqualTo("Before the first step");
        assertThat(at(0).sentence().plain())
                .isEqualTo("There is no kernel page table yet; the CPU runs on the boot page"
                        + " table. Memory ends at 0x1_8000_0000, and early boot has put 96 MiB of frame metadata at 0x0980_0000."
                        + " Step 1 allocates the root.");
    }

    @Test
    void of_firstStep_allocatesTheRoot() {
        assertThat(at(1).title()).isEqualTo("New table, table 1 of 257");
        assertThat(at(1).sentence().plain())
                .startsWith("Allocates and zeroes the root, an L4 table, at 0x0000_1000. Frame 0 is never handed out");
    }

    @Test
    void of_secondStep_allocatesTheRootsFirstChild() {
        assertThat(at(2).title()).isEqualTo("New table, table 2 of 257");
        assertThat(at(2).sentence().plain()).startsWith("Allocates and zeroes an L3 table at 0x0000_2000 and writes"
                + " 0x0000_0000_0000_2007 to L4[256] of the root 0x0000_1000, for ffff_8000_0000_0000 and up.");
    }

    @Test
    void of_tableOfAPhase_namesThePageThatNeedsIt() {
        assertThat(at(258).title()).isEqualTo("Linear map, L2 table for page 1");
        Step.TableAllocated step = (Step.TableAllocated) BOOT.state(258).step().orElseThrow();
        assertThat(at(258).sentence().plain()).isEqualTo("Allocates and zeroes an L2 table at " + step.table()
                + " and writes 0x" + Hex.grouped(step.raw()) + " to L3[0] of table " + step.parent()
                + ". The page at ffff_8000_0000_0000 needs it, and that entry was absent.");
    }

    @Test
    void of_page_saysWhatWasWrittenWhere() {
        Step.PageMapped step = (Step.PageMapped) BOOT.state(837).step().orElseThrow();
        assertThat(at(837).title()).isEqualTo("Linear map, page 578 of 3,072");
        assertThat(at(837).sentence().plain()).isEqualTo("Writes 0x8000_0000_4820_0183 to L2[65] of table "
                + step.table()
                + ": ffff_8000_4820_0000 now reaches 0x4820_0000, RW, Writeback, GLOBAL. No table had to be allocated.");
        assertThat(at(837).sentence().spans())
                .contains(new RichText.Span(RichText.Kind.NUMBER, "0x8000_0000_4820_0183"))
                .contains(new RichText.Span(RichText.Kind.NAME, "L2[65]"));
    }

    @Test
    void of_pageAfterTables_countsThem() {
        assertThat(at(259).sentence().plain()).endsWith("The step before allocated a table for it.");
    }

    @Test
    void of_kernelCode_isExecutable() {
        long step = BOOT.phase(PhaseName.CODE).orElseThrow().lastStep();
        assertThat(at(step).title()).isEqualTo("Kernel code, page 12 of 12");
        assertThat(at(step).sentence().plain()).contains("RWX, Writeback, GLOBAL");
    }

    @Test
    void of_lastStep_activates() {
        assertThat(at(BOOT.nrSteps()).title()).isEqualTo("Activate");
        assertThat(at(BOOT.nrSteps()).sentence().plain())
                .startsWith("Loads the root 0x0000_1000 on the CPU, flushes the TLB with its global entries");
    }

    @Test
    void of_failingStep_quotesTheKernel() {
        Boot boot = FailingMachine.boot();
        StepText text = StepText.of(boot.lastState());
        Step.Failed failed = boot.failure().orElseThrow();
        assertThat(text.title()).isEqualTo("Kernel code fails");
        assertThat(text.sentence().plain()).isEqualTo("The boot stops at " + failed.va() + ". " + failed.message()
                + ". All that was done before stays in place to look at.");
        assertThat(text.sentence().spans().getFirst().kind()).isEqualTo(RichText.Kind.FAIL);
    }

    @Test
    void of_everyMoment_hasTitleAndSentence() {
        for (long moment : List.of(0L, 1L, 2L, 257L, 258L, 259L, 3000L, 3335L, 3336L, 3337L, 3384L, 3390L, 3398L)) {
            assertThat(at(moment).title()).isNotBlank();
            assertThat(at(moment).sentence().plain()).endsWith(".");
        }
    }
}

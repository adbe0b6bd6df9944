package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.machine.MachineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way back from an address to the step that maps it, against the steps themselves. */
class StepThatMapsTest {
    private static final Path SAMPLES = Path.of(System.getProperty("kspace.root", ".."), "samples");

    private static Boot boot(String sample) {
        return Boot.of(MachineFiles.read(SAMPLES.resolve(sample + ".toml")));
    }

    @Test
    void stepThatMaps_everyPageOfTheSmallestSample_isTheStepThatSaysSo() {
        Boot boot = boot("pc-512m");
        int pages = 0;
        for (long moment = 1; moment <= boot.nrSteps(); moment++) {
            Optional<Step> step = boot.state(moment).step();
            if (step.orElseThrow() instanceof Step.PageMapped page) {
                assertThat(boot.stepThatMaps(page.va(), 0)).hasValue(moment);
                pages++;
            }
        }
        assertThat(pages).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {837, 839, 3_384, 3_397})
    void stepThatMaps_addressInsideAPage_isItsStep(long moment) {
        Boot boot = boot("q35-4g");
        Step.PageMapped page = (Step.PageMapped) boot.state(moment).step().orElseThrow();
        assertThat(boot.stepThatMaps(page.va().plus(0x1234), 0)).hasValue(moment);
    }

    @Test
    void stepThatMaps_fromTheStepOn_isEmpty() {
        Boot boot = boot("q35-4g");
        Step.PageMapped page = (Step.PageMapped) boot.state(837).step().orElseThrow();
        assertThat(boot.stepThatMaps(page.va(), 836)).hasValue(837);
        assertThat(boot.stepThatMaps(page.va(), 837)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0x1000, 0x0000_9000_0000_0000L, 0xffff_8001_8000_0000L, -1})
    void stepThatMaps_addressThatIsNeverMapped_isEmpty(long va) {
        assertThat(boot("q35-4g").stepThatMaps(new Vaddr(va), 0)).isEmpty();
    }
}

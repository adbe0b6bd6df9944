package kspace.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import kspace.app.Machines;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepThatWroteTest {
    private final Boot boot = Machines.q35WithAreas();

    private Snapshot at(long moment, long va, int level) {
        return Snapshot.of(boot.state(moment), boot.lastState(), new Selection(new Vaddr(va), level));
    }

    /** Step after step, the first after which the entry holds what it holds. */
    private OptionalLong naive(Snapshot now) {
        Optional<WalkStep> entry = now.selectedEntry();
        return LongStream.rangeClosed(1, now.moment())
                .filter(step -> at(step, now.selection().va().value(), now.selection().level()).translation().steps()
                        .stream().anyMatch(it -> it.level() == entry.orElseThrow().level()
                                && it.raw() == entry.orElseThrow().raw()))
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({"3398, ffff800048234567, 2", "3398, ffff800048234567, 3", "3398, ffff800048234567, 4",
        "837, ffff800048234567, 0", "3398, fffffff000000000, 2", "3398, ffffffff88000000, 3",
        "3400, ffffffefffd00000, 0"})
    void stepThatWrote_ofAnEntry_isTheFirstAfterWhichItHoldsThat(long moment, String va, int level) {
        Snapshot now = at(moment, Long.parseUnsignedLong(va, 16), level);
        assertThat(now.stepThatWrote()).isEqualTo(naive(now)).isPresent();
    }

    @Test
    void stepThatWrote_ofAnEntryThatIsAbsent_isNone() {
        assertThat(at(836, 0xffff_8000_4823_4567L, 2).stepThatWrote()).isEmpty();
        assertThat(at(0, 0xffff_8000_4823_4567L, 0).stepThatWrote()).isEmpty();
    }

    @Test
    void stepThatWrote_pageThatStep837Mapped_isThatStep() {
        assertThat(at(3398, 0xffff_8000_4823_4567L, 2).stepThatWrote()).hasValue(837);
    }
}

package kspace.app.map.paint;

import java.util.Optional;
import kspace.app.state.Snapshot;
import kspace.core.address.PaddrRange;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.paging.PagingConsts;

/**
 * What the last step changed, as the map shows it.
 *
 * @param range the virtual addresses whose entry was written
 * @param memory the page that the entry shows, or the frame of the table that it names; empty if there is none
 */
public record StepMark(VaddrRange range, Optional<PaddrRange> memory) {

    /** Returns what the last step of a snapshot changed, if it wrote an entry. */
    public static Optional<StepMark> of(Snapshot snapshot) {
        PagingConsts consts = snapshot.consts();
        return snapshot.booted().flatMap(BootState::step).flatMap(step -> switch (step) {
            case Step.PageMapped mapped -> {
                long size = consts.pageSize(mapped.level());
                yield Optional.of(new StepMark(
                        VaddrRange.ofSize(mapped.va(), size), Optional.of(PaddrRange.ofSize(mapped.pa(), size))));
            }
            case Step.TableAllocated made when made.level() < consts.nrLevels() -> {
                long size = consts.pageSize(made.level() + 1);
                yield Optional.of(new StepMark(
                        VaddrRange.ofSize(made.va().alignDown(size), size),
                        Optional.of(PaddrRange.ofSize(made.table(), PagingConsts.BASE_PAGE_SIZE))));
            }
            case Step.AreaChanged(_, _, _, KVirtChange change) -> Optional.of(new StepMark(
                    change.part(),
                    change.operation() instanceof KVirtOperation.Map map && !map.memory().isEmpty()
                            ? Optional.of(map.memory())
                            : Optional.empty()));
            case Step.TableAllocated _,Step.Activated _,Step.Failed _ -> Optional.empty();
        });
    }
}

package kspace.app.inspector.walk;

import java.util.ArrayList;
import java.util.List;
import kspace.app.data.figure.TlbStory;
import kspace.app.state.Snapshot;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.cpu.Activation;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.words.Message;

/**
 * What the CPUs have loaded at the moment, and what their TLBs go through at activation.
 *
 * @param lines the CPUs, and what becomes of the boot page table
 * @param story the TLB during activation
 */
record CpuFacts(List<Line> lines, TlbStory story) {

    /** One thing and what there is to say about it. */
    record Line(String name, Message value) {}

    static CpuFacts of(Snapshot snapshot) {
        return new CpuFacts(lines(snapshot), TlbStory.of(snapshot.boot(), snapshot.selection().va()));
    }

    private static List<Line> lines(Snapshot snapshot) {
        Boot boot = snapshot.boot();
        Activation activation = Activation.of(snapshot.state());
        List<Line> lines = new ArrayList<>();
        // All CPUs activate in one step, so they never differ at a moment.
        int nrCpus = activation.nrCpus();
        lines.add(new Line(nrCpus == 1 ? WalkMessage.CPU_0.text() : WalkMessage.CPUS.text(nrCpus),
                loaded(boot, activation)));
        lines.add(new Line(WalkMessage.BOOT_TABLE.text(), bootTable(boot, activation)));
        return List.copyOf(lines);
    }

    private static Message loaded(Boot boot, Activation activation) {
        if (activation.isActive(0)) {
            return WalkMessage.LOADED_AND_FLUSHED.of(activation.loadedTable(0).root().orElseThrow().paddr());
        }
        return activation.loadedTable(0).root()
                .map(root -> WalkMessage.BOOT_PAGE_TABLE_WITH_ROOT.of(root.paddr()))
                .orElseGet(() -> WalkMessage.DIRECT_MAPPING_WINDOW_ALONE
                        .of(boot.machine().mode().window().map(DirectMappingWindow::name).orElse("")));
    }

    private static Message bootTable(Boot boot, Activation activation) {
        if (boot.machine().mode().window().isPresent()) {
            return WalkMessage.THERE_IS_NONE.of();
        }
        return activation.isBootTableFreed()
                ? WalkMessage.BOOT_TABLE_FREED.of()
                : WalkMessage.IN_USE_BY_CPU.of(activation.nrCpus() - activation.nrDismissed());
    }
}

package kspace.app.inspector.walk;

import java.util.ArrayList;
import java.util.List;
import kspace.app.data.Phrase;
import kspace.app.state.Snapshot;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.cpu.Activation;
import kspace.core.paging.DirectMappingWindow;

/**
 * What the CPUs have loaded at the moment, and what their TLBs go through at activation.
 *
 * @param lines the CPUs, and what becomes of the boot page table
 * @param story the TLB during activation
 */
record CpuFacts(List<Line> lines, TlbStory story) {

    /** One thing and what there is to say about it. */
    record Line(String name, String value) {}

    static CpuFacts of(Snapshot snapshot) {
        return new CpuFacts(lines(snapshot), TlbStory.of(snapshot.boot(), snapshot.selection().va()));
    }

    private static List<Line> lines(Snapshot snapshot) {
        Boot boot = snapshot.boot();
        Activation activation = Activation.of(snapshot.state());
        List<Line> lines = new ArrayList<>();
        // All CPUs activate in one step, so they never differ at a moment.
        int nrCpus = activation.nrCpus();
        lines.add(new Line(nrCpus == 1 ? "CPU 0" : nrCpus + " CPUs", loaded(boot, activation)));
        lines.add(new Line("boot table", bootTable(boot, activation)));
        return List.copyOf(lines);
    }

    private static String loaded(Boot boot, Activation activation) {
        if (activation.isActive(0)) {
            return "the kernel page table, root "
                    + activation.loadedTable(0).root().orElseThrow().paddr() + ", TLB flushed";
        }
        return activation.loadedTable(0).root()
                .map(root -> "the boot page table, root " + root.paddr())
                .orElseGet(() -> "the direct-mapping window "
                        + boot.machine().mode().window().map(DirectMappingWindow::name).orElse("") + " alone");
    }

    private static String bootTable(Boot boot, Activation activation) {
        if (boot.machine().mode().window().isPresent()) {
            return "there is none";
        }
        return activation.isBootTableFreed()
                ? "dismissed by every CPU and freed"
                : "in use by " + Phrase.count(activation.nrCpus() - activation.nrDismissed(), "CPU");
    }
}

package kspace.app.shell.welcome;

import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;

/**
 * What a sample comes to after its boot.
 *
 * @param title what its machine is called
 * @param figures how much it maps, in words
 * @param snapshot what its map shows
 */
record SamplePreview(String title, String figures, Snapshot snapshot) {
    /** Boots a sample, which takes a while. */
    static SamplePreview of(String name) {
        Machine machine = new MachineSource.Packed(name).read();
        Boot boot = Boot.of(machine);
        Snapshot snapshot = new Explorer(boot).snapshot();
        String figures = boot.failure().isPresent()
                ? WelcomeMessage.BOOT_FAILS.text()
                : WelcomeMessage.LEAVES_AND_TABLES.text(snapshot.space().nrLeaves(), snapshot.space().nrTables());
        return new SamplePreview(machine.name(), figures, snapshot);
    }
}

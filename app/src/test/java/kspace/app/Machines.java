package kspace.app;

import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.core.kspace.Boot;

/** Machines that tests look at. */
public final class Machines {
    private Machines() {}

    /** Returns the boot of the sample that opens by default: 4 GiB in q35, 3,398 steps. */
    public static Boot q35() {
        return Boot.of(Samples.byDefault().machine());
    }

    /** Returns a window's state with that machine at its last moment. */
    public static Explorer explorer() {
        return new Explorer(q35());
    }
}

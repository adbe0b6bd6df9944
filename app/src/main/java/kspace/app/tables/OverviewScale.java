package kspace.app.tables;

/** Where addresses lie on the overview. Offsets count from the start of the kernel's half. */
sealed interface OverviewScale permits SchematicScale, TrueScale, BlendedScale {

    /** Returns where {@code offset} lies; the nearest end for one that is not shown. */
    double x(long offset);

    /** Returns the offset that lies at {@code x}; the nearest end for an x outside. */
    long offset(double x);
}

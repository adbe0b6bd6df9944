package kspace.core.machine;

import kspace.core.paging.PagingMode;

/** What the values of a machine may be, wherever they are typed. */
public final class MachineLimits {
    /** The most CPUs of a machine. */
    public static final int MOST_CPUS = 4096;
    /** The most operations on KVirtAreas. */
    public static final int MOST_OPERATIONS = 1000;
    /** The most regions of a machine. */
    public static final int MOST_REGIONS = MemoryMapText.MAX_REGIONS;

    private static final int LONGEST_NAME = 200;
    /** What a name has to be, as the end of a sentence. */
    public static final String NAME_NEEDED = "one line of 1 to " + LONGEST_NAME + " characters is needed";

    private MachineLimits() {}

    /** Returns where the physical addresses of a paging mode end. */
    public static long endOfPhysical(PagingMode mode) {
        return 1L << mode.physicalAddressWidth();
    }

    /** Returns whether a machine may be called that. */
    public static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }
}

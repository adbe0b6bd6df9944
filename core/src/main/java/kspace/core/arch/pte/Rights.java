package kspace.core.arch.pte;

/**
 * What the hardware lets through an entry. An access needs every entry on the way of its walk to let it through.
 *
 * @param write whether writes pass
 * @param user whether accesses from user mode pass
 * @param execute whether instruction fetches pass
 */
public record Rights(boolean write, boolean user, boolean execute) {
    /** Everything passes. */
    public static final Rights ALL = new Rights(true, true, true);

    /** Returns what passes both. */
    public Rights and(Rights other) {
        return new Rights(write && other.write, user && other.user, execute && other.execute);
    }
}

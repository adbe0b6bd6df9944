package kspace.core.paging;

/**
 * Everything that a mapping says about a page besides its address (OSTD's {@code PageProperty}): the kernel's meaning,
 * which {@code PteFormat}s write as hardware bits.
 *
 * @param flags access rights and history
 * @param cache the caching policy
 * @param privileged what only the kernel may choose
 */
public record PageProperty(PageFlags flags, CachePolicy cache, PrivilegedFlags privileged) {

    /** Returns a write-back cached, global kernel mapping, as every phase of the kernel page table makes them. */
    public static PageProperty kernel(PageFlags flags) {
        return new PageProperty(flags, CachePolicy.WRITEBACK, PrivilegedFlags.GLOBAL);
    }

    /** Returns whether user mode may access the page. */
    public boolean isUser() {
        return privileged.contains(PrivilegedFlags.USER);
    }

    /** Returns whether the translation survives an ordinary TLB flush. */
    public boolean isGlobal() {
        return privileged.contains(PrivilegedFlags.GLOBAL);
    }
}

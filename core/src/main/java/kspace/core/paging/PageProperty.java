package kspace.core.paging;

import java.util.Optional;

/**
 * Everything that a mapping says about a page besides its address (OSTD's {@code PageProperty}): the kernel's meaning,
 * which {@code PteFormat}s write as hardware bits.
 *
 * @param flags access rights and history
 * @param knownCache the caching policy; empty in a recording whose entries refer to a register that it does not hold
 * @param privileged what only the kernel may choose
 */
public record PageProperty(PageFlags flags, Optional<CachePolicy> knownCache, PrivilegedFlags privileged) {

    /** Creates a property with a caching policy. */
    public PageProperty(PageFlags flags, CachePolicy cache, PrivilegedFlags privileged) {
        this(flags, cache.known(), privileged);
    }

    /** Returns the caching policy; only of what a kernel writes, which always has one. */
    public CachePolicy cache() {
        return knownCache.orElseThrow();
    }

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

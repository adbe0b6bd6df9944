package kspace.core.kernel.asterinas;

import kspace.core.words.MessageKey;

/** The kinds of findings, each with its stable name, which commands print, and a title for people. */
public enum FindingKind implements MessageKey {
    /** Two phases' ranges meet. */
    OVERLAP,
    /** A page would stand in a top-level entry, which names a table already. */
    TOP_LEVEL_CONFLICT,
    /** A page would show physical memory that OSTD writes into no entry. */
    ENTRY_ADDRESS_END,
    /** The linear map would pass the end of the address space. */
    LINEAR_WRAPS,
    /** The metadata map would pass the end of the address space. */
    METADATA_WRAPS,
    /** The kernel code would pass the end of the address space. */
    CODE_WRAPS,
    /** A phase is exactly one huge page, on which upstream panics. */
    UPSTREAM_EXACT_HUGE_PAGE,
    /** Upstream's cursor overflows when it unlocks the last table of the address space. */
    UPSTREAM_LOCK_RELEASE_OVERFLOW,
    /** No piece of usable memory is as large as the frame metadata. */
    METADATA_NO_ROOM,
    /** Kernel or boot module lie where the rest of the memory map has no usable memory. */
    KERNEL_OUTSIDE_MEMORY,
    /** Physical memory is larger than the linear range. */
    LINEAR_OVERRUNS_KVIRT,
    /** The frame metadata is larger than its range. */
    METADATA_OVERRUNS_CAP,
    /** A constant of the layout is not page-aligned. */
    CONSTANT_UNALIGNED,
    /** Comment and code differ about the KVirtArea range. */
    DRIFT_KVIRT(true),
    /** The kernel has no port for the architecture, so that the layout is ours. */
    LAYOUT_OURS(true),
    /** Comment and code differ about the metadata range. */
    DRIFT_METADATA(true),
    /** Comment and code differ about the kernel code range. */
    DRIFT_CODE(true),
    /** The metadata's place allows small pages only. */
    METADATA_SMALL_PAGES,
    /** The kernel code can be written. */
    CODE_WRITABLE(true),
    /** Upstream's software walk does not ask whether an address is canonical. */
    WALK_IGNORES_CANONICALITY(true),
    /** OSTD on x86-64 tells pages from tables by bit 7 at level 1 too. */
    X86_BIT_7_AT_LEVEL_1(true),
    /** RISC-V leaves are built with A and D clear. */
    RISCV_AD_CLEAR(true),
    /** An uncacheable RISC-V page needs Svpbmt. */
    RISCV_UC_NEEDS_SVPBMT(true),
    /** OSTD reads PBMT NC as Writeback. */
    RISCV_NC_READS_WRITEBACK(true),
    /** OSTD reads an uncacheable LoongArch page as Writeback. */
    LOONGARCH_UC_READS_WRITEBACK(true);

    private final boolean general;

    FindingKind() {
        this(false);
    }

    FindingKind(boolean general) {
        this.general = general;
    }

    /** Returns whether it says something about the source, so that it holds for every machine of an architecture. */
    public boolean isGeneral() {
        return general;
    }
}

package kspace.core.kernel.asterinas;

/** The kinds of findings, each with its stable name and a title for people. */
public enum FindingKind {
    /** Two phases' ranges meet. */
    OVERLAP("overlap", "Two phases meet"),
    /** A page would stand in a top-level entry, which names a table already. */
    TOP_LEVEL_CONFLICT("top-level-conflict", "A page as large as a top-level entry"),
    /** A page would show physical memory that OSTD writes into no entry. */
    ENTRY_ADDRESS_END("entry-address-end", "Memory past what an entry names"),
    /** The linear map would pass the end of the address space. */
    LINEAR_WRAPS("linear-wraps", "The linear map passes the end of the address space"),
    /** The metadata map would pass the end of the address space. */
    METADATA_WRAPS("metadata-wraps", "The metadata passes the end of the address space"),
    /** The kernel code would pass the end of the address space. */
    CODE_WRAPS("code-wraps", "The kernel code passes the end of the address space"),
    /** A phase is exactly one huge page, on which upstream panics. */
    UPSTREAM_EXACT_HUGE_PAGE("upstream-exact-huge-page", "A phase is exactly one huge page"),
    /** Upstream's cursor overflows when it unlocks the last table of the address space. */
    UPSTREAM_LOCK_RELEASE_OVERFLOW("upstream-lock-release-overflow", "A phase reaches the last table"),
    /** No piece of usable memory is as large as the frame metadata. */
    METADATA_NO_ROOM("metadata-no-room", "There is no room for the frame metadata"),
    /** Kernel or boot module lie where the rest of the memory map has no usable memory. */
    KERNEL_OUTSIDE_MEMORY("kernel-outside-memory", "Kernel or module lie outside usable memory"),
    /** Physical memory is larger than the linear range. */
    LINEAR_OVERRUNS_KVIRT("linear-overruns-kvirt", "The linear map runs into the KVirtArea range"),
    /** The frame metadata is larger than its range. */
    METADATA_OVERRUNS_CAP("metadata-overruns-cap", "The metadata runs over the end of its range"),
    /** A constant of the layout is not page-aligned. */
    CONSTANT_UNALIGNED("constant-unaligned", "A layout constant is not page-aligned"),
    /** Comment and code differ about the KVirtArea range. */
    DRIFT_KVIRT("drift-kvirt", "Comment and code differ about KVirtArea", true),
    /** The kernel has no port for the architecture, so that the layout is ours. */
    LAYOUT_OURS("layout-ours", "A layout of our own", true),
    /** Comment and code differ about the metadata range. */
    DRIFT_METADATA("drift-metadata", "Comment and code differ about metadata", true),
    /** Comment and code differ about the kernel code range. */
    DRIFT_CODE("drift-code", "Comment and code differ about kernel code", true),
    /** The metadata's place allows small pages only. */
    METADATA_SMALL_PAGES("metadata-small-pages", "The metadata has small pages only"),
    /** The kernel code can be written. */
    CODE_WRITABLE("code-writable", "The kernel code can be written", true),
    /** Upstream's software walk does not ask whether an address is canonical. */
    WALK_IGNORES_CANONICALITY("walk-ignores-canonicality", "Upstream's software walk takes any address", true),
    /** OSTD on x86-64 tells pages from tables by bit 7 at level 1 too. */
    X86_BIT_7_AT_LEVEL_1("x86-bit-7-at-level-1", "A level 1 entry without bit 7 reads as a table", true),
    /** RISC-V leaves are built with A and D clear. */
    RISCV_AD_CLEAR("riscv-ad-clear", "Pages are built with A and D clear", true),
    /** An uncacheable RISC-V page needs Svpbmt. */
    RISCV_UC_NEEDS_SVPBMT("riscv-uc-needs-svpbmt", "Uncacheable pages need Svpbmt", true),
    /** OSTD reads PBMT NC as Writeback. */
    RISCV_NC_READS_WRITEBACK("riscv-nc-reads-writeback", "PBMT NC reads back as Writeback", true),
    /** OSTD reads an uncacheable LoongArch page as Writeback. */
    LOONGARCH_UC_READS_WRITEBACK("loongarch-uc-reads-writeback", "Uncacheable reads back as Writeback", true);

    private final String id;
    private final String title;
    private final boolean general;

    FindingKind(String id, String title) {
        this(id, title, false);
    }

    FindingKind(String id, String title, boolean general) {
        this.id = id;
        this.title = title;
        this.general = general;
    }

    /** Returns the stable name that commands print. */
    public String id() {
        return id;
    }

    /** Returns whether it says something about the source, so that it holds for every machine of an architecture. */
    public boolean isGeneral() {
        return general;
    }

    /** Returns the title that people read. */
    public String title() {
        return title;
    }
}

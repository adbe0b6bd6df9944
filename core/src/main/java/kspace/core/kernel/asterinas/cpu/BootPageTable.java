package kspace.core.kernel.asterinas.cpu;

import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;

/**
 * The page table that every CPU runs on before the kernel's is activated (Asterinas
 * {@code ostd/src/arch/{x86,riscv}/boot/bsp_boot.S}): the upper half of it, where the kernel runs. On x86-64 its pages are
 * global, which is why activation has to flush global entries; on RISC-V they are not.
 *
 * <p>It is made of huge pages and maps the foot of the linear mapping and of the kernel code's range, readable, writable
 * and executable. Its tables lie in the kernel's image; ours are numbered from the image's start and, unlike the kernel's,
 * no two ranges share one. Asterinas has no Sv57; there it is what the code for Sv48 would make at that width. On an
 * architecture without a port it is that of x86-64, with pages that are not global. With a
 * direct-mapping window there is no boot page table: what is returned has no root.
 */
final class BootPageTable {
    private static final long X86_LINEAR_BYTES = 4 * ByteSize.GIB;
    private static final long X86_CODE_BYTES = 2 * ByteSize.GIB;
    private static final long SV39_LINEAR_BYTES = 128 * ByteSize.GIB;
    private static final long RISCV_CODE_BYTES = 3 * ByteSize.GIB;
    private static final int LEVEL_OF_2_MIB = 2;
    private static final int LEVEL_OF_1_GIB = 3;

    private BootPageTable() {}

    /** Returns the boot page table of a machine. */
    static PageTable of(Boot boot) {
        Machine machine = boot.machine();
        PagingMode mode = machine.mode();
        PagingConsts consts = mode.consts(mode.largestHighestTranslationLevel());
        long image = boot.memory().kernel().map(PaddrRange::start).map(Paddr::value)
                .orElse(PagingConsts.BASE_PAGE_SIZE);
        FrameSource frames = n -> Optional.of(new Paddr(image + n * PagingConsts.BASE_PAGE_SIZE));
        boolean windowed = mode.window().isPresent();
        PageTable table = PageTable.kernelInProgress(consts, machine.format(), frames, windowed ? 0 : 1);
        long linear = machine.layout().value(LayoutConstant.LINEAR_MAPPING_BASE).value();
        long code = machine.layout().value(LayoutConstant.KERNEL_CODE_BASE).value();
        if (windowed) {
            return table;
        }
        switch (Port.of(mode)) {
            case X86 -> {
                map(table, linear, LEVEL_OF_2_MIB, X86_LINEAR_BYTES, PrivilegedFlags.GLOBAL);
                map(table, code, LEVEL_OF_2_MIB, X86_CODE_BYTES, PrivilegedFlags.GLOBAL);
            }
            case RISCV -> {
                int root = consts.nrLevels();
                boolean hasLargeRoot = root > LEVEL_OF_1_GIB;
                map(table, linear, root, hasLargeRoot ? consts.pageSize(root) : SV39_LINEAR_BYTES,
                        PrivilegedFlags.NONE);
                map(table, code, LEVEL_OF_1_GIB, RISCV_CODE_BYTES, PrivilegedFlags.NONE);
            }
            case LOONGARCH, OURS -> {
                map(table, linear, LEVEL_OF_2_MIB, X86_LINEAR_BYTES, PrivilegedFlags.NONE);
                map(table, code, LEVEL_OF_2_MIB, X86_CODE_BYTES, PrivilegedFlags.NONE);
            }
        }
        return table;
    }

    /** Maps a range to physical memory from 0 on; not where a layout puts it at no multiple of the page size. */
    private static void map(PageTable table, long start, int level, long sizeBytes, PrivilegedFlags privileged) {
        Vaddr first = new Vaddr(start);
        long pageSize = table.consts().pageSize(level);
        if (!first.isAligned(pageSize)) {
            return;
        }
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(first, sizeBytes))) {
            cursor.map(
                    new PageRun(first, new Paddr(0), level, pageSize, sizeBytes / pageSize),
                    new PageProperty(PageFlags.RWX, CachePolicy.WRITEBACK, privileged));
        }
    }
}

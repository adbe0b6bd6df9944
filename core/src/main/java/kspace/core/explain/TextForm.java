package kspace.core.explain;

import java.util.Locale;
import kspace.core.words.MessageKey;

/** What a text is from which something can be said, each with its name for people. */
public enum TextForm implements MessageKey {
    /** Lines of a kernel's log about a fault, or any text that names registers, addresses and entries. */
    LOG,
    /** What {@code !pte} of WinDbg prints. */
    WINDBG,
    /** What {@code vmprint} of xv6 prints. */
    VMPRINT,
    /** What {@code /sys/kernel/debug/page_tables} of Linux holds. */
    PTDUMP,
    /** What {@code info tlb} or {@code info mem} of QEMU's monitor prints. */
    PAGE_LIST,
    /** One number. */
    NUMBER;

    /** Returns its name in data. */
    public String inData() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

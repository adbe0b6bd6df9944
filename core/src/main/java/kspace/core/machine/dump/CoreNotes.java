package kspace.core.machine.dump;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The notes of a core that say something about an address space. */
final class CoreNotes {
    /** A note of a core is a few hundred bytes; those of VMCOREINFO a few thousand. */
    private static final int MOST_BYTES = 1 << 26;
    private static final int HEADER_BYTES = 12;
    private static final int ALIGNMENT = 4;
    private static final int LONGEST_NAME = 64;

    private final List<ByteBuffer> ofQemu = new ArrayList<>();
    private Optional<VmcoreInfo> vmcoreInfo = Optional.empty();

    /** Reads notes from bytes of a file; a part that is cut or out of order ends them. */
    void read(DumpFile file, long offset, long sizeBytes) {
        ByteBuffer bytes = file.bytes(offset, (int) Math.min(sizeBytes, MOST_BYTES));
        int at = 0;
        while (bytes.limit() - at >= HEADER_BYTES) {
            long nameBytes = Integer.toUnsignedLong(bytes.getInt(at));
            long contentBytes = Integer.toUnsignedLong(bytes.getInt(at + Integer.BYTES));
            long content = at + HEADER_BYTES + aligned(nameBytes);
            long end = content + aligned(contentBytes);
            if (content + contentBytes > bytes.limit()) {
                return;
            }
            String name = name(bytes, at + HEADER_BYTES, (int) Math.min(nameBytes, LONGEST_NAME));
            keep(name, bytes.slice((int) content, (int) contentBytes).order(ByteOrder.LITTLE_ENDIAN));
            if (end > bytes.limit()) {
                return;
            }
            at = (int) end;
        }
    }

    private static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static String name(ByteBuffer bytes, int at, int length) {
        byte[] name = new byte[length];
        bytes.get(at, name);
        String text = new String(name, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private void keep(String name, ByteBuffer content) {
        if (name.equals("QEMU")) {
            ofQemu.add(content);
        } else if (name.equals("VMCOREINFO") && vmcoreInfo.isEmpty()) {
            byte[] text = new byte[content.remaining()];
            content.get(0, text);
            vmcoreInfo = Optional.of(new VmcoreInfo(new String(text, StandardCharsets.ISO_8859_1)));
        }
    }

    /** Returns QEMU's notes, one for each CPU. */
    List<ByteBuffer> ofQemu() {
        return ofQemu;
    }

    /** Returns what Linux tells about itself, if the core has it. */
    Optional<VmcoreInfo> vmcoreInfo() {
        return vmcoreInfo;
    }
}

package kspace.core.machine.dump;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes cores and dumps, byte by byte as their formats say. */
@SuppressWarnings("ByteBufferBackingArray") // Each buffer is the whole of an array of its own.
final class DumpFiles {
    private DumpFiles() {}

    /** A part of physical memory. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares parts.
    record Part(long physical, byte[] bytes) {}

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Makes an ELF core: header, program headers, notes, memory. */
    static byte[] elf(int machine, byte[] notes, List<Part> parts) {
        int headers = 64 + 56 * (parts.size() + 1);
        int size = headers + notes.length + parts.stream().mapToInt(it -> it.bytes().length).sum();
        ByteBuffer elf = buffer(size);
        elf.putInt(0x464c457f).put((byte) 2).put((byte) 1).put((byte) 1);
        elf.position(16);
        elf.putShort((short) 4).putShort((short) machine).putInt(1).putLong(0).putLong(64).putLong(0).putInt(0)
                .putShort((short) 64).putShort((short) 56).putShort((short) (parts.size() + 1));
        elf.position(64);
        elf.putInt(4).putInt(0).putLong(headers).putLong(0).putLong(0).putLong(notes.length).putLong(notes.length)
                .putLong(0);
        long at = (long) headers + notes.length;
        for (Part part : parts) {
            elf.putInt(1).putInt(0).putLong(at).putLong(0).putLong(part.physical()).putLong(part.bytes().length)
                    .putLong(part.bytes().length).putLong(0);
            at += part.bytes().length;
        }
        elf.put(notes);
        parts.forEach(part -> elf.put(part.bytes()));
        return elf.array();
    }

    static byte[] note(String name, int type, byte[] content) {
        byte[] nameBytes = (name + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer note = buffer(12 + (nameBytes.length + 3) / 4 * 4 + (content.length + 3) / 4 * 4);
        note.putInt(nameBytes.length).putInt(content.length).putInt(type).put(nameBytes);
        note.position(12 + (nameBytes.length + 3) / 4 * 4);
        note.put(content);
        return note.array();
    }

    /** QEMUCPUState of target/i386/arch_dump.c. */
    static byte[] qemu(long cr0, long cr3, long cr4) {
        ByteBuffer state = buffer(440);
        state.putInt(1).putInt(440);
        state.position(8 + 18 * 8 + 10 * 24);
        state.putLong(cr0).putLong(0).putLong(0xdead_0000L).putLong(cr3).putLong(cr4).putLong(0);
        return note("QEMU", 0, state.array());
    }

    static byte[] vmcoreInfo(String text) {
        return note("VMCOREINFO", 0, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] lime(List<Part> parts) {
        List<byte[]> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(buffer(32).putInt(0x4C694D45).putInt(1).putLong(part.physical())
                    .putLong(part.physical() + part.bytes().length - 1).array());
            all.add(part.bytes());
        }
        return together(all.toArray(byte[][]::new));
    }
}

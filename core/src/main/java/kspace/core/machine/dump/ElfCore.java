package kspace.core.machine.dump;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A core in ELF, as QEMU's {@code dump-guest-memory}, {@code virsh dump --memory-only} and Linux' {@code /proc/vmcore} have
 * it: each PT_LOAD is a part of physical memory, the notes tell of registers.
 */
final class ElfCore {
    private static final int MAGIC = 0x464c457f;
    private static final int HEADER_BYTES = 64;
    private static final int CLASS = 4;
    private static final int ENCODING = 5;
    private static final int TYPE = 16;
    private static final int MACHINE = 18;
    private static final int PROGRAM_HEADERS = 32;
    private static final int SECTION_HEADERS = 40;
    private static final int PROGRAM_HEADER_SIZE = 54;
    private static final int NR_PROGRAM_HEADERS = 56;
    /** More program headers than two bytes count are counted in the first section header (PN_XNUM). */
    private static final int MANY = 0xffff;
    private static final int COUNT_IN_SECTION = 44;
    private static final int SECTION_BYTES = 64;
    private static final int ET_CORE = 4;
    private static final int PT_LOAD = 1;
    private static final int PT_NOTE = 4;
    private static final int PROGRAM_HEADER_BYTES = 56;
    private static final int OFFSET = 8;
    private static final int PHYSICAL = 24;
    private static final int FILE_SIZE = 32;
    private static final int HEADERS_AT_ONCE = 1024;
    /** A part of which nobody knows where in physical memory it lies. */
    private static final long NOWHERE = -1;

    private final DumpFile file;
    private final Segments segments;
    private final CoreNotes notes = new CoreNotes();
    private final int machine;

    private ElfCore(DumpFile file) {
        this.file = file;
        this.segments = new Segments(file);
        ByteBuffer header = file.bytes(0, HEADER_BYTES);
        if (header.remaining() < HEADER_BYTES) {
            throw file.refused(DumpWords.ELF_ENDS_IN_HEADER.of());
        }
        if (header.get(CLASS) != 2 || header.get(ENCODING) != 1) {
            throw file.refused(
                    (header.get(CLASS) != 2 ? DumpWords.ELF_OF_32_BITS : DumpWords.ELF_BIG_ENDIAN).of());
        }
        if (header.getShort(TYPE) != ET_CORE) {
            throw file.refused(DumpWords.NO_CORE.of(Short.toUnsignedInt(header.getShort(TYPE)), ET_CORE));
        }
        this.machine = Short.toUnsignedInt(header.getShort(MACHINE));
        readHeaders(header);
    }

    static boolean isFirst(ByteBuffer head) {
        return head.remaining() >= Integer.BYTES && head.getInt(0) == MAGIC;
    }

    /** Returns whether an ELF file is a core, and no program. */
    static boolean isCore(ByteBuffer head) {
        return head.remaining() > MACHINE && head.getShort(TYPE) == ET_CORE;
    }

    /**
     * Reads the headers of a core.
     *
     * @throws kspace.core.space.RecordingException if they are wrong, or the file is shorter than they say
     */
    static ElfCore read(DumpFile file) {
        return new ElfCore(file);
    }

    private void readHeaders(ByteBuffer header) {
        long start = header.getLong(PROGRAM_HEADERS);
        int size = Short.toUnsignedInt(header.getShort(PROGRAM_HEADER_SIZE));
        long count = Short.toUnsignedInt(header.getShort(NR_PROGRAM_HEADERS));
        if (count == MANY) {
            count = countInSection(header.getLong(SECTION_HEADERS));
        }
        if (size != PROGRAM_HEADER_BYTES) {
            throw file.refused(DumpWords.HEADERS_OF_OTHER_SIZE.of(size, PROGRAM_HEADER_BYTES));
        }
        if (count > Segments.MOST || start < 0 || start > file.sizeBytes()
                || (file.sizeBytes() - start) / size < count) {
            throw file.refused(DumpWords.HEADERS_DO_NOT_FIT.of(count, start, file.sizeBytes()));
        }
        for (long i = 0; i < count; i += HEADERS_AT_ONCE) {
            int some = (int) Math.min(HEADERS_AT_ONCE, count - i);
            ByteBuffer bytes = file.bytes(start + i * size, some * size);
            for (int at = 0; at < some * size; at += size) {
                readHeader(bytes.slice(at, size).order(bytes.order()));
            }
        }
    }

    private long countInSection(long sections) {
        if (sections <= 0 || sections > file.sizeBytes() - SECTION_BYTES) {
            throw file.refused(DumpWords.NO_SECTION_HEADER.of(sections));
        }
        return Integer.toUnsignedLong(file.bytes(sections, SECTION_BYTES).getInt(COUNT_IN_SECTION));
    }

    private void readHeader(ByteBuffer header) {
        long offset = header.getLong(OFFSET);
        long fileSize = header.getLong(FILE_SIZE);
        switch (header.getInt(0)) {
            case PT_LOAD -> {
                if (header.getLong(PHYSICAL) != NOWHERE) {
                    segments.add(header.getLong(PHYSICAL), offset, fileSize);
                }
            }
            case PT_NOTE -> {
                if (offset < 0 || fileSize < 0 || offset > file.sizeBytes()
                        || file.sizeBytes() - offset < fileSize) {
                    throw file.refused(DumpWords.NOTES_PAST_THE_END.of(offset, fileSize, file.sizeBytes()));
                }
                notes.read(file, offset, fileSize);
            }
            default -> {
                // Other headers say nothing about memory or registers.
            }
        }
    }

    Segments segments() {
        return segments;
    }

    CoreNotes notes() {
        return notes;
    }

    /** Returns what the notes say about the address space. */
    CoreFacts facts() {
        return CoreMachine.ALL.stream().filter(it -> it.number() == machine).findFirst()
                .map(it -> it.facts(notes))
                .orElseGet(() -> CoreFacts.unknown(
                        Optional.empty(), DumpWords.OTHER_PROCESSOR.of(machine)));
    }
}

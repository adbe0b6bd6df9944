package kspace.core.machine.devicetree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import kspace.core.memory.MachineException;
import kspace.core.words.Message;

/** A compiled device tree (Devicetree Specification 0.4, section 5). */
public final class DeviceTreeBlob {
    /** The first four bytes. */
    public static final int MAGIC = 0xd00dfeed;

    private static final int BEGIN_NODE = 1;
    private static final int END_NODE = 2;
    private static final int PROPERTY = 3;
    private static final int NOP = 4;
    private static final int END = 9;
    private static final int HEADER_BYTES = 40;
    private static final int DEEPEST = 64;
    private static final int ENTRY_BYTES = 16;
    private static final int LONGEST_NAME = 255;

    private final String file;
    private final ByteBuffer bytes;
    private final DeviceNode root = new DeviceNode("", 0);

    /**
     * Reads a blob.
     *
     * @throws MachineException if it is cut or wrong; the sentence names the file
     */
    public DeviceTreeBlob(String file, byte[] content) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(content);
        read();
    }

    /** Returns whether bytes start as a blob does. */
    public static boolean is(byte[] content) {
        return content.length >= Integer.BYTES && ByteBuffer.wrap(content).getInt() == MAGIC;
    }

    /** Returns the root of the tree. */
    public DeviceNode root() {
        return root;
    }

    private void read() {
        if (bytes.limit() < HEADER_BYTES || bytes.getInt(4) < 0 || bytes.getInt(4) > bytes.limit()) {
            throw wrong(bytes.limit() < 8 ? TreeWords.CUT_OFF_IN_HEADER.of(bytes.limit())
                    : TreeWords.CUT_OFF.of(Integer.toUnsignedString(bytes.getInt(4)), bytes.limit()));
        }
        int structure = offset(8);
        int strings = offset(12);
        readReservations(offset(16));
        readStructure(structure, strings);
    }

    private int offset(int at) {
        int offset = bytes.getInt(at);
        if (offset < 0 || offset > bytes.limit()) {
            throw wrong(TreeWords.OFFSET_OUTSIDE.of(at));
        }
        return offset;
    }

    private void readReservations(int start) {
        int end = start;
        while (end + ENTRY_BYTES <= bytes.limit()
                && (bytes.getLong(end) != 0 || bytes.getLong(end + Long.BYTES) != 0)) {
            end += ENTRY_BYTES;
            if ((end - start) / ENTRY_BYTES > Reservations.MOST) {
                throw wrong(TreeWords.RESERVATIONS_WITHOUT_END.of());
            }
        }
        if (end > start) {
            byte[] reservations = new byte[end - start];
            bytes.get(start, reservations);
            Reservations.add(root, 0, reservations);
        }
    }

    private void readStructure(int start, int strings) {
        Deque<DeviceNode> open = new ArrayDeque<>();
        int at = start;
        while (true) {
            int token = word(at);
            at += Integer.BYTES;
            switch (token) {
                case BEGIN_NODE -> {
                    String name = text(at);
                    at = aligned(at + name.getBytes(StandardCharsets.ISO_8859_1).length + 1);
                    if (open.size() >= DEEPEST) {
                        throw wrong(TreeWords.TOO_DEEP_IN_BLOB.of(DEEPEST));
                    }
                    open.push(open.isEmpty() ? root : open.getFirst().child(name, 0));
                }
                case END_NODE -> {
                    if (open.isEmpty()) {
                        throw wrong(TreeWords.END_WITHOUT_NODE.of(at));
                    }
                    open.pop();
                }
                case PROPERTY -> {
                    int length = word(at);
                    int name = word(at + Integer.BYTES);
                    at += 2 * Integer.BYTES;
                    if (open.isEmpty() || length < 0 || length > bytes.limit() - at || name < 0) {
                        throw wrong(TreeWords.PROPERTY_DOES_NOT_FIT.of(at));
                    }
                    byte[] value = new byte[length];
                    bytes.get(at, value);
                    open.getFirst().set(text(Math.addExact(strings, Math.min(name, bytes.limit()))), value);
                    at = aligned(at + length);
                }
                case NOP -> {
                    // Left by a program that took something out.
                }
                case END -> {
                    return;
                }
                default -> throw wrong(TreeWords.BROKEN.of(at - Integer.BYTES));
            }
        }
    }

    private int word(int at) {
        if (at < 0 || at > bytes.limit() - Integer.BYTES) {
            throw wrong(TreeWords.STRUCTURE_WITHOUT_END.of());
        }
        return bytes.getInt(at);
    }

    private String text(int at) {
        int end = at;
        while (end < bytes.limit() && bytes.get(end) != 0 && end - at <= LONGEST_NAME) {
            end++;
        }
        if (end >= bytes.limit() || end - at > LONGEST_NAME) {
            throw wrong(TreeWords.NAME_WITHOUT_END.of(at));
        }
        byte[] name = new byte[end - at];
        bytes.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static int aligned(int at) {
        return (at + Integer.BYTES - 1) & -Integer.BYTES;
    }

    private MachineException wrong(Message what) {
        return new MachineException(TreeWords.BLOB_NOT_READ.of(file, what));
    }
}

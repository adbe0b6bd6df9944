package kspace.core.machine.devicetree;

import java.nio.ByteBuffer;

/**
 * What a tree reserves outside of its nodes, a blob in its memory reservation block and a source with
 * {@code /memreserve/}: kept as a node, so that it is read like {@code /reserved-memory}.
 */
public final class Reservations {
    /** The name of the node; no real name has spaces. */
    public static final String NAME = "memory reservation block";

    /** The most reservations that are read; more are taken for a block that has no end. */
    static final int MOST = 4096;

    private static final byte[] TWO_CELLS = {0, 0, 0, 2};

    private Reservations() {}

    /** Adds reservations, each of 8 bytes of start and 8 bytes of size, that stand in a line; returns how many there are. */
    static int add(DeviceNode root, int line, byte[] reservations) {
        DeviceNode node = root.child(NAME, line);
        byte[] before = node.bytes("reg");
        node.set("reg", ByteBuffer.allocate(before.length + reservations.length).put(before).put(reservations).array());
        node.set("#address-cells", TWO_CELLS);
        node.set("#size-cells", TWO_CELLS);
        node.endAt(line);
        return node.bytes("reg").length / (2 * Long.BYTES);
    }
}

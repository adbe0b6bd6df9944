package kspace.core.machine.devicetree;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kspace.core.machine.text.PastedText;

/**
 * A device tree as text (Devicetree Specification 0.4, section 6). Files that it includes are not read: what they say is
 * missing, and a macro has no value. Of properties that do not matter for memory, only the texts are kept.
 */
public final class DeviceTreeSource {
    private static final int DEEPEST = 64;
    private static final int BITS_OF_CELL = 32;

    private final DtsScanner scanner;
    private final DeviceNode root = new DeviceNode("", 0);
    private final Map<String, DeviceNode> labels = new HashMap<>();

    private DeviceTreeSource(List<PastedText.Line> lines) {
        this.scanner = new DtsScanner(lines);
    }

    /**
     * Reads a source, or the part of one that lines hold.
     *
     * @throws DeviceTreeException if it is cut or wrong
     */
    public static DeviceNode read(List<PastedText.Line> lines) throws DeviceTreeException {
        DeviceTreeSource source = new DeviceTreeSource(lines);
        source.readTop();
        return source.root;
    }

    private void readTop() throws DeviceTreeException {
        for (scanner.skipSpace(); !scanner.isAtEnd(); scanner.skipSpace()) {
            if (scanner.take("/memreserve/")) {
                readReservation();
            } else if (scanner.take("/include/") || scanner.take("/delete-node/")) {
                scanner.skipTo(";\n\"");
                if (scanner.take("\"")) {
                    scanner.takeText();
                }
            } else if (scanner.isNext("/dts-v1/") || scanner.isNext("/plugin/")) {
                scanner.skipTo(";");
            } else if (scanner.take("/")) {
                if (scanner.take("{")) {
                    readNode(root, 1);
                }
            } else if (scanner.take("&")) {
                String label = scanner.takeReference();
                DeviceNode node = labels.getOrDefault(label, new DeviceNode(label, scanner.line()));
                if (scanner.take("{")) {
                    readNode(node, 1);
                }
            } else if (!scanner.take(";")) {
                readFragment();
            }
        }
    }

    /** A node outside of the root, as people quote the one that matters, or something that is no device tree. */
    private void readFragment() throws DeviceTreeException {
        String name = scanner.takeName();
        if (name.isEmpty()) {
            scanner.next();
        } else if (!scanner.take(":") && scanner.take("{")) {
            readNode(root.child(name, scanner.line()), 1);
        }
    }

    private void readReservation() throws DeviceTreeException {
        scanner.skipSpace();
        int line = scanner.line();
        OptionalLong start = number();
        OptionalLong size = number();
        scanner.require(";");
        byte[] reservation =
                ByteBuffer.allocate(2 * Long.BYTES).putLong(start.orElse(0)).putLong(size.orElse(0)).array();
        if (Reservations.add(root, line, reservation) > Reservations.MOST) {
            throw scanner.wrong(TreeWords.TOO_MANY_RESERVATIONS.of());
        }
    }

    private OptionalLong number() throws DeviceTreeException {
        scanner.skipSpace();
        return new DtsExpression(scanner).take();
    }

    /** Reads what stands between the braces of a node, the closing one included. */
    private void readNode(DeviceNode node, int depth) throws DeviceTreeException {
        if (depth > DEEPEST) {
            throw scanner.wrong(TreeWords.TOO_DEEP.of(DEEPEST));
        }
        int start = scanner.line();
        String label = "";
        while (!scanner.take("}")) {
            if (scanner.isAtEnd()) {
                throw new DeviceTreeException(start,
                        TreeWords.NODE_WITHOUT_END.of(node.name().isEmpty() ? "/" : node.name()));
            }
            if (scanner.take(";")) {
                continue;
            }
            if (scanner.isNext("/") || scanner.isNext("&")) {
                readDirective(node);
                continue;
            }
            int line = scanner.line();
            String name = scanner.takeName();
            if (name.isEmpty()) {
                throw scanner.wrong(TreeWords.NODE_OR_PROPERTY_NEEDED.of(String.valueOf(scanner.peek())));
            }
            if (scanner.take(":")) {
                label = name;
            } else if (scanner.take("{")) {
                DeviceNode child = node.child(name, line);
                if (!label.isEmpty()) {
                    labels.put(label, child);
                    label = "";
                }
                readNode(child, depth + 1);
            } else if (scanner.take("=")) {
                readValue(node, name);
            } else if (scanner.take(";")) {
                node.set(name, new byte[0]);
            } else {
                // A macro of the C preprocessor.
                scanner.skipTo(";}");
            }
        }
        node.endAt(scanner.line());
    }

    private void readDirective(DeviceNode node) throws DeviceTreeException {
        if (scanner.take("/delete-property/")) {
            node.remove(scanner.takeName());
        } else if (scanner.take("/delete-node/")) {
            node.removeChild(scanner.takeName());
        } else if (scanner.take("/omit-if-no-ref/")) {
            return;
        }
        scanner.skipTo(";}");
    }

    private void readValue(DeviceNode node, String name) throws DeviceTreeException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean read = true;
        int bits = BITS_OF_CELL;
        while (!scanner.take(";")) {
            if (scanner.isAtEnd() || scanner.isNext("}")) {
                throw scanner.wrong(TreeWords.PROPERTY_WITHOUT_END.of(name));
            }
            if (scanner.take("<")) {
                read &= readCells(bytes, bits);
                bits = BITS_OF_CELL;
            } else if (scanner.take("\"")) {
                bytes.writeBytes(scanner.takeText().getBytes(StandardCharsets.UTF_8));
                bytes.write(0);
            } else if (scanner.take("/bits/")) {
                bits = (int) number().orElse(0);
                if (bits != 8 && bits != 16 && bits != 32 && bits != 64) {
                    throw scanner.wrong(TreeWords.OTHER_BITS.of());
                }
            } else if (!scanner.take(",")) {
                // Bytes, files and references are nothing that memory needs.
                read &= name.isEmpty() || scanner.isNext("&") || scanner.isNext("[");
                scanner.next();
                scanner.skipTo(",;}");
            }
        }
        if (read) {
            node.set(name, bytes.toByteArray());
        } else {
            node.setUnread(name);
        }
    }

    /** Reads cells up to the closing bracket; returns whether all are known. */
    private boolean readCells(ByteArrayOutputStream bytes, int bits) throws DeviceTreeException {
        boolean known = true;
        while (!scanner.take(">")) {
            if (scanner.isAtEnd()) {
                throw scanner.wrong(TreeWords.CELLS_WITHOUT_END.of());
            }
            OptionalLong value = OptionalLong.of(0);
            if (scanner.take("&")) {
                scanner.takeReference();
            } else {
                value = number();
                // A label inside of a value.
                scanner.take(":");
            }
            known &= value.isPresent();
            byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(value.orElse(0)).array();
            BigInteger most = BigInteger.ONE.shiftLeft(bits);
            if (new BigInteger(1, all).compareTo(most) >= 0 && value.orElse(0) > 0) {
                throw scanner
                        .wrong(TreeWords.CELL_TOO_SMALL.of("0x" + new BigInteger(1, all).toString(16), bits));
            }
            bytes.write(all, Long.BYTES - bits / Byte.SIZE, bits / Byte.SIZE);
        }
        return known;
    }
}

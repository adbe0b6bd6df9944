package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import kspace.core.machine.devicetree.DeviceNode;
import kspace.core.machine.devicetree.Reservations;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;

/**
 * The memory in a device tree (Devicetree Specification 0.4, sections 3.4 and 3.5): nodes of type memory are usable, but
 * what {@code /reserved-memory} lists with {@code no-map}, and what a blob's reservation block lists, is reserved.
 */
final class DeviceTreeMemory {
    private static final int USUAL_ADDRESS_CELLS = 2;
    private static final int USUAL_SIZE_CELLS = 1;
    private static final int MOST_CELLS = 4;
    private static final int DEEPEST = 64;

    private final DeviceNode root;
    private final FoundMap map;
    private int nrMapped;

    DeviceTreeMemory(DeviceNode root, MapForm form) {
        this.root = root;
        this.map = new FoundMap(form);
    }

    FoundMap map() {
        for (DeviceNode node : root.children()) {
            boolean memory = node.baseName().equals("memory") || node.texts("device_type").contains("memory");
            if (memory && isEnabled(node)) {
                addRanges(node, root, RegionType.USABLE);
            }
        }
        root.children().stream().filter(it -> it.name().equals("reserved-memory")).forEach(this::addReserved);
        for (DeviceNode entry : root.children()) {
            if (entry.name().equals(Reservations.NAME)) {
                addRanges(entry, entry, RegionType.RESERVED);
            }
        }
        if (nrMapped > 0) {
            map.note(FormWords.MAPPED_IN_TREE.of(nrMapped));
        }
        if (map.problem().isEmpty() && map.regions().stream().noneMatch(it -> it.type() == RegionType.USABLE)) {
            map.refuse(0, FormWords.NO_MEMORY_IN_TREE.of());
        }
        clue(root, 0).ifPresent(map::setClue);
        return map;
    }

    private void addReserved(DeviceNode reserved) {
        for (DeviceNode node : reserved.children()) {
            if (!isEnabled(node) || !node.has("reg")) {
                continue;
            }
            if (node.has("no-map")) {
                addRanges(node, reserved, RegionType.RESERVED);
            } else {
                nrMapped++;
            }
        }
    }

    private static boolean isEnabled(DeviceNode node) {
        return !node.has("status") || node.texts("status").contains("okay") || node.texts("status").contains("ok");
    }

    private void addRanges(DeviceNode node, DeviceNode parent, RegionType type) {
        byte[] reg = node.bytes("reg");
        boolean told = parent.has("#address-cells") || parent.has("#size-cells");
        // A node that is quoted alone: as many cells for the address as for the size.
        int half = !told && reg.length % (2 * DeviceNode.CELL) == 0 && reg.length <= MOST_CELLS * DeviceNode.CELL
                ? reg.length / (2 * DeviceNode.CELL)
                : 0;
        int addressCells = half > 0 ? half : parent.cell("#address-cells").orElse(USUAL_ADDRESS_CELLS);
        int sizeCells = half > 0 ? half : parent.cell("#size-cells").orElse(USUAL_SIZE_CELLS);
        int step = (addressCells + sizeCells) * DeviceNode.CELL;
        if (node.isUnread("reg")) {
            map.refuse(node.line(), FormWords.UNREAD_REG.of(node.name()));
        } else if (addressCells < 1 || sizeCells < 1 || addressCells > MOST_CELLS || sizeCells > MOST_CELLS) {
            map.refuse(node.line(), FormWords.NO_CELLS.of(
                    addressCells, sizeCells, parent.name().isEmpty() ? "/" : parent.name()));
        } else if (reg.length % step != 0) {
            map.refuse(node.line(), FormWords.CELLS_OVER.of(
                    node.name(), reg.length / DeviceNode.CELL, addressCells + sizeCells, addressCells, sizeCells));
        } else {
            for (int at = 0; at < reg.length; at += step) {
                BigInteger start = number(reg, at, addressCells);
                BigInteger size = number(reg, at + addressCells * DeviceNode.CELL, sizeCells);
                if (size.signum() > 0) {
                    map.add(node.line(), node.lastLine(), start, start.add(size), type);
                }
            }
        }
    }

    private static BigInteger number(byte[] bytes, int at, int cells) {
        return new BigInteger(1, Arrays.copyOfRange(bytes, at, at + cells * DeviceNode.CELL));
    }

    /** The first architecture that a node gives away; a paging mode further down completes it. */
    private static Optional<ArchClue> clue(DeviceNode node, int depth) {
        Optional<ArchClue> first = Optional.empty();
        for (String property : new String[]{"mmu-type", "riscv,isa", "riscv,isa-base", "compatible", "model"}) {
            for (String text : node.texts(property)) {
                Optional<PagingMode> mode = property.equals("mmu-type") ? ArchClues.mode(text) : Optional.empty();
                Optional<String> architecture =
                        mode.map(PagingMode::architecture).or(() -> ArchClues.architecture(text));
                first = first.or(() -> architecture.map(it -> new ArchClue(it, mode,
                        node.line() == 0
                                ? FormWords.PROPERTY.of(property, text)
                                : FormWords.PROPERTY_OF_NODE.of(property, text, node.line()))));
            }
        }
        if (depth < DEEPEST) {
            for (DeviceNode child : node.children()) {
                if (first.isPresent() && !first.get().leavesModeOpen()) {
                    break;
                }
                Optional<ArchClue> below = clue(child, depth + 1);
                boolean better = first.isEmpty()
                        || below.filter(it -> it.mode().isPresent()).isPresent();
                first = better ? below : first;
            }
        }
        return first;
    }
}

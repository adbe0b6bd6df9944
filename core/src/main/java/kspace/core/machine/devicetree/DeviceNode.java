package kspace.core.machine.devicetree;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a device tree with its properties, which are bytes (Devicetree Specification 0.4, section 2). */
public final class DeviceNode {
    /** Bytes of a cell. */
    public static final int CELL = 4;

    private final String name;
    private final int line;
    private final Map<String, byte[]> properties = new LinkedHashMap<>();
    private final Map<String, DeviceNode> children = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();
    private int lastLine;

    DeviceNode(String name, int line) {
        this.name = name;
        this.line = line;
        this.lastLine = line;
    }

    /** Returns the name with its address, if it has one; empty for the root. */
    public String name() {
        return name;
    }

    /** Returns the line that the node starts in; 0 in a blob. */
    public int line() {
        return line;
    }

    /** Returns the line that the node ends in; 0 in a blob. */
    public int lastLine() {
        return lastLine;
    }

    void endAt(int number) {
        lastLine = Math.max(lastLine, number);
    }

    /** Returns the child of that name, which is made if there is none yet: sources may write a node in several pieces. */
    DeviceNode child(String childName, int at) {
        return children.computeIfAbsent(childName, it -> new DeviceNode(it, at));
    }

    void removeChild(String childName) {
        children.remove(childName);
    }

    /** Returns the nodes in this one, in the order of the tree. */
    public List<DeviceNode> children() {
        return List.copyOf(children.values());
    }

    void set(String property, byte[] value) {
        properties.put(property, value);
        unread.remove(property);
    }

    /** Remembers a property whose value cannot be told from this file alone. */
    void setUnread(String property) {
        properties.put(property, new byte[0]);
        unread.add(property);
    }

    void remove(String property) {
        properties.remove(property);
    }

    /** Returns whether there is a property of that name, with or without a value. */
    public boolean has(String property) {
        return properties.containsKey(property);
    }

    /** Returns whether a property has a value that cannot be told from this file alone. */
    public boolean isUnread(String property) {
        return unread.contains(property);
    }

    /** Returns the value of a property; empty if there is none. */
    public byte[] bytes(String property) {
        return properties.getOrDefault(property, new byte[0]);
    }

    /** Returns the texts of a property, each of which ends in a zero byte. */
    public List<String> texts(String property) {
        String all = new String(bytes(property), StandardCharsets.UTF_8);
        return List.of(all.split("\0", -1)).stream().filter(it -> !it.isEmpty()).toList();
    }

    /** Returns a property of one cell. */
    public Optional<Integer> cell(String property) {
        byte[] value = bytes(property);
        return value.length == CELL ? Optional.of(new BigInteger(value).intValue()) : Optional.empty();
    }

    /** Returns the name without its address. */
    public String baseName() {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }
}

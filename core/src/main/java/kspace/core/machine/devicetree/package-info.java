/**
 * Device trees, as sources and as blobs (Devicetree Specification 0.4), read into
 * {@link kspace.core.machine.devicetree.DeviceNode}s. What they say about memory is the affair of
 * {@code machine.form}.
 */
package kspace.core.machine.devicetree;

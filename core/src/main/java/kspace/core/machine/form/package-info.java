/**
 * The forms in which people have the memory of a machine: kernel logs, {@code /proc/iomem}, device trees and others. A
 * text goes in as it was pasted, a {@link kspace.core.machine.form.MapReading} comes out, which says what was read.
 * Each form is known by its lines and has a class of its own; {@link kspace.core.machine.form.MapReader} chooses.
 */
package kspace.core.machine.form;

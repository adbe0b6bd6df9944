/** Physical memory: regions as firmware reports them, their normal form, and who gets which frame at boot. */
package kspace.core.memory;

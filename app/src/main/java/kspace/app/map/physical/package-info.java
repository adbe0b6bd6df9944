/**
 * Physical memory, as the other column shows it: its uses, and {@code Mapping}, which says what reaches what.
 */
package kspace.app.map.physical;

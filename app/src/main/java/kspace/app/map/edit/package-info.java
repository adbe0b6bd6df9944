/**
 * Moves memory with the mouse. A {@code Grip} is what the mouse holds; it says which machine it would make, and
 * {@code MachineEdits} whether there is one.
 */
package kspace.app.map.edit;

/** Machines as files: the TOML description, and the memory maps that Linux prints. */
package kspace.core.machine;

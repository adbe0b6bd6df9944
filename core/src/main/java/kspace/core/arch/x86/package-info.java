/** x86-64 with four and five levels. */
package kspace.core.arch.x86;

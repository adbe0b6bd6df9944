/** An address space that was recorded: what is mapped where, and where an address leads. It has one moment, and no boot. */
package kspace.app.recording;

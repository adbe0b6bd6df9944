/** Commands about a machine as a whole: what its boot comes to, its layout, its checks, its memory map. */
package kspace.app.cli.machine;

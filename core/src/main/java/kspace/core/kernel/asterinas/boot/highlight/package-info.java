/** The moments of a boot that a short telling of it stops at, found from what is public of its steps. */
package kspace.core.kernel.asterinas.boot.highlight;

/** What an architecture is: the object that each folder of {@code kspace.core.arch} makes one of. */
package kspace.core.arch.isa;

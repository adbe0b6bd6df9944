/**
 * The contracts of the page table that Asterinas builds, evaluated at any moment of a boot. Each is a class; {@code Contracts} has
 * them all, {@code KernelReader} reads the table that they look at, once and as its kernel reads it back.
 */
package kspace.core.kernel.asterinas.contract;

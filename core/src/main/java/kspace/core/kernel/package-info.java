/**
 * What every kernel has in common: named ranges of the address space, each with a role by which views know it, and results
 * of checks. Each kernel has a folder of its own below this one.
 */
package kspace.core.kernel;

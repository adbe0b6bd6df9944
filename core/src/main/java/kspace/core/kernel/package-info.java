/**
 * What every kernel has in common: named ranges of the address space, each with a role by which views know it, and findings, the
 * things that a user should know about a kernel on a machine. Each kernel has a folder of its own below this one.
 */
package kspace.core.kernel;

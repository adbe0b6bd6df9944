/** What can be checked of any address space, derived or recorded, whatever kernel it is of. */
package kspace.core.check;

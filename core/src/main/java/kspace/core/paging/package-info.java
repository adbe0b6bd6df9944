/** Paging modes and constants, page properties, and the choice of the largest pages for a range. */
package kspace.core.paging;

/** Linux: what the ranges of its address space are called, and where they lie in one that was recorded. It boots nothing. */
package kspace.core.kernel.linux;

/** LoongArch64. */
package kspace.core.arch.loongarch;

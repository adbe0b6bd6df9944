/** RISC-V with Sv39, Sv48 and Sv57. */
package kspace.core.arch.riscv;

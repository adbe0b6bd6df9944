/** AArch64, stage 1 of the EL1&amp;0 translation regime, as the Arm Architecture Reference Manual describes it. */
package kspace.core.arch.arm;

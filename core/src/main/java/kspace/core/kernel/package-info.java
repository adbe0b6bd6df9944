/** What every kernel has in common: findings, the things that a user should know about a kernel on a machine. */
package kspace.core.kernel;

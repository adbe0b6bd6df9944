/** Two machines beside each other, and where their address spaces differ. */
package kspace.app.machine.compare;

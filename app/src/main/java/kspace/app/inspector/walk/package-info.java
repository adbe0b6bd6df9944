/** The walk to the selected address, whether an access goes through, and what the CPUs remember of it. */
package kspace.app.inspector.walk;

/** What all views share: the machine, the moment, the selection. */
package kspace.app.state;

/** The machine as a form: its paging mode, regions of memory and operations, each edit of which is a machine of its own. */
package kspace.app.machine.edit;

/** Fields of a form: a value that is typed or chosen, its name, and in words what is wrong with it. */
package kspace.app.machine.field;

/** The files that are packed with the program, and the class that finds them. */
package kspace.app.resources;

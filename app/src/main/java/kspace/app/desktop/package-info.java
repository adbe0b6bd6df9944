/** What the program needs of the system it runs on, behind interfaces that tests replace. */
package kspace.app.desktop;

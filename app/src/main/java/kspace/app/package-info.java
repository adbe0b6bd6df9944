/** Where the program starts. */
package kspace.app;

/** Where machines come from: the samples that are packed with the program, and files. */
package kspace.app.sample;

/** Commands for those who teach and learn. */
package kspace.app.cli.learn;

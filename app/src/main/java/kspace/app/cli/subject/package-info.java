/** Which machine or recording a command is about, and at which moment. */
package kspace.app.cli.subject;

/** The command that makes pictures, and recipes and storyboards. */
package kspace.app.cli.export;

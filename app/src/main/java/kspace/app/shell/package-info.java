/** The window: composes the features and knows the system that it runs on. */
package kspace.app.shell;

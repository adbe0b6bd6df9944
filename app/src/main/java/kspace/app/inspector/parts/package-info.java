/** What all pages of the inspector are made of, and what they can ask of the window. */
package kspace.app.inspector.parts;

/** Many pictures from one file. */
package kspace.app.export.recipe;

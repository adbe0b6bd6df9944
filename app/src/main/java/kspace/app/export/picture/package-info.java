/** What a picture is to show, at which size, and in which form of file. */
package kspace.app.export.picture;

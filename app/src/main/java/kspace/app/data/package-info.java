/** What a moment of a boot says as words, tables and files of data; no user interface. */
package kspace.app.data;

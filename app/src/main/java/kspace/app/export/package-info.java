/** Pictures of views as files. */
package kspace.app.export;

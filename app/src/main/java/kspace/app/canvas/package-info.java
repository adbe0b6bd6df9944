/** What every picture is drawn with: colours, type, density, and a surface that the screen and files share. */
package kspace.app.canvas;

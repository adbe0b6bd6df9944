/** How everything looks: themes, the colours of meanings, and how dense it is. */
package kspace.app.canvas.look;

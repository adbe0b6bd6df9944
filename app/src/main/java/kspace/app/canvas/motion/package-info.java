/** How pictures move: by a clock of frames, with an easing, or at once where motion is not wanted. */
package kspace.app.canvas.motion;

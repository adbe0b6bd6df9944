/** What people learn with: sheets of exercises. */
package kspace.app.learn;

/**
 * The rows of long lists, by their numbers: leaves, tables and steps that are sorted and filtered, and computed one at a time from few runs,
 * however many they are. The views come in with a number, and go out with a row.
 */
package kspace.app.data.list;

/** What differs between the machine of a map and another one, as marks on it. */
package kspace.app.map.compare;

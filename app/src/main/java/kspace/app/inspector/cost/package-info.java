/** What the page table costs, and would with other page sizes. */
package kspace.app.inspector.cost;

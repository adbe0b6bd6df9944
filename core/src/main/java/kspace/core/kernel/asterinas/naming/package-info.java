/** What addresses are called at a moment: finds them by what people write, and says in words where they lie. */
package kspace.core.kernel.asterinas.naming;

/** The hot spots' forms, the beans of their model and their decision table. */
package vn.sauro.hotspot.process;

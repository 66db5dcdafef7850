/** The rearrangement's forms, delegates and beans of the models, and its decision tables. */
package vn.sauro.rearrangement.process;

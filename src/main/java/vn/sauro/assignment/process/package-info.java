/** The assignments' forms, delegates, beans of their models and decision tables. */
package vn.sauro.assignment.process;

/** The review cycles' forms, delegates, beans of their models and decision tables. */
package vn.sauro.review.process;

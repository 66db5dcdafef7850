/** Diễn tập: drives the whole procedure with the real engine, models and forms on a virtual clock. */
package vn.sauro.rehearsal;

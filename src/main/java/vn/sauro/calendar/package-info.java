/** The commune's time: its one clock, its working days, and what a deadline leaves for each step. */
package vn.sauro.calendar;

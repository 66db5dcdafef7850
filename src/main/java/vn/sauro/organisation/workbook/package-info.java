/** The commune as one Excel workbook: read, written, and the command line for both. */
package vn.sauro.organisation.workbook;

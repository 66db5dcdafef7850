/** Lấy ý kiến Nhân dân: rounds, closed household lists, one ledger per hamlet and round, and what came of it. */
package vn.sauro.consultation;

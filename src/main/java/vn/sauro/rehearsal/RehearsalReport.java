package vn.sauro.rehearsal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.sauro.rearrangement.ProcedureReport;

/** The file a rehearsal leaves: which walk it was, then the procedure as it went. */
record RehearsalReport(String scenario, long seed, @JsonUnwrapped ProcedureReport procedure) {}

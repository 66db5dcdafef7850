package vn.sauro.retention;

import java.time.Instant;
import java.util.List;

/** The procedures that are over, as whoever runs them knows. */
public interface EndedProcedures {

    /** @param endedAt when its terms begin */
    record Ended(String code, Instant endedAt) {}

    /** Those of which nothing runs any more, neither the procedure nor anything it started. */
    List<Ended> ended();

    /**
     * Holds the procedure until the end of the transaction.
     *
     * @return false when it is gone or something of it runs
     */
    boolean hold(String code);

    /** The table with a row for each; whatever has the procedure's code must be gone before that row. */
    String table();
}

package vn.sauro.retention;

import java.util.List;

/** A feature names its tables whose rows go by their own age. */
public interface AgedTables {

    /** Children before what they refer to. */
    List<AgedTable> aged();
}

package vn.sauro.retention;

import java.util.List;

/** A feature names its tables that belong to procedures. */
public interface ProcedureTables {

    /** Children before what they refer to. */
    List<ProcedureTable> tables();
}

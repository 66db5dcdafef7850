package vn.sauro.retention;

/**
 * A table whose rows belong to procedures.
 *
 * @param name      of the table
 * @param condition which rows are a procedure's, SQL with the parameter {@code :procedure}
 */
public record ProcedureTable(String name, String condition) {

    /** A table with the procedure's code in this column. */
    public static ProcedureTable by(String column, String name) {
        return new ProcedureTable(name, column + " = :procedure");
    }
}

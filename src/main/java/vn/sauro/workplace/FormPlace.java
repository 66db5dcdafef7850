package vn.sauro.workplace;

/**
 * Where a form stands.
 *
 * @param id of the task, or key of the process that is to be started
 */
public record FormPlace(Kind kind, String id) {

    /** A form is a task's, or begins a process. */
    public enum Kind {
        TASK("viec"), START("quy-trinh");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** The form of a task. */
    public static FormPlace task(String id) {
        return new FormPlace(Kind.TASK, id);
    }

    /** The form that starts a process. */
    public static FormPlace start(String process) {
        return new FormPlace(Kind.START, process);
    }

    /** As the table keeps it. */
    String column() {
        return kind.word + ":" + id;
    }

    static FormPlace of(String column) {
        int colon = column.indexOf(':');
        return new FormPlace(column.startsWith(Kind.TASK.word + ":") ? Kind.TASK : Kind.START, column.substring(colon + 1));
    }
}

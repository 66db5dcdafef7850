package vn.sauro.rule;

import java.util.Objects;

/**
 * A value a person entered, or an act they attempted, is not accepted. Whatever the submitting transaction did is undone; the
 * sentence reaches the person.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    private Refusal(String field, String sentence) {
        super(Objects.requireNonNull(sentence));
        this.field = field;
    }

    /**
     * Refuses one field of the submitted form.
     *
     * @param field    key of the form field, as in the form's file; the person is shown its label
     * @param sentence in Vietnamese, continuing the label: "phải từ 1 trở lên."
     */
    public static Refusal ofField(String field, String sentence) {
        return new Refusal(Objects.requireNonNull(field), sentence);
    }

    /**
     * Refuses the act as a whole.
     *
     * @param sentence a whole sentence in Vietnamese
     */
    public static Refusal of(String sentence) {
        return new Refusal(null, sentence);
    }

    /** Throws unless the condition holds; see {@link #ofField}. */
    public static void unless(boolean condition, String field, String sentence) {
        if (!condition) {
            throw ofField(field, sentence);
        }
    }

    /** Key of the refused field, or null when the act as a whole is refused. */
    public String field() {
        return field;
    }

    /** The Vietnamese sentence. */
    public String sentence() {
        return getMessage();
    }
}

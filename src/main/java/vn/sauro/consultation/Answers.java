package vn.sauro.consultation;

/** Households' answers to one question, by valid ballot. */
public record Answers(int agree, int disagree, int other) {

    /** All answers; equals the valid ballots. */
    public int total() {
        return agree + disagree + other;
    }
}

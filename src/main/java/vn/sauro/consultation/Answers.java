package vn.sauro.consultation;

/** Households' answers to one question, by valid ballot or raised hand. */
public record Answers(int agree, int disagree, int other) {

    /** All answers; equals the valid ballots. */
    public int total() {
        return agree + disagree + other;
    }

    Answers plus(Answers more) {
        return new Answers(agree + more.agree, disagree + more.disagree, other + more.other);
    }
}

package vn.sauro.assignment;

import java.util.List;

/** Which clarities an assignment has not yet: the decision table {@code six-clarities}, behind domain types. */
public interface ClarityRules {

    /** What is missing, each as a Vietnamese phrase naming the clarity, in the order of the table; empty when all six are clear. */
    List<String> missing(ClarityDraft draft);
}

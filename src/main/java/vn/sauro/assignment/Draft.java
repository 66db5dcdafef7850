package vn.sauro.assignment;

import java.time.Instant;
import java.util.Optional;

/**
 * An order of a document on its way to being assigned.
 *
 * @param number  of the order in the document
 * @param words   what the document says of it
 * @param clarity what is set so far; its lead is {@link Assignments#EVERY_UNIT} for an order to all
 */
public record Draft(String number, Words words, ClarityDraft clarity, Optional<Instant> issuedAt) {

    /** The document's own words, each as it stands; "đx" marks what is only proposed because the document is silent. */
    public record Words(Optional<String> quotation, Optional<String> lead, Optional<String> cooperating, Optional<String> timing, Optional<String> due,
                        Optional<String> rhythm, Optional<String> result, Optional<String> authority, Optional<String> open) {

        /** Of an order VPĐU adds itself. */
        static final Words NONE = new Words(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }
}

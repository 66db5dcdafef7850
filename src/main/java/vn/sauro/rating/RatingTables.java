package vn.sauro.rating;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sauro.retention.AgedTable;
import vn.sauro.retention.AgedTables;

/** Ratings go by their age: a cycle is no rearrangement, and the one a rearrangement ends with is kept alike. */
@Component
class RatingTables implements AgedTables {

    private static final String ANY = "1 = 1";

    @Override
    public List<AgedTable> aged() {
        return List.of(new AgedTable("rating_conclusion", "entered_at", ANY), new AgedTable("rating_work", "taken_at", ANY),
                new AgedTable("rating", "taken_at", "not exists (select 1 from rating_conclusion c where c.cycle_code = rating.cycle_code and c.unit_code = rating.unit_code)"));
    }
}

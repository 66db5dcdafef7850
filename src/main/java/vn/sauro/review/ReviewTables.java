package vn.sauro.review;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sauro.retention.AgedTable;
import vn.sauro.retention.AgedTables;

/** What units reported in reviews that are over goes by its own age; results, reports of VPĐU and conclusions stay. */
@Component
class ReviewTables implements AgedTables {

    private static final String OVER = "cycle_code in (select code from review_cycle where state = 'CLOSED')";

    @Override
    public List<AgedTable> aged() {
        return Stream.of("review_receipt", "review_check", "review_report_indicator", "review_report_line", "review_report")
                .map(table -> new AgedTable(table, "entered_at", OVER)).toList();
    }
}

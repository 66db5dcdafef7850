package vn.sauro.workplace;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sauro.retention.AgedTable;
import vn.sauro.retention.AgedTables;

/** Drafts nobody came back to go by their age. */
@Component
class DraftTables implements AgedTables {

    @Override
    public List<AgedTable> aged() {
        return List.of(new AgedTable("form_draft", "saved_at", "1 = 1"));
    }
}

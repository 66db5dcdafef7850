package vn.sauro.notification;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sauro.retention.AgedTable;
import vn.sauro.retention.AgedTables;

/** Messages go by their age, but for those whose delivery still runs. */
@Component
class MessageTables implements AgedTables {

    @Override
    public List<AgedTable> aged() {
        return List.of(new AgedTable("message", "written_at", "state <> 'QUEUED'"));
    }
}

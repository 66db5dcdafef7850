package vn.sauro.hotspot;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sauro.retention.ProcedureTable;
import vn.sauro.retention.ProcedureTables;

/** Hot spots belong to the rearrangement during which they were reported. */
@Component
class HotSpotTables implements ProcedureTables {

    @Override
    public List<ProcedureTable> tables() {
        return Stream.of("hot_spot_acknowledgement", "hot_spot_watch", "hot_spot_conclusion", "hot_spot_result", "hot_spot_direction", "hot_spot")
                .map(table -> ProcedureTable.by("rearrangement_code", table)).toList();
    }
}

package vn.sauro.hotspot.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.hotspot.HotSpotId;
import vn.sauro.hotspot.HotSpotReport;
import vn.sauro.hotspot.HotSpots;
import vn.sauro.organisation.Organisation;
import vn.sauro.rule.Refusal;

@Component
class ReportHotSpotForm implements SubmittedForm {

    /** The choice that stands for all hamlets. */
    private static final String WHOLE_COMMUNE = "COMMUNE";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final HotSpots hotSpots;
    private final HotSpotText text;
    private final Organisation organisation;
    private final ObjectMapper json;
    private final Clock clock;

    ReportHotSpotForm(HotSpots hotSpots, HotSpotText text, Organisation organisation, ObjectMapper json, Clock clock) {
        this.hotSpots = hotSpots;
        this.text = text;
        this.organisation = organisation;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "report-hot-spot";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        ArrayNode places = json.createArrayNode();
        places.addObject().put("code", WHOLE_COMMUNE).put("name", "Toàn xã");
        organisation.hamlets().forEach(hamlet -> places.addObject().put("code", hamlet.code()).put("name", hamlet.name()));
        return Map.of("placeOptions", places.toString(), "occurredOn", LocalDate.now(clock).toString(), "closedBecause", hotSpots.closedBecause().orElse(""));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        HotSpotReport report = new HotSpotReport(LocalDateTime.of(values.date("occurredOn"), time(values.text("occurredTime"))), hamlet(values.text("place")),
                values.choice("kind", HotSpotReport.Kind.class), values.choice("severity", HotSpotReport.Severity.class), values.text("narrative"),
                values.text("actionTaken"), values.text("proposal"), values.optionalInteger("peopleInvolved"), values.checked("restricted"));
        HotSpotId id = hotSpots.report(report, context.actor());
        context.businessKey(id.code());
        if (!report.restricted()) {
            context.openToLeaders();
        }
        return HotSpotVariables.reported(id, text.subject(id, report));
    }

    /** People write 8:30, 08:30 or 8h30. */
    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.replace('h', ':'), TIME);
        } catch (DateTimeParseException e) {
            throw Refusal.ofField("occurredTime", "phải ghi giờ và phút, ví dụ 08:30.");
        }
    }

    private static Optional<String> hamlet(String place) {
        return place.equals(WHOLE_COMMUNE) ? Optional.empty() : Optional.of(place);
    }
}

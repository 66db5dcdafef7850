package vn.sauro.rearrangement.process;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.DisseminationReport;
import vn.sauro.rearrangement.DisseminationReport.Audience;
import vn.sauro.rearrangement.DisseminationReport.Document;
import vn.sauro.rearrangement.DisseminationReport.MeetingForm;
import vn.sauro.rearrangement.DisseminationReports;

@Component
class ConfirmDisseminationForm implements SubmittedForm {

    private final DisseminationReports reports;

    ConfirmDisseminationForm(DisseminationReports reports) {
        this.reports = reports;
    }

    @Override
    public String key() {
        return "confirm-dissemination";
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        reports.confirm(DisseminationVariables.REARRANGEMENT_CODE.in(context), DisseminationVariables.UNIT_CODE.in(context), report(values), context.actor());
        return Map.of();
    }

    private static DisseminationReport report(FormValues values) {
        return new DisseminationReport(values.date("heldOn"), values.choice("meetingForm", MeetingForm.class), audience(values), documents(values),
                values.text("presenter"), values.integer("expected"), values.integer("present"), values.optionalText("compensation"),
                values.text("minutesNumber"), values.date("minutesDate"));
    }

    private static Set<Audience> audience(FormValues values) {
        Set<Audience> audience = EnumSet.noneOf(Audience.class);
        if (values.checked("toCadres")) {
            audience.add(Audience.CADRES);
        }
        if (values.checked("toMembers")) {
            audience.add(Audience.MEMBERS);
        }
        if (values.checked("toPeople")) {
            audience.add(Audience.PEOPLE);
        }
        return audience;
    }

    private static Set<Document> documents(FormValues values) {
        Set<Document> documents = EnumSet.allOf(Document.class);
        documents.removeIf(document -> !values.checked(document.field()));
        return documents;
    }
}

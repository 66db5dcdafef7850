package vn.sauro.rearrangement.process;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Entry;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.DisseminationReport;
import vn.sauro.rearrangement.DisseminationReport.Audience;
import vn.sauro.rearrangement.DisseminationReport.Document;
import vn.sauro.rearrangement.DisseminationReport.MeetingForm;
import vn.sauro.rearrangement.DisseminationReports;

@Component
class ConfirmDisseminationForm implements SubmittedForm {

    private final DisseminationReports reports;
    private final Organisation organisation;

    ConfirmDisseminationForm(DisseminationReports reports, Organisation organisation) {
        this.reports = reports;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "confirm-dissemination";
    }

    /** What is corrected opens as it was sent. */
    @Override
    public Map<String, Object> prefill(FormContext context) {
        String unit = DisseminationVariables.UNIT_CODE.in(context);
        Map<String, Object> values = new HashMap<>();
        values.put("ownEntry", context.viewer().map(viewer -> organisation.isMember(viewer, unit)).orElse(true));
        String correction = CorrectionVariables.CORRECTION_REASON.in(context);
        values.put("correctionNote", correction == null ? "" : "Lý do đính chính: " + correction);
        reports.newest(DisseminationVariables.REARRANGEMENT_CODE.in(context), unit).ifPresent(report -> prefill(values, report));
        return values;
    }

    private static void prefill(Map<String, Object> values, DisseminationReport report) {
        values.put("heldOn", report.heldOn().toString());
        values.put("meetingForm", report.meetingForm().name());
        values.put("toCadres", report.audience().contains(Audience.CADRES));
        values.put("toMembers", report.audience().contains(Audience.MEMBERS));
        values.put("toPeople", report.audience().contains(Audience.PEOPLE));
        report.documents().forEach(document -> values.put(document.field(), true));
        values.put("presenter", report.presenter());
        values.put("expected", report.expected());
        values.put("present", report.present());
        report.compensation().ifPresent(compensation -> values.put("compensation", compensation));
        values.put("minutesNumber", report.minutesNumber());
        values.put("minutesDate", report.minutesDate().toString());
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String rearrangement = DisseminationVariables.REARRANGEMENT_CODE.in(context);
        String unit = DisseminationVariables.UNIT_CODE.in(context);
        Entry entry = organisation.entry(context.actor(), unit, values.optionalText("onBehalfPaper"));
        String correction = CorrectionVariables.CORRECTION_REASON.in(context);
        if (correction == null) {
            reports.confirm(rearrangement, unit, report(values), entry);
        } else {
            reports.correct(rearrangement, unit, report(values), correction, entry);
        }
        return HamletRearrangementVariables.ON_BEHALF.as(entry.onBehalf());
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

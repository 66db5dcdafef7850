package vn.sauro.rearrangement.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.WeeklyReports;

/** The figures stand in the form already; VPĐU adds what it thinks of them. */
@Component
class ReportWeekForm implements SubmittedForm {

    /** The day on which the report was asked for, ISO; local to the task, since several weeks may be owed at once. */
    private static final Variable<String> WEEK_ENDING = Variable.text("weekEnding");

    private final WeeklyReports reports;
    private final WeekText text;

    ReportWeekForm(WeeklyReports reports, WeekText text) {
        this.reports = reports;
        this.text = text;
    }

    @Override
    public String key() {
        return "report-week";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("weekFigures", text.figures(HamletRearrangementVariables.REARRANGEMENT_CODE.in(context)));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String rearrangement = HamletRearrangementVariables.REARRANGEMENT_CODE.in(context);
        reports.send(rearrangement, LocalDate.parse(WEEK_ENDING.in(context)), text.figures(rearrangement), values.text("assessment"),
                values.optionalText("proposals"), values.text("documentNumber"), values.date("documentDate"), context.actor());
        return Map.of();
    }
}

package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.ConsolidationReport;
import vn.sauro.rearrangement.Consolidations;

@Component
class ConsolidateHamletForm implements SubmittedForm {

    private final Consolidations consolidations;
    private final SchemeText text;

    ConsolidateHamletForm(Consolidations consolidations, SchemeText text) {
        this.consolidations = consolidations;
        this.text = text;
    }

    @Override
    public String key() {
        return "consolidate-hamlet";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("schemeSummary", text.summary(HamletConsolidationVariables.REARRANGEMENT_CODE.in(context),
                HamletConsolidationVariables.SCHEME_CODE.in(context)));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        ConsolidationReport report = new ConsolidationReport(values.text("cellEstablished"), values.text("actingHead"), values.text("frontCommittee"),
                values.optionalText("associations"), values.text("partTimeStaff"), values.text("handover"), values.date("completedOn"));
        consolidations.report(HamletConsolidationVariables.REARRANGEMENT_CODE.in(context), HamletConsolidationVariables.SCHEME_CODE.in(context), report,
                context.actor());
        return Map.of();
    }
}

package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.DecisionFields;
import vn.sauro.rearrangement.Schemes;
import vn.sauro.rearrangement.Verdict;

@Component
class AgreePolicyForm implements SubmittedForm {

    private final Schemes schemes;
    private final SchemeText text;

    AgreePolicyForm(Schemes schemes, SchemeText text) {
        this.schemes = schemes;
        this.text = text;
    }

    @Override
    public String key() {
        return "agree-policy";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("schemeSummary", text.summary(RearrangementSchemeVariables.REARRANGEMENT_CODE.in(context),
                RearrangementSchemeVariables.SCHEME_CODE.in(context)));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        Verdict verdict = SharedFields.verdict(values);
        schemes.decidePolicy(RearrangementSchemeVariables.REARRANGEMENT_CODE.in(context), RearrangementSchemeVariables.SCHEME_CODE.in(context),
                verdict, DecisionFields.read(values), context.actor());
        return RearrangementSchemeVariables.POLICY_AGREED.as(verdict.agreed());
    }
}

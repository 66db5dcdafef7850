package vn.sauro.escalation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.Choice;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.Escalations;
import vn.sauro.organisation.DecisionFields;
import vn.sauro.organisation.Unit;

@Component
class DecideEscalationForm implements SubmittedForm {

    private final Escalations escalations;
    private final EscalationText text;

    DecideEscalationForm(Escalations escalations, EscalationText text) {
        this.escalations = escalations;
        this.text = text;
    }

    @Override
    public String key() {
        return "decide-escalation";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        String code = EscalationVariables.code(context);
        return Map.of("escalationSummary", text.summary(escalations.get(code)), "escalationSuggestion", text.suggestion(escalations.suggestion(code)),
                "decisionChoices", escalations.decisionChoices(code).stream().map(kind -> new Choice(kind.name(), kind.title())).toList(),
                "unitChoices", choices(escalations.unitChoices(code)), "inspectorChoices", choices(escalations.inspectorChoices(code)));
    }

    private static List<Choice> choices(List<Unit> units) {
        return units.stream().map(unit -> new Choice(unit.code(), unit.name())).toList();
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        escalations.decide(EscalationVariables.code(context), new Decision(values.choice("decision", Decision.Kind.class), values.optionalDate("newDueOn"),
                values.optionalText("newUnit"), values.optionalText("inspector"), values.optionalDate("inspectionDueOn"), DecisionFields.read(values)), context.actor());
        return Map.of();
    }
}

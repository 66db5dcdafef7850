package vn.sauro.rearrangement.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Opening;
import vn.sauro.rearrangement.Openings;
import vn.sauro.rearrangement.ProcedureRules;

@Component
class OpenRearrangementForm implements SubmittedForm {

    private final Openings openings;
    private final Organisation organisation;
    private final ProcedureRules rules;
    private final RearrangementProperties properties;
    private final ProposedSchemesJson schemes;
    private final ObjectMapper json;
    private final Clock clock;

    OpenRearrangementForm(Openings openings, Organisation organisation, ProcedureRules rules, RearrangementProperties properties,
            ProposedSchemesJson schemes, ObjectMapper json, Clock clock) {
        this.openings = openings;
        this.organisation = organisation;
        this.rules = rules;
        this.properties = properties;
        this.schemes = schemes;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "open-rearrangement";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        RearrangementProperties.Proposal proposal = properties.opening();
        return Map.of("title", proposal.title(), "basis", proposal.basis(), "deadline", proposal.deadline().toString(),
                "hamletOptions", hamletOptions(), "schemes", "[]");
    }

    /** Every hamlet with its households and whether the standard says it must be merged. */
    private String hamletOptions() {
        LocalDate today = LocalDate.now(clock);
        ArrayNode options = json.createArrayNode();
        for (Hamlet hamlet : organisation.hamlets()) {
            options.addObject().put("code", hamlet.code()).put("name", hamlet.name() + (hamlet.illustrative() ? SchemeText.ILLUSTRATIVE : ""))
                    .put("households", hamlet.households()).put("duty", rules.mergeDuty(hamlet.households(), today).name());
        }
        return options.toString();
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        Opening opening = new Opening(values.text("code"), values.text("title"), values.text("basis"), values.date("deadline"),
                schemes.read(values.text("schemes")), values.checked("acceptShortage"));
        openings.open(opening, context.actor());
        context.businessKey(opening.code());
        return HamletRearrangementVariables.REARRANGEMENT_CODE.as(opening.code());
    }
}

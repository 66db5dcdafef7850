package vn.sauro.organisation.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Delegations;
import vn.sauro.organisation.Organisation;

@Component
class NameDeputyForm implements SubmittedForm {

    private final Delegations delegations;
    private final Organisation organisation;
    private final ObjectMapper json;
    private final Clock clock;

    NameDeputyForm(Delegations delegations, Organisation organisation, ObjectMapper json, Clock clock) {
        this.delegations = delegations;
        this.organisation = organisation;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "name-deputy";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        ArrayNode people = json.createArrayNode();
        organisation.people().stream().filter(person -> context.viewer().filter(person.id()::equals).isEmpty())
                .forEach(person -> people.addObject().put("id", person.id()).put("name", person.name() + " (" + person.id() + ")"));
        return Map.of("peopleOptions", people.toString(), "fromDay", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String code = delegations.name(context.actor(), values.text("deputy"), values.date("fromDay"), values.date("untilDay"), values.text("reason"));
        context.businessKey(code);
        return DelegationVariables.named(code);
    }
}

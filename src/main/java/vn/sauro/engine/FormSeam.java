package vn.sauro.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.sauro.rule.Refusal;

/**
 * The one way from a form to a use case, for tasks and starts alike: checks what was submitted against the form's file, calls the
 * {@link SubmittedForm} of that name within the submitting transaction and keeps only the ids and verdicts it returns as variables.
 */
@Component
class FormSeam {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectProvider<SubmittedForm> beans;
    private final LeadersEyes leaders;
    private final Map<String, FormFile> files = new ConcurrentHashMap<>();
    private volatile Map<String, SubmittedForm> forms;

    FormSeam(ObjectProvider<SubmittedForm> beans, LeadersEyes leaders) {
        this.beans = beans;
        this.leaders = leaders;
    }

    /** @param scope null while a start form is only shown */
    EngineFormContext context(VariableScope scope) {
        return new EngineFormContext(scope, leaders);
    }

    /** What the form opens with. */
    ArrayList<FormField> prefill(FormName name, EngineFormContext context) {
        ArrayList<FormField> fields = new ArrayList<>();
        withoutAuthorization(() -> form(name).prefill(context)).forEach((key, value) -> {
            FormFieldImpl field = new FormFieldImpl();
            field.setId(key);
            field.setValue(typed(value));
            fields.add(field);
        });
        return fields;
    }

    /** Takes what was submitted; the caller sets what comes back as variables. */
    Map<String, Object> submit(FormName name, String deploymentId, VariableMap submitted, EngineFormContext context) {
        FormFile file = file(name, deploymentId);
        try {
            FormValues values = new FormValues(file.check(submitted));
            return withoutAuthorization(() -> form(name).submit(context, values));
        } catch (Refusal refusal) {
            String sentence = refusal.field() == null ? refusal.sentence() : "“" + file.label(refusal.field()) + "”: " + refusal.sentence();
            throw new FormRefused(refusal.field(), sentence, refusal);
        }
    }

    private SubmittedForm form(FormName name) {
        if (forms == null) {
            forms = beans.stream().collect(Collectors.toUnmodifiableMap(SubmittedForm::key, Function.identity()));
        }
        SubmittedForm form = forms.get(name.key());
        if (form == null) {
            throw new IllegalStateException("No use case stands behind the form " + name.key());
        }
        return form;
    }

    private FormFile file(FormName name, String deploymentId) {
        return files.computeIfAbsent(deploymentId + '/' + name.file(), ignored -> {
            ResourceEntity resource = Context.getCommandContext().getResourceManager().findResourceByDeploymentIdAndResourceName(deploymentId, name.file());
            if (resource == null) {
                throw new IllegalStateException("The deployment holds no file " + name.file());
            }
            return name.html() ? FormFile.ofHtml(resource.getBytes()) : FormFile.ofFormJs(resource.getBytes());
        });
    }

    /** The person was allowed to work on this task; what the use case then reads of the engine is the system's own reading. */
    private static <T> T withoutAuthorization(Callable<T> work) {
        return Context.getCommandContext().runWithoutAuthorization(work);
    }

    private static String json(List<?> choices) {
        try {
            return JSON.writeValueAsString(choices);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TypedValue typed(Object value) {
        if (value instanceof Integer number) {
            return Variables.integerValue(number);
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof List<?> choices) {
            // The one shape in which Tasklist hands a form an array; nothing ever reads it back into objects.
            return Variables.serializedObjectValue(json(choices)).serializationDataFormat(Variables.SerializationDataFormats.JSON).objectTypeName("java.util.List").create();
        }
        return Variables.stringValue(value == null ? null : value.toString());
    }
}

package vn.sauro.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Remembers within one engine command which tasks and starts came through the form seam. Whatever else would complete a task or start
 * an instance that has a form (the REST calls {@code complete}, {@code resolve} and {@code start} take any variable) is refused.
 */
final class SubmittedForms implements Session {

    /** What a caller is told who passes the form by. */
    static final String BESIDE_THE_FORM = "Việc này chỉ được hoàn thành bằng biểu mẫu của nó.";

    private final Set<String> subjects = new HashSet<>();

    private static SubmittedForms current() {
        return Context.getCommandContext().getSession(SubmittedForms.class);
    }

    static void passed(String subjectId) {
        current().subjects.add(subjectId);
    }

    static void demand(String subjectId) {
        if (!current().subjects.contains(subjectId)) {
            throw new FormRefused(null, BESIDE_THE_FORM, null);
        }
    }

    @Override
    public void flush() {
        // Holds nothing that is stored.
    }

    @Override
    public void close() {
        subjects.clear();
    }

    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return SubmittedForms.class;
        }

        @Override
        public Session openSession() {
            return new SubmittedForms();
        }
    }
}

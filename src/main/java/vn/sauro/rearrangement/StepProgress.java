package vn.sauro.rearrangement;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes once that a step is finished: when nobody owes anything in it any more. */
@Component
class StepProgress {

    private final JdbcClient jdbc;
    private final Clock clock;

    StepProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To be called by the use case after it stored what may be the last part of the step. */
    void after(Step step, String rearrangementCode) {
        // Locked before counting: of two units that report at the same moment the second one waits and then sees the first.
        boolean unfinished = jdbc.sql("select step from step_progress where rearrangement_code = ? and step = ? and finished_at is null for update")
                .params(rearrangementCode, step.name()).query(String.class).optional().isPresent();
        if (unfinished && owing(step, rearrangementCode) == 0) {
            jdbc.sql("update step_progress set finished_at = ? where rearrangement_code = ? and step = ?")
                    .params(Columns.timestamp(clock.instant()), rearrangementCode, step.name()).update();
        }
    }

    /** What was finished is owed again. */
    void reopen(Step step, String rearrangementCode) {
        jdbc.sql("update step_progress set finished_at = null where rearrangement_code = ? and step = ?").params(rearrangementCode, step.name()).update();
    }

    private long owing(Step step, String rearrangementCode) {
        String owing = switch (step) {
            case DISSEMINATION, PLAN, ASSIGNMENT -> owingUnits(step);
            case SCHEME -> "scheme where rearrangement_code = ? and state in (" + quoted(SchemeState.beforePolicy()) + ")";
            case CONSULTATION -> "scheme where rearrangement_code = ? and state in (" + quoted(SchemeState.beforeOutcome()) + ")";
            case APPROVAL -> "rearrangement where code = ? and state <> 'PUBLISHED'";
        };
        return jdbc.sql("select count(*) from " + owing).param(rearrangementCode).query(Long.class).single();
    }

    /** Codes of the units that still owe something in a step of theirs; none in a step that is no unit's. */
    List<String> unitsOwing(Step step, String rearrangementCode) {
        return switch (step) {
            case DISSEMINATION, PLAN, ASSIGNMENT -> jdbc.sql("select u.unit_code from " + owingUnits(step) + " order by u.unit_code").param(rearrangementCode)
                    .query(String.class).list();
            case SCHEME, CONSULTATION, APPROVAL -> List.of();
        };
    }

    private static String owingUnits(Step step) {
        String done = switch (step) {
            case DISSEMINATION -> "dissemination_report d where d.rearrangement_code = u.rearrangement_code and d.unit_code = u.unit_code";
            case PLAN -> """
                    plan p where p.rearrangement_code = u.rearrangement_code and p.subject_code = u.unit_code and p.scope = 'LETTER_349'
                    and p.state = 'APPROVED'""";
            case ASSIGNMENT -> "assignment_acceptance a where a.rearrangement_code = u.rearrangement_code and a.unit_code = u.unit_code";
            case SCHEME, CONSULTATION, APPROVAL -> throw new IllegalArgumentException("No unit owes the step " + step);
        };
        return "rearrangement_unit u where u.rearrangement_code = ? and not exists (select 1 from " + done + ")";
    }

    private static String quoted(Collection<SchemeState> states) {
        return states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
    }
}

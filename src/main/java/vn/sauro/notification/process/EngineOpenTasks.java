package vn.sauro.notification.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.engine.ConfidentialModels;
import vn.sauro.notification.OpenTask;
import vn.sauro.notification.OpenTasks;

/** All open tasks in one query: the engine's own would ask once more for each task's candidates. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final JdbcClient jdbc;
    private final ConfidentialModels confidential;

    EngineOpenTasks(JdbcClient jdbc, ConfidentialModels confidential) {
        this.jdbc = jdbc;
        this.confidential = confidential;
    }

    @Override
    public List<OpenTask> all() {
        Map<String, OpenTask> tasks = new LinkedHashMap<>();
        jdbc.sql("""
                select t.id_, t.name_, t.due_date_, t.assignee_, d.key_, l.group_id_, l.user_id_ from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                where t.suspension_state_ = 1 order by case when t.due_date_ is null then 1 else 0 end, t.due_date_, t.name_, t.id_
                """).query(row -> {
                    OpenTask task = tasks.computeIfAbsent(row.getString("id_"), id -> task(row));
                    add(task.units(), row.getString("group_id_"));
                    add(task.people(), row.getString("user_id_"));
                });
        return new ArrayList<>(tasks.values());
    }

    private OpenTask task(ResultSet row) {
        try {
            LocalDateTime due = row.getObject("due_date_", LocalDateTime.class);
            Instant dueAt = due == null ? null : Days.instant(due);
            return new OpenTask(row.getString("id_"), row.getString("name_"), new LinkedHashSet<>(), new LinkedHashSet<>(),
                    Optional.ofNullable(row.getString("assignee_")), dueAt, confidential.contains(row.getString("key_")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Set<String> all, String one) {
        if (one != null) {
            all.add(one);
        }
    }
}

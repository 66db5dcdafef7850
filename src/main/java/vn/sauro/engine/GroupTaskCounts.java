package vn.sauro.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * How many open tasks each group has, a part of Cockpit's page of tasks. The engine tells it only to who may read every task there is; a leader is
 * told of the processes whose instances the leader reads all.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GroupTaskCounts {

    private static final String COUNTS = "/task/report/candidate-group-count";

    /** As the engine words it. @param groupName null for tasks no group is asked to do */
    private record GroupCount(String groupName, @JsonProperty("taskCount") long open) {}

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> groupTaskCountsFilter(AccessProperties access, ProcessEngine engine, WebSession sessions, JdbcClient jdbc) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new CountFilter(access, engine, sessions, jdbc));
        registration.addUrlPatterns("/*");
        registration.setName("groupTaskCounts");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    private static final class CountFilter extends OncePerRequestFilter {

        private static final ObjectMapper JSON = new ObjectMapper();

        private final AccessProperties access;
        private final ProcessEngine engine;
        private final WebSession sessions;
        private final JdbcClient jdbc;

        CountFilter(AccessProperties access, ProcessEngine engine, WebSession sessions, JdbcClient jdbc) {
            this.access = access;
            this.engine = engine;
            this.sessions = sessions;
            this.jdbc = jdbc;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getMethod().equals("GET") || !request.getRequestURI().endsWith(COUNTS);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, buffered);
            List<String> leads = buffered.getStatus() == HttpServletResponse.SC_FORBIDDEN ? leads(request) : List.of();
            if (!leads.isEmpty()) {
                // What the filters before have set of headers stays.
                buffered.resetBuffer();
                buffered.setStatus(HttpServletResponse.SC_OK);
                buffered.setContentType(MediaType.APPLICATION_JSON_VALUE);
                buffered.getOutputStream().write(JSON.writeValueAsBytes(counts(leads)));
            }
            buffered.copyBodyToResponse();
        }

        private List<String> leads(HttpServletRequest request) {
            return sessions.user(request).stream().flatMap(user -> engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()).map(Group::getId)
                    .filter(access.leaders()::contains).toList();
        }

        private List<GroupCount> counts(List<String> leads) {
            List<String> processes = engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream().map(ProcessDefinition::getKey)
                    .filter(process -> leads.stream().anyMatch(leader -> access.readsAll(leader, process))).toList();
            return jdbc.sql("""
                    select candidate.group_id_ as group_name, count(*) as open
                    from act_ru_task task
                        join act_re_procdef process on process.id_ = task.proc_def_id_
                        left join act_ru_identitylink candidate on candidate.task_id_ = task.id_ and candidate.type_ = 'candidate' and candidate.group_id_ is not null
                    where process.key_ in (:processes)
                    group by candidate.group_id_ order by count(*) desc, candidate.group_id_
                    """).param("processes", processes).query(GroupCount.class).list();
        }
    }
}

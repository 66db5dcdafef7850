package vn.sauro.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The engine's API and Cockpit's own count the running instances of every process a person may see in the list, also those the person may
 * not read. For a confidential process that number alone tells what is kept quiet, so it becomes the number of instances the person reads.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ConfidentialCounts {

    private static final Pattern COUNTS = Pattern.compile("/process-definition/statistics/?$");

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> confidentialCountsFilter(AccessProperties access, ProcessEngine engine) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new CountFilter(access, engine));
        registration.addUrlPatterns("/*");
        registration.setName("confidentialCounts");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    private static final class CountFilter extends OncePerRequestFilter {

        private static final ObjectMapper JSON = new ObjectMapper();

        private final AccessProperties access;
        private final ProcessEngine engine;

        CountFilter(AccessProperties access, ProcessEngine engine) {
            this.access = access;
            this.engine = engine;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
            return !request.getMethod().equals("GET") || !COUNTS.matcher(path).find();
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, buffered);
            Optional<UserAuthentication> person = person(request.getSession(false));
            if (buffered.getStatus() == HttpServletResponse.SC_OK && person.isPresent()) {
                JsonNode counts = JSON.readTree(buffered.getContentAsByteArray());
                counts.forEach(count -> correct((ObjectNode) count, person.get()));
                buffered.resetBuffer();
                buffered.getOutputStream().write(JSON.writeValueAsBytes(counts));
            }
            buffered.copyBodyToResponse();
        }

        private Optional<UserAuthentication> person(HttpSession session) {
            return session == null ? Optional.empty()
                    : Optional.ofNullable((UserAuthentication) AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName()));
        }

        /** The engine's answer names a version of the process and lists incidents, Cockpit's stands for all versions and counts incidents. */
        private void correct(ObjectNode count, UserAuthentication person) {
            JsonNode version = count.path("definition");
            String process = version.isMissingNode() ? count.path("key").asText() : version.path("key").asText();
            if (!access.confidential().containsKey(process)) {
                return;
            }
            long visible = asPerson(person, () -> version.isMissingNode() ? instances().processDefinitionKey(process).count()
                    : instances().processDefinitionId(version.path("id").asText()).count());
            if (visible == count.path("instances").asLong()) {
                return;
            }
            count.put("instances", visible);
            if (count.has("failedJobs")) {
                count.put("failedJobs", 0);
            }
            if (count.path("incidents").isArray()) {
                count.putArray("incidents");
            } else if (count.has("incidents")) {
                count.put("incidents", 0);
            }
        }

        private ProcessInstanceQuery instances() {
            return engine.getRuntimeService().createProcessInstanceQuery();
        }

        private <T> T asPerson(UserAuthentication person, Supplier<T> query) {
            engine.getIdentityService().setAuthentication(person.getIdentityId(), person.getGroupIds());
            try {
                return query.get();
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }
    }
}

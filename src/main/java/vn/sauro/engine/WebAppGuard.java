package vn.sauro.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stands before the web apps' API and closes what 7.24.0 leaves open: a query key ending in {@code Expression} is evaluated by the
 * engine wherever it stands (CVE-2026-109432), and the setup resource creates an administrator (CVE-2026-77226). Ready filters that
 * need expressions are stored by the system itself. The vendor's page of greeting, English and full of links that leave the host, stays closed
 * too. On the way back it puts a sentence in the place of the API's English errors. A list asked for without an end, as Cockpit asks for the
 * versions of a process, gets the longest one the engine gives instead of being refused.
 */
@Configuration(proxyBeanMethods = false)
class WebAppGuard {

    private static final String REFUSED_SENTENCE = "Yêu cầu chứa biểu thức không được phép.";
    private static final String UNREADABLE_SENTENCE = "Không đọc được nội dung yêu cầu.";
    private static final String TOO_LONG_SENTENCE = "Nội dung yêu cầu quá dài.";
    /** Ways to complete a task without its form. The engine refuses them too, but wraps our sentence into its own. */
    private static final Pattern BESIDE_THE_FORM = Pattern.compile("/task/[^/]+/(complete|resolve|bpmnError|bpmnEscalation)/?$");
    private static final int LONGEST_BODY = 2 * 1024 * 1024;
    /** Lists of the API, not single things in them. */
    private static final Pattern LIST = Pattern.compile("/api/engine/engine/[^/]+/[a-z-]+/?$");
    private static final String MOST = "maxResults";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> webAppGuardFilter(ObjectProvider<TaskService> tasks,
            @Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int longestList) {
        ErrorSentences sentences = new ErrorSentences(id -> tasks.getObject().createTaskQuery().taskId(id).count() > 0);
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new GuardFilter(sentences, longestList));
        registration.addUrlPatterns("/*");
        registration.setName("webAppGuard");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    static final class GuardFilter extends OncePerRequestFilter {

        private static final Logger LOG = LoggerFactory.getLogger(WebAppGuard.class);

        private final ErrorSentences sentences;
        private final int longestList;

        GuardFilter(ErrorSentences sentences, int longestList) {
            this.sentences = sentences;
            this.longestList = longestList;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
            if (path.contains("/api/admin/setup") || path.contains("/app/admin/default/setup") || path.startsWith("/camunda-welcome")) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            if (!path.contains("/api/")) {
                chain.doFilter(request, response);
                return;
            }
            if (BESIDE_THE_FORM.matcher(path).find()) {
                refuse(response, SubmittedForms.BESIDE_THE_FORM);
                return;
            }
            if (queryNamesExpression(request)) {
                refuse(response, REFUSED_SENTENCE);
                return;
            }
            if (isForm(request)) {
                // The login. Its body is left to the API; no query is read from it.
                answer(path, request, response, chain);
                return;
            }
            if (isMultipart(request)) {
                // Deployments of the administrator, as a file: no query is read from it.
                answer(path, request, response, chain);
                return;
            }
            byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                refuse(response, TOO_LONG_SENTENCE);
                return;
            }
            try {
                if (holdsExpressionKey(body)) {
                    refuse(response, REFUSED_SENTENCE);
                    return;
                }
            } catch (IOException e) {
                refuse(response, UNREADABLE_SENTENCE);
                return;
            }
            HttpServletRequest buffered = new BufferedRequest(request, body);
            answer(path, listsWithoutEnd(request, path) ? new EndedRequest(buffered, longestList) : buffered, response, chain);
        }

        private static boolean listsWithoutEnd(HttpServletRequest request, String path) {
            return request.getMethod().equals("GET") && LIST.matcher(path).find() && (request.getQueryString() == null || !request.getQueryString().contains(MOST));
        }

        private void answer(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            HeldErrors answer = new HeldErrors(response);
            EngineError error;
            try {
                chain.doFilter(request, answer);
                if (!answer.holdsError()) {
                    return;
                }
                error = answer.error();
            } catch (RuntimeException | ServletException e) {
                if (response.isCommitted()) {
                    throw e;
                }
                // The API itself answers whatever its resources throw and logs it. This came from before it.
                LOG.error("Thrown by a filter of the web apps", e);
                error = EngineError.of(e);
            }
            response.resetBuffer();
            if (error.isRefusal()) {
                response.setContentLength(answer.body().length);
                response.getOutputStream().write(answer.body());
                return;
            }
            ErrorSentences.Sentence sentence = sentences.of(error, request.getMethod(), path);
            refuse(response, sentence.status(), sentence.text());
        }

        /** By the query string alone: asking the container for parameters would consume a form's body. */
        private static boolean queryNamesExpression(HttpServletRequest request) {
            return request.getQueryString() != null && UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams().keySet().stream()
                    .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8)).anyMatch(GuardFilter::isExpressionKey);
        }

        private static boolean isForm(HttpServletRequest request) {
            String type = request.getContentType();
            return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
        }

        private static boolean isMultipart(HttpServletRequest request) {
            String type = request.getContentType();
            return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        }

        private static boolean isExpressionKey(String key) {
            return key.toLowerCase(Locale.ROOT).endsWith("expression");
        }

        private static boolean holdsExpressionKey(byte[] body) throws IOException {
            try (JsonParser parser = new JsonFactory().createParser(body)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.FIELD_NAME && isExpressionKey(parser.currentName())) {
                        return true;
                    }
                }
                return false;
            }
        }

        private static void refuse(HttpServletResponse response, String sentence) throws IOException {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, sentence);
        }

        private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
            byte[] body = ("{\"type\":\"Refused\",\"message\":\"" + sentence + "\"}").getBytes(StandardCharsets.UTF_8);
            response.setStatus(status);
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** The query with an end to the list. */
    private static final class EndedRequest extends HttpServletRequestWrapper {

        private final int longest;

        EndedRequest(HttpServletRequest request, int longest) {
            super(request);
            this.longest = longest;
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            return (query == null ? "" : query + "&") + MOST + "=" + longest;
        }
    }

    /** The body once more, for the API behind the guard. */
    private static final class BufferedRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        BufferedRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body is already here");
                }

                @Override
                public int read() {
                    return bytes.read();
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}

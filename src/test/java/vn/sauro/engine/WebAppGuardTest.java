package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebAppGuardTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    private final Filter guard = new WebAppGuard.GuardFilter(new ErrorSentences(task -> false), 2000);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"assigneeExpression\":\"${x}\"}",
        "{\"orQueries\":[{\"assigneeExpression\":\"${x}\"}]}",
        "{\"query\":{\"orQueries\":[{\"a\":[{\"dueBEFOREexpression\":\"${x}\"}]}]}}",
        "{\"a\":1} {\"nameExpression\":\"x\"}",
        "{\"assignee\\u0045xpression\":\"${x}\"}"})
    void refusesAnExpressionKeyAtAnyDepth(String body) throws Exception {
        pass(post(TASKS, body));
        assertRefused();
    }

    @Test
    void refusesAnExpressionKeyAmongTheParameters() throws Exception {
        MockHttpServletRequest request = request("GET", TASKS);
        request.setQueryString("sortBy=name&candidateGroup%45xpression=%24%7Bx%7D");
        pass(request);
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":", "nameExpression"})
    void refusesABodyItCannotRead(String body) throws Exception {
        pass(post(TASKS, body));
        assertRefused();
    }

    @Test
    void handsOnAnOrdinaryQueryWithItsBody() throws Exception {
        pass(post(TASKS, "{\"sorting\":[{\"sortBy\":\"dueDate\"}],\"name\":\"Expression\"}"));
        assertThat(chain.getRequest()).isNotNull();
        assertThat(new String(chain.getRequest().getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("dueDate");
    }

    @Test
    void handsOnARequestWithoutABody() throws Exception {
        pass(request("GET", TASKS));
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void aListWithoutAnEndGetsOne() throws Exception {
        MockHttpServletRequest request = request("GET", "/camunda/api/engine/engine/default/process-definition");
        request.setQueryString("key=unit-plan&sortBy=version");
        pass(request);
        assertThat(passedQuery()).isEqualTo("key=unit-plan&sortBy=version&maxResults=2000");
    }

    @ParameterizedTest
    @CsvSource({"/camunda/api/engine/engine/default/task, maxResults=15", "/camunda/api/engine/engine/default/task/count, active=true"})
    void everyOtherQueryStaysAsItIs(String path, String query) throws Exception {
        MockHttpServletRequest request = request("GET", path);
        request.setQueryString(query);
        pass(request);
        assertThat(passedQuery()).isEqualTo(query);
    }

    private String passedQuery() {
        return ((HttpServletRequest) chain.getRequest()).getQueryString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/app/admin/default/setup/", "/camunda-welcome/index.html"})
    void hidesTheSetupAndTheVendorsGreeting(String path) throws Exception {
        pass(post(path, "{}"));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(chain.getRequest()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void anErrorOfTheApiIsAnsweredWithASentenceInItsPlace(String method) throws Exception {
        pass(request(method, TASKS), answering(500, "{\"type\":\"OptimisticLockingException\",\"message\":\"ENGINE-03005 Execution of 'DELETE' failed.\",\"code\":1}"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).startsWith("{\"type\":\"Refused\",\"message\":\"Có người khác vừa xử lý").doesNotContain("ENGINE");
    }

    @Test
    void whatIsSentAsAnErrorWithoutABodyIsAnsweredWithASentenceToo() throws Exception {
        pass(request("POST", TASKS), (request, answer) -> answer.sendError(403, "CSRFPreventionFilter: Invalid HTTP Header Token."));
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getErrorMessage()).isNull();
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("Phiên làm việc đã thay đổi.");
    }

    @Test
    void whatIsThrownThroughTheApiIsAnsweredWithAnIncidentAndNoTrace() throws Exception {
        pass(request("POST", TASKS), (request, answer) -> {
            throw new ServletException(new NullPointerException("because \"task\" is null"));
        });
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("mã sự cố").doesNotContain("NullPointer").doesNotContain("at vn.");
    }

    @Test
    void aRefusedFormStandsAsItIs() throws Exception {
        String refused = "{\"field\":\"present\",\"type\":\"FormRefused\",\"message\":\"“Số có mặt”: phải là số.\"}";
        pass(request("POST", TASKS), answering(400, refused));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(refused);
    }

    @Test
    void aFailedLoginStaysAsTheWebAppExpectsIt() throws Exception {
        MockHttpServletRequest login = request("POST", "/camunda/api/admin/auth/user/default/login/tasklist");
        login.setContentType("application/x-www-form-urlencoded");
        pass(login, (request, answer) -> answer.sendError(401));
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.isCommitted()).isTrue();
    }

    @Test
    void whatSucceedsPassesAsItIsWritten() throws Exception {
        pass(request("GET", TASKS), (request, answer) -> {
            answer.setStatus(200);
            answer.getOutputStream().write("[".getBytes(StandardCharsets.UTF_8));
            answer.flushBuffer();
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("[");
            answer.getOutputStream().write("]".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("[]");
    }

    /** What stands behind the guard in one test. */
    private interface Api {
        void answer(HttpServletRequest request, HttpServletResponse answer) throws IOException, ServletException;
    }

    private static Api answering(int status, String body) {
        return (request, answer) -> {
            answer.setStatus(status);
            answer.setContentType("application/json");
            answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            answer.flushBuffer();
        };
    }

    private void pass(MockHttpServletRequest request, Api api) throws Exception {
        guard.doFilter(request, response, (passed, answer) -> api.answer((HttpServletRequest) passed, (HttpServletResponse) answer));
    }

    private void pass(MockHttpServletRequest request) throws Exception {
        guard.doFilter(request, response, chain);
    }

    private void assertRefused() throws Exception {
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).matches(".*(Yêu cầu chứa biểu thức|Không đọc được).*");
        assertThat(chain.getRequest()).isNull();
    }

    private static MockHttpServletRequest post(String path, String body) {
        MockHttpServletRequest request = request("POST", path);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}

package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebAppGuardTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    private final Filter guard = new WebAppGuard.GuardFilter(new ErrorSentences(task -> false));
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

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/app/admin/default/setup/"})
    void hidesTheSetup(String path) throws Exception {
        pass(post(path, "{}"));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(chain.getRequest()).isNull();
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

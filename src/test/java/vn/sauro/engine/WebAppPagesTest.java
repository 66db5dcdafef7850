package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebAppPagesTest {

    static Iterable<String> apps() {
        return WebAppWords.APPS;
    }

    @ParameterizedTest
    @MethodSource("apps")
    void aPageOfTheEnginesJarIsVietnameseAndOurs(String app) throws Exception {
        String page = answer("/camunda/app/" + app + "/default/", jarsPage(app));
        assertThat(page).contains("<html lang=\"vi\">", "<title>Sáu Rõ</title>", "<link rel=\"icon\" href=\"/sauro/mark.svg\">", "app-name=\"" + app + "\"")
                .doesNotContain("lang=\"en\"", "<title>Camunda", "favicon.ico");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/locales/vi.json", "/camunda/app/tasklist/scripts/config.js"})
    void aFileStaysAsItIs(String path) throws Exception {
        assertThat(answer(path, "<html lang=\"en\">")).isEqualTo("<html lang=\"en\">");
    }

    private static String jarsPage(String app) throws IOException {
        try (InputStream file = WebAppPagesTest.class.getClassLoader().getResourceAsStream("META-INF/resources/webjars/camunda/app/" + app + "/index.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("$APP_ROOT", "/camunda");
        }
    }

    private static String answer(String path, String page) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new WebAppPages.PageFilter().doFilter(new MockHttpServletRequest("GET", path), response, (request, answer) -> {
            answer.setContentType("text/html;charset=UTF-8");
            answer.setContentLength(page.getBytes(StandardCharsets.UTF_8).length);
            answer.getWriter().append(page);
        });
        assertThat(response.getContentLength()).isIn(0, response.getContentAsByteArray().length);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}

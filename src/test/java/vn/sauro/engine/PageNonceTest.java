package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class PageNonceTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    private final MockServletContext shared = new MockServletContext();

    @Test
    void aPageLoadedMeanwhileTakesNoNonceAway() throws Exception {
        HttpHeaderSecurityFilter headers = new HttpHeaderSecurityFilter();
        headers.init(new MockFilterConfig(shared));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PageNonce.NonceFilter().doFilter(page(), response, (request, answer) -> headers.doFilter(request, answer, (mine, same) -> {
            headers.doFilter(page(), new MockHttpServletResponse(), new MockFilterChain());
            new PageNonce.NonceFilter().doFilter(page(), new MockHttpServletResponse(), (other, its) -> headers.doFilter(other, its, new MockFilterChain()));
            Matcher sent = NONCE.matcher(response.getHeader(ContentSecurityPolicyProvider.HEADER_NAME));
            assertThat(sent.find()).isTrue();
            assertThat(mine.getServletContext().getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE)).isEqualTo(sent.group(1));
        }));
    }

    @Test
    void everythingElseIsTheServletContextsOwn() throws Exception {
        shared.setAttribute("appPath", "/camunda");
        new PageNonce.NonceFilter().doFilter(page(), new MockHttpServletResponse(), (request, response) -> {
            assertThat(request.getServletContext().getAttribute("appPath")).isEqualTo("/camunda");
            request.getServletContext().setAttribute("other", 1);
        });
        assertThat(shared.getAttribute("other")).isEqualTo(1);
    }

    private MockHttpServletRequest page() {
        return new MockHttpServletRequest(shared, "GET", "/camunda/app/tasklist/default/");
    }
}

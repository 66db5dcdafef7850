package vn.sauro.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The web apps' pages say of themselves that they are English and the vendor's until their scripts run. Here they are Vietnamese and ours from the
 * first byte on; all else of a page stays as the engine's jar has it.
 *
 * <p>Two parts of Tasklist are left out: the history of a task and comments on it. Both ask for the history, which is not staff's to read
 * ({@link RunningTaskGrants}), so the one would always be empty and the other refused.
 */
@Configuration(proxyBeanMethods = false)
class WebAppPages {

    private static final String LEFT_OUT = "tasklist.task.detail:task-detail-history,tasklist.task.action:task-action-comment";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> webAppPagesFilter() {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new PageFilter());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setName("webAppPages");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }

    static final class PageFilter extends OncePerRequestFilter {

        /** A page's address ends in a slash or a name; scripts, styles and locales end in a file's name. */
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String path = request.getRequestURI();
            return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, answer);
            String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            if (page.contains("<html lang=\"en\">")) {
                answer.resetBuffer();
                answer.getOutputStream().write(ours(page).getBytes(StandardCharsets.UTF_8));
            }
            answer.copyBodyToResponse();
        }

        private static String ours(String page) {
            return page.replace("<html lang=\"en\">", "<html lang=\"vi\">")
                    .replace("app-name=\"tasklist\"", "app-name=\"tasklist\" cam-exclude-plugins=\"" + LEFT_OUT + "\"")
                    .replaceFirst("<title>[^<]*</title>", "<title>Sáu Rõ</title>")
                    .replaceFirst("href=\"([^\"]*)/camunda/favicon.ico\"", "href=\"$1/sauro/mark.svg\"");
        }
    }
}

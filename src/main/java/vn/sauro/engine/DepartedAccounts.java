package vn.sauro.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who leaves loses access at once, in open browsers too and on every node: each request to the API first looks whether the account is
 * still there, one look-up by key.
 */
@Configuration(proxyBeanMethods = false)
class DepartedAccounts {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> departedAccountsFilter(WebSession sessions) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
                if (request.getRequestURI().contains("/api/")) {
                    sessions.endIfAccountIsGone(request);
                }
                chain.doFilter(request, response);
            }
        });
        registration.addUrlPatterns("/*");
        registration.setName("departedAccounts");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }
}

package vn.sauro.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a page to its request. The web apps put it into the servlet context between the response's header and the page's text, so
 * that two pages loaded at once may get each other's: the browser then runs none of the page's scripts and stays blank.
 */
@Configuration(proxyBeanMethods = false)
class PageNonce {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> pageNonceFilter() {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new NonceFilter());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setName("pageNonce");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    static final class NonceFilter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            chain.doFilter(new OwnNonce(request), response);
        }
    }

    /** Its servlet context is the true one but for the nonce. */
    private static final class OwnNonce extends HttpServletRequestWrapper {

        private Object nonce;

        OwnNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletContext getServletContext() {
            ServletContext shared = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                boolean ofNonce = arguments != null && arguments.length > 0 && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
                if (ofNonce && method.getName().equals("setAttribute")) {
                    nonce = arguments[1];
                    return null;
                }
                if (ofNonce && method.getName().equals("getAttribute")) {
                    return nonce;
                }
                try {
                    return method.invoke(shared, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
    }
}

package vn.sauro.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Who is logged in to the web apps, for pages of ours beside them. */
@Component
public class WebSession {

    private static final String AUTHENTICATIONS = "authenticatedUser";
    private static final String TOKEN = "sauro.token";

    private final ObjectProvider<IdentityService> identities;

    WebSession(ObjectProvider<IdentityService> identities) {
        this.identities = identities;
    }

    /** The account that is logged in and still there. */
    public Optional<String> user(HttpServletRequest request) {
        return accounts(request).stream().findFirst().filter(this::exists);
    }

    /** Whether whoever is logged in administers, as the engine knows it at this moment. */
    public boolean isAdministrator(HttpServletRequest request) {
        return user(request).filter(user -> identities.getObject().createUserQuery().userId(user).memberOfGroup(AccessGrants.ADMINISTRATORS).count() > 0).isPresent();
    }

    /** What every form of our own pages sends back, so that no other site can send one in somebody's name. */
    public String token(HttpServletRequest request) {
        HttpSession session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            if (session.getAttribute(TOKEN) == null) {
                session.setAttribute(TOKEN, UUID.randomUUID().toString());
            }
            return (String) session.getAttribute(TOKEN);
        }
    }

    /** Whether a form was sent from a page of this session. */
    public boolean isOfThisSession(HttpServletRequest request, String token) {
        return MessageDigest.isEqual(token(request).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends a session whose account has been taken away: the web apps by themselves would go on with what they remember for a while. */
    void endIfAccountIsGone(HttpServletRequest request) {
        if (accounts(request).stream().anyMatch(user -> !exists(user))) {
            request.getSession().invalidate();
        }
    }

    private static List<String> accounts(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(AUTHENTICATIONS) instanceof Authentications authentications)) {
            return List.of();
        }
        List<UserAuthentication> all = authentications.getAuthentications();
        return all.stream().map(Authentication::getIdentityId).toList();
    }

    private boolean exists(String user) {
        return identities.getObject().createUserQuery().userId(user).count() > 0;
    }
}

package vn.chibo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.chibo.access.Account;
import vn.chibo.access.SecondStep;
import vn.chibo.access.SecondStepNeeded;

/** Signs in who gave the right password a moment ago in this session and now the right code. */
class SecondStepFilter extends AbstractAuthenticationProcessingFilter {
    private static final String PENDING = "chibo.second-step";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SecondStep step;
    private final Clock clock;

    SecondStepFilter(SecondStep step, Clock clock) {
        super(PathPatternRequestMatcher.withDefaults()
                .matcher(org.springframework.http.HttpMethod.POST, "/sign-in/second"));
        this.step = step;
        this.clock = clock;
    }

    static void remember(HttpServletRequest request, SecondStepNeeded needed, Clock clock) {
        request.getSession().setAttribute(PENDING, new Pending(needed.account(), needed.username(), clock.instant()));
    }

    static boolean isPending(@Nullable HttpSession session, Clock clock) {
        return session != null
                && session.getAttribute(PENDING) instanceof Pending pending
                && pending.at().plus(PATIENCE).isAfter(clock.instant());
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (!isPending(session, clock)) {
            throw new BadCredentialsException("too late");
        }
        var pending = (Pending) session.getAttribute(PENDING);
        String code = request.getParameter("code");
        step.require(
                new SecondStepNeeded(pending.account(), pending.username()),
                code == null ? "" : code,
                request.getRemoteAddr());
        session.removeAttribute(PENDING);
        var account = new Account(pending.account(), pending.username());
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    }

    private record Pending(UUID account, String username, Instant at) implements Serializable {}
}

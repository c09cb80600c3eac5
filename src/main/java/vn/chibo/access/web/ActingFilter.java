package vn.chibo.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chibo.access.Account;
import vn.chibo.access.ActingPosts;
import vn.chibo.shared.Actor;

/** Finds, at every request, for which organisation the signed-in account acts, by the posts held today. */
@Component
class ActingFilter extends OncePerRequestFilter {
    static final String UNIT = "chibo.unit";

    private final ActingPosts posts;

    ActingFilter(ActingPosts posts) {
        this.posts = posts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            chosen(request.getSession(false), posts.of(request, account.id()))
                    .ifPresent(actor -> request.setAttribute(Actor.class.getName(), actor));
        }
        chain.doFilter(request, response);
    }

    private static java.util.Optional<Actor> chosen(HttpSession session, List<Actor> actors) {
        Object unit = session == null ? null : session.getAttribute(UNIT);
        return actors.stream()
                .filter(actor ->
                        unit instanceof UUID id && actor.requiredUnit().value().equals(id))
                .findFirst()
                .or(() -> actors.stream().findFirst());
    }

    /** It belongs to the security chain only, not to every servlet request. */
    @Configuration(proxyBeanMethods = false)
    static class NotTwice {
        @Bean
        FilterRegistrationBean<ActingFilter> actingFilterNotTwice(ActingFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}

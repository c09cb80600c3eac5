package vn.chibo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.chibo.access.SecondStep;

/** Addresses only separate the public from the signed-in; what a post allows is asked in the use cases. */
@Configuration
class SecurityConfiguration {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    /** A live page or a script asks with this header and wants a status, not the sign-in page. */
    private static final RequestMatcher SCRIPTED =
            request -> "live".equals(request.getHeader("X-Chibo")) || accepts(request, "text/event-stream");

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, ActingFilter acting, SecondStep second, PasskeyFilters passkeys, Clock clock)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/health",
                                "/sign-in",
                                "/sign-in/second",
                                "/first-account",
                                "/password",
                                "/preferences",
                                InstallController.CERTIFICATE,
                                "/css/**",
                                "/js/**",
                                "/fonts/**",
                                "/webjars/**",
                                "/images/**",
                                "/favicon.svg",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(SignInController.refusals(clock)))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
                .requestCache(cache -> cache.requestCache(askedPages()))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), SCRIPTED)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true)
                        .accessDeniedHandler((request, response, denied) -> {
                            if (denied instanceof CsrfException && !SCRIPTED.matches(request)) {
                                response.sendRedirect("/sign-in?expired"); // what was typed is kept by the browser
                            } else {
                                response.sendError(HttpStatus.FORBIDDEN.value());
                            }
                        }))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false)
                                .requestMatcher(
                                        request -> request.isSecure() && !"localhost".equals(request.getServerName())))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(secondStep(second, clock), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(passkeys.challenges(), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(
                        passkeys.signIn(SecurityConfiguration::signsIn), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(acting, AuthorizationFilter.class)
                .addFilterAfter(passkeys.newKeyOptions(), ActingFilter.class)
                .addFilterAfter(passkeys.newKeys(), ActingFilter.class);
        return http.build();
    }

    private static SecondStepFilter secondStep(SecondStep second, Clock clock) {
        var filter = new SecondStepFilter(second, clock);
        signsIn(filter);
        filter.setAuthenticationFailureHandler((request, response, failure) -> response.sendRedirect(
                "/sign-in/second?refused=" + (failure instanceof LockedException ? "throttled" : "wrong")));
        return filter;
    }

    /** As the form's own filter does: the session gets a new id and a new token, and keeps who signed in. */
    private static void signsIn(AbstractAuthenticationProcessingFilter filter) {
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
    }

    /**
     * Signing in leads to the page a person asked for, never to what its script asked; and a script that asks in vain
     * begins no session that could take the place of the one being signed in.
     */
    private static RequestCache askedPages() {
        var pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !SCRIPTED.matches(request));
        return pages;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(type);
    }
}

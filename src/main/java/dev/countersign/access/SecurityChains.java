package dev.countersign.access;

import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.countersign.access.ui.SignInView;
import dev.countersign.kit.http.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Which address is open to whom. What is not named here needs somebody signed in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityChains {

    /** What Vaadin's client needs is allowed (it evaluates what its own server sends), and nothing from elsewhere but pictures. */
    private static final String CONTENT_SECURITY = "default-src 'self'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: https:; font-src 'self' data:; connect-src 'self' ws: wss:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static final Problem WHO_ASKS = Problem.of(
            HttpStatus.UNAUTHORIZED,
            "who-asks",
            "Say who asks: Authorization is “Bearer” with a key of scope manage, or “Basic” with name and password.");

    /**
     * Managing by programs and scripts: each request says who sends it. No session, so that no cookie opens anything here; no forms, so that nothing
     * can be sent in somebody's name from another site.
     */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http, Keys keys, PasswordCheck passwords) {
        return http.securityMatcher("/api/v1/manage/**")
                .addFilterBefore(new KeysInAddresses(), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ManagementDoor(keys, passwords), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/manage/setup")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, nobody) ->
                        Turning.away(WHO_ASKS, request, response, Turning.BEARER, Turning.BASIC)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store")))
                .build();
    }

    /** Readers' side, without session or cookie; {@code delivery} answers there. Open, unless it was decided to ask for a key. */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, Keys keys, @Value("${countersign.delivery.access:open}") ReadersDoor.Access access) {
        http.addFilterBefore(new KeysInAddresses(), AnonymousAuthenticationFilter.class);
        if (access == ReadersDoor.Access.KEY)
            http.addFilterBefore(new ReadersDoor(keys), AnonymousAuthenticationFilter.class);
        return http.securityMatcher("/api/**", ReadersDoor.PUBLIC_KEYS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    /** The admin. */
    @Bean
    @Order(2)
    SecurityFilterChain admin(HttpSecurity http, PasswordCheck passwords) {
        return http.authenticationProvider(passwords)
                .addFilterBefore(new InvitedReach.AtTheDoor(), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**",
                                "/styles.css",
                                "/fonts/**",
                                "/icons/**",
                                "/aura/**",
                                "/verify/**")
                        .permitAll())
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(saying()))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .headers(headers -> headers.withObjectPostProcessor(eagerly())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .sessionManagement(withDefaults())
                .build();
    }

    /** Vaadin's pages are forwarded to its servlet, after which the container takes no more headers: they are written before. */
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /** Sends whoever was not let in back to the door, with the reason. */
    private static AuthenticationFailureHandler saying() {
        return (request, response, failure) ->
                response.sendRedirect(request.getContextPath() + "/sign-in?" + why(failure));
    }

    private static String why(AuthenticationException failure) {
        if (failure instanceof LockedException)
            return "wait=" + URLEncoder.encode(String.valueOf(failure.getMessage()), StandardCharsets.UTF_8);
        return failure instanceof DisabledException ? "disabled" : "wrong";
    }
}

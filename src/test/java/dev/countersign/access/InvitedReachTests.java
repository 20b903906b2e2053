package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import dev.countersign.InAHouseWithMail;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.invitation.Guest;
import dev.countersign.invitation.InvitingReviewers;
import dev.countersign.kit.Actor;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Profile;
import dev.countersign.people.Verification;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** However a guest tries, the text that they were invited to is all that there is. */
@WithAnonymousUser
class InvitedReachTests extends InAHouseWithMail {

    @Autowired
    InvitingReviewers inviting;

    @Autowired
    InvitationDoor door;

    @Autowired
    Accounts accounts;

    @Autowired
    Authoring authoring;

    @Autowired
    Directory directory;

    @Autowired
    MockMvc web;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Actor wim;
    private Article article;
    private Inviting.Made made;
    private Authentication guest;

    @BeforeEach
    void aGuest() {
        wim = accounts.createFirst(new NewAccount(
                        "Wim Ferreira",
                        "wim@house.example",
                        "four quiet words here",
                        Set.of(Role.ADMINISTRATOR, Role.EDITOR, Role.WRITER),
                        null))
                .actor();
        var noor = directory.add(
                wim,
                Profile.named("Noor Valdez"),
                List.of(Credential.claimed(Credential.Kind.CERTIFICATION, "ATC", "Certified athletic trainer")));
        directory.verify(
                wim,
                noor.id(),
                noor.credentials().getFirst().key(),
                Verification.Method.REGISTRY_LOOKUP,
                "https://register.example/noor");
        article = authoring.start(
                wim, LocaleTag.EN_US, Slug.from("calf-" + UserId.next()), ArticleText.titled("Calf cramps"));
        made = inviting.invite(
                wim, InvitationId.next(), article.id(), new Guest(noor.id(), new Ways(null, null, null), null));
    }

    @Test
    void noViewOpensButTheText() {
        enter();
        open("review/" + article.id());
        assertThat(heading()).contains("Calf cramps");

        var refused = new TreeSet<String>();
        for (var path : paths()) {
            open(path);
            if (words().contains("Your invitation opens one text and nothing else")) refused.add(path);
        }
        assertThat(refused).containsExactlyInAnyOrderElementsOf(paths());
        assertThat(paths())
                .as("the walk goes round the whole house")
                .contains("", "articles", "people", "users", "keys", "audit", "mail", "treatments", "import");
    }

    @Test
    void noOtherTextOpens() {
        enter();
        var other = authoring.start(
                wim, LocaleTag.EN_US, Slug.from("other-" + UserId.next()), ArticleText.titled("Something else"));
        for (var path : List.of("review/" + other.id(), "articles/" + article.id())) {
            open(path);
            assertThat(words())
                    .as(path)
                    .contains("Your invitation opens one text")
                    .doesNotContain("Something else");
        }
    }

    @Test
    void noAddressAnswersButThatOfTheText() throws Exception {
        enter();
        leaveItToTheSession();
        for (var path : paths())
            assertThat(status("/" + path)).as("GET /" + path).isEqualTo(403);
        for (var path : List.of("/evidence/x/1", "/logout/x", "/review/" + UserId.next(), "/actuator/metrics"))
            assertThat(status(path)).as("GET " + path).isEqualTo(403);
        for (var path : List.of("/styles.css", "/articles.css", "/review.css", "/review.js", "/review/" + article.id()))
            assertThatThrownBy(() -> status(path))
                    .as("gets as far as Vaadin's servlet, which is not there in this test: GET " + path)
                    .isInstanceOf(ServletException.class);
    }

    @Test
    void noSessionOpensTheApi() throws Exception {
        enter();
        leaveItToTheSession();
        var tried = 0;
        for (var mapping : requestMappingHandlerMapping.getHandlerMethods().keySet())
            for (var pattern : mapping.getPatternValues())
                if (pattern.startsWith("/api/v1/manage") && !pattern.endsWith("/setup")) {
                    var answer = web.perform(get(pattern.replaceAll(
                                            "\\{[^}]+}", article.id().value()))
                                    .sessionAttrs(session()))
                            .andReturn()
                            .getResponse();
                    assertThat(answer.getStatus()).as(pattern).isIn(401, 403, 405);
                    tried++;
                }
        assertThat(tried).isGreaterThan(30);
    }

    @Test
    void theFrameSaysWhoInvitesAndHasNoWayOut() {
        enter();
        open("review/" + article.id());
        assertThat(words()).contains("Wim Ferreira invites you, until");
        assertThat($(Nav.class).all())
                .noneMatch(nav -> "Main".equals(nav.getElement().getAttribute("aria-label")));
    }

    @Test
    void whoeverIsSignedInDoesNotUseTheLinkUp() {
        SecurityContextHolder.getContext().setAuthentication(SignedIn.as(accounts.get(wim.user())));
        open("invitation/" + link());
        assertThat(heading()).isEqualTo("Somebody is signed in here");
        assertThat(inviting.get(wim, article.id(), made.invitation().id()).standing(clock.instant()))
                .isEqualTo(Invitation.Standing.SENT);
    }

    @Test
    void lookingAtALinkDoesNotUseItUp() {
        open("invitation/" + link());
        assertThat(heading()).isEqualTo("You are invited to review a text");
        assertThat($(Button.class).withText("Open the text").all()).hasSize(1);
        assertThat(inviting.get(wim, article.id(), made.invitation().id()).standing(clock.instant()))
                .isEqualTo(Invitation.Standing.SENT);
    }

    @Test
    void saysInWordsWhyALinkOpensNothing() {
        open("invitation/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(heading()).isEqualTo("This link opens nothing");
        door.open(new InvitationSecret(link()), id -> Optional.empty());
        open("invitation/" + link());
        assertThat(heading()).isEqualTo("This link was used");
        inviting.revoke(wim, made.invitation().id());
        open("invitation/" + link());
        assertThat(heading()).isEqualTo("This invitation was taken back");
        assertThat(words()).contains("Ask Wim Ferreira for another one");
    }

    @Test
    void linksStayOutOfCachesAndReferrers() throws Exception {
        var answer = web.perform(get("/invitation/" + link())).andReturn().getResponse();
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    private void enter() {
        var entry = door.open(new InvitationSecret(link()), id -> Optional.empty());
        guest = Invited.by(entry.invitation(), entry.opened());
        SecurityContextHolder.getContext().setAuthentication(guest);
    }

    /** What the thread of a test holds would stand before what the session does. */
    private static void leaveItToTheSession() {
        TestSecurityContextHolder.clearContext();
        SecurityContextHolder.clearContext();
    }

    private Map<String, Object> session() {
        return Map.of(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(guest));
    }

    private String link() {
        return java.util.Objects.requireNonNull(made.link()).value();
    }

    /** Every view that there is, with something at each of its parameters, but for those at the door. */
    private List<String> paths() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getTemplate)
                .filter(path ->
                        !path.startsWith("review/") && !path.startsWith("invitation/") && !path.equals("sign-in"))
                .map(path -> path.replaceAll(":[^/]+", article.id().value()))
                .map(path -> path.replaceAll("/+$", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private int status(String path) throws Exception {
        return web.perform(get(path).accept("text/html").sessionAttrs(session()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private String heading() {
        return $(H1.class).first().getElement().getTextRecursively();
    }

    private String words() {
        return $(Div.class).all().stream()
                .map(div -> div.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }
}

package dev.countersign.shell.policy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.When;
import dev.countersign.review.Policy;
import dev.countersign.review.PolicyMaking;
import dev.countersign.review.policy.PolicyDifference;
import dev.countersign.review.policy.PolicyYaml;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;

/** The review policy: the one in force, or an earlier one with what it changed. Whoever may come in may read it. */
@Route("policy")
@RouteAlias("policy/versions/:version(\\d{1,9})")
@PageTitle("Policy · Countersign")
@Menu(title = "Policy", order = 89, icon = "settings")
@RolesAllowed({"WRITER", "REVIEWER", "EDITOR", "ADMINISTRATOR"})
class PolicyView extends Page implements BeforeEnterObserver {

    private static final int MOST_VERSIONS = 100;

    private final transient PolicyMaking making;
    private final transient CurrentActor current;
    private final transient InstantSource clock;

    PolicyView(PolicyMaking making, CurrentActor current, InstantSource clock) {
        super("Review policy");
        this.making = making;
        this.current = current;
        this.clock = clock;
        arranged("columns");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var inForce = making.inForce();
        var policy = event.getRouteParameters()
                .get("version")
                .map(version -> making.version(Integer.parseInt(version)))
                .orElse(inForce);
        header().subtitle(subtitle(policy, inForce)).actions(actions(policy));
        var words = new Div();
        words.addClassName("stack");
        if (policy.version() > 1) words.add(changes(policy));
        words.add(new PolicyOverview(policy));
        show(words, versions(policy, inForce));
    }

    private static String subtitle(Policy policy, Policy inForce) {
        return policy.version() == inForce.version()
                ? "Version %d, in force".formatted(policy.version())
                : "Version %d, followed by %d".formatted(policy.version(), policy.version() + 1);
    }

    private Component[] actions(Policy policy) {
        var actions = new ArrayList<Component>();
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var yaml = PolicyYaml.write(policy).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(yaml),
                            "policy-%d.yaml".formatted(policy.version()),
                            "application/yaml",
                            yaml.length);
                }),
                "Download YAML");
        download.addClassName("btn");
        actions.add(download);
        if (PolicyMaking.mayMake(current.get()).isEmpty()) {
            var change = new Anchor("policy/change", "Change…");
            change.addClassNames("btn", "main");
            actions.add(change);
        }
        return actions.toArray(Component[]::new);
    }

    private Panel changes(Policy policy) {
        var differences = PolicyDifference.between(making.version(policy.version() - 1), policy);
        return new Panel("What version %d changed".formatted(policy.version())).holding(new Differences(differences));
    }

    private Panel versions(Policy shown, Policy inForce) {
        var list = new UnorderedList();
        list.addClassNames("list", "plain", "versions");
        for (var policy : making.page(Integer.MAX_VALUE, MOST_VERSIONS)) {
            var line = version(policy);
            if (policy.version() == inForce.version()) line.add(Chip.ok("In force"));
            if (policy.version() == shown.version()) line.getElement().setAttribute("aria-current", "page");
            list.add(new ListItem(line));
        }
        return new Panel("Versions").holding(list);
    }

    private Anchor version(Policy policy) {
        var made = policy.made();
        var name = new Span("Version " + policy.version());
        name.addClassName("name");
        var about = new Div(name);
        about.addClassName("about");
        if (made == null) about.add(soft(new Span("The product came with it")));
        else {
            about.add(new Paragraph(made.why()));
            about.add(soft(new Span(made.by().name() + " · "), When.of(made.at(), clock.instant())));
        }
        var line = new Anchor("policy/versions/" + policy.version(), about);
        line.addClassName("item");
        return line;
    }

    private static Div soft(Component... words) {
        var soft = new Div(words);
        soft.addClassName("soft");
        return soft;
    }
}

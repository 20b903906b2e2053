package dev.countersign.shell.policy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.kit.ui.Said;
import dev.countersign.publishing.Foreseeing;
import dev.countersign.review.Policy;
import dev.countersign.review.PolicyMaking;
import dev.countersign.review.policy.PolicyDifference;
import dev.countersign.review.policy.PolicyDocument;
import jakarta.annotation.security.RolesAllowed;

/** Changing the policy: a form, or a file that fills it in, then a look at what it would change, then in force. */
@Route("policy/change")
@PageTitle("Change the policy · Countersign")
@RolesAllowed("ADMINISTRATOR")
class PolicyChangeView extends Page {

    private final transient PolicyMaking making;
    private final transient Foreseeing foreseeing;
    private final transient CurrentActor current;
    private final transient Policy seen;
    private final PolicyForm form = new PolicyForm();
    private final RefusalNotice refused = new RefusalNotice();
    private String why = "";

    PolicyChangeView(PolicyMaking making, Foreseeing foreseeing, CurrentActor current) {
        super("Change the policy");
        this.making = making;
        this.foreseeing = foreseeing;
        this.current = current;
        this.seen = making.inForce();
        form.edit(seen);
        header().subtitle("From version %d. Nothing holds before you put it in force.".formatted(seen.version()))
                .actions(new Button("Import YAML…", click -> new ImportYamlDialog(this::fillIn).open()));
        var preview = new Button("See what it would change…", click -> preview());
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        var back = new Anchor("policy", "Leave it as it is");
        back.addClassName("btn");
        var bar = new Div(refused, preview, back);
        bar.addClassName("savebar");
        var sheet = new Div(form, bar);
        sheet.addClassNames("panel", "padded");
        show(sheet);
    }

    private void fillIn(PolicyDocument document) {
        form.edit(document.policy());
        why = document.why();
        refused.hush();
        Said.inPassing("The form says what the file says");
    }

    private void preview() {
        refused.hush();
        form.explain(java.util.List.of());
        try {
            var policy = PolicyDocument.read(form.document()).policy();
            var differences = PolicyDifference.between(seen, policy);
            if (differences.isEmpty()) {
                Said.inPassing("It says what the policy in force says");
                return;
            }
            var by = current.get();
            new PreviewDialog(
                            differences, why, going -> foreseeing.all(by, policy, going), reason -> put(policy, reason))
                    .open();
        } catch (RefusedException e) {
            refused.say(e.refusal().message(), form.explain(e.refusal().reasons()));
            form.getElement().executeJs("""
                    requestAnimationFrame(() => requestAnimationFrame(() =>
                      this.querySelector('[invalid], .complaint')?.scrollIntoView({block: 'center'})))""");
        }
    }

    private void put(Policy policy, String reason) {
        var made = making.make(current.get(), seen.version(), policy, reason);
        UI.getCurrent().navigate("policy");
        Said.inPassing("Policy %d is in force".formatted(made.version()));
    }
}

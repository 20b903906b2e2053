package dev.countersign.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.countersign.audit.AuditEntry;
import dev.countersign.audit.AuditTrail;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.When;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.stream.Collectors;

/** Every change of state, newest first. */
@Route("audit")
@PageTitle("Audit · Countersign")
@Menu(title = "Audit", order = 80, icon = "audit")
@RolesAllowed({"EDITOR", "ADMINISTRATOR"})
@StyleSheet("articles.css")
class AuditView extends Page {

    private static final int PAGE = 50;

    private final transient AuditTrail trail;
    private final transient CurrentActor actor;
    private final transient InstantSource clock;
    private final NativeTable table = new NativeTable();
    private final Span finding = new Span();
    private final Button more = new Button("Show more", click -> showMore());
    private long before = Long.MAX_VALUE;

    AuditView(AuditTrail trail, CurrentActor actor, InstantSource clock) {
        super("Audit");
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
        finding.getElement().setAttribute("role", "status");
        finding.addClassName("chip");
        finding.setVisible(false);
        header().subtitle("Every change of state, each chained to the one before")
                .actions(finding, verifying());
        var head = new NativeTableRow();
        for (var column : new String[] {"No.", "What", "Subject", "By", "When", "Details"}) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        table.getElement().setAttribute("aria-label", "Audit trail");
        var panel = new Div(table, more);
        panel.addClassNames("panel", "article-table", "audit-table");
        show(panel);
        showMore();
    }

    private Button verifying() {
        return new Button("Verify chain", click -> {
            var found = trail.verify();
            finding.setText(found.words());
            finding.setClassName("ok", found.holds());
            finding.setClassName("no", !found.holds());
            finding.setVisible(true);
        });
    }

    private void showMore() {
        var entries = trail.latest(actor.get(), before, PAGE);
        entries.forEach(entry -> table.getBody().add(line(entry)));
        if (!entries.isEmpty()) before = entries.getLast().number();
        more.setVisible(entries.size() == PAGE);
    }

    private NativeTableRow line(AuditEntry entry) {
        var change = entry.change();
        var details = change.sortedDetails().entrySet().stream()
                .map(detail -> detail.getKey() + " " + shortened(detail.getValue()))
                .collect(Collectors.joining(" · "));
        return new NativeTableRow(
                cell("No.", new Span(String.valueOf(entry.number()))),
                cell("What", new Span(change.type())),
                cell("Subject", new Span(change.subject())),
                cell("By", new Span(change.byName())),
                cell("When", When.of(change.at(), clock.instant())),
                cell("Details", new Span(change.why() == null ? details : "%s · %s".formatted(change.why(), details))));
    }

    /** A digest by its first digits: the whole of it is in the trail, and of use to programs only. */
    private static String shortened(String value) {
        return value.replaceAll("(sha-256:[0-9a-f]{12})[0-9a-f]{52}", "$1…");
    }

    private static NativeTableCell cell(String column, Span content) {
        var cell = new NativeTableCell();
        cell.add(content);
        cell.getElement().setAttribute("data-column", column);
        return cell;
    }
}

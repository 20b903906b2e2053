package dev.countersign.shell.policy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.countersign.article.Aspect;
import dev.countersign.article.RiskClass;
import dev.countersign.article.SectionKind;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Json;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Spelling;
import dev.countersign.kit.ui.FieldGroup;
import dev.countersign.kit.ui.LinesField;
import dev.countersign.kit.ui.Rows;
import dev.countersign.people.Verification;
import dev.countersign.review.Policy;
import dev.countersign.review.policy.PolicyDocument;
import dev.countersign.review.policy.PolicyWords;
import dev.countersign.treatment.TreatmentCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All of a policy to be changed, section by section. It says what its fields say as a document, which is read as any other. */
final class PolicyForm extends Div {

    private static final List<String> METHODS = Spelling.all(Verification.Method.class).keySet().stream()
            .filter(method -> !method.equals(Spelling.of(Verification.Method.SELF_DECLARED)))
            .toList();

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Map<String, ScopeRules> rules = new LinkedHashMap<>();

    private final LinesField scopes = new LinesField("Scopes");
    private final ScopeRules parts = rules("", PolicyForm::partWords, "must be said");
    private final ScopeRules cards = rules(TreatmentCard.Kind.class, PolicyWords::of);
    private final ScopeRules sections = rules(SectionKind.class, PolicyWords::of);
    private final ScopeRules aspects = rules(Aspect.class, PolicyWords::of);
    private final ScopeRules risks =
            rules("/needs/risks", risk -> PolicyWords.of(Spelling.read(RiskClass.class, risk)), "nobody besides");
    private final CheckboxGroup<String> free = choice("Need no signature", SectionKind.class, PolicyWords::of);
    private final CredentialRules credentials = new CredentialRules(scopes::getValue);
    private final CheckboxGroup<String> methods = new CheckboxGroup<>("A credential counts if");
    private final Map<String, IntegerField> numbers = new LinkedHashMap<>();
    private final Checkbox waiversAllowed = new Checkbox("An editor may declare a small change editorial");
    private final Rows<Policy.Question> checklist = new Rows<>("statement", QuestionEditor::new);
    private final RadioButtonGroup<Policy.Overdue.Consequence> consequence =
            new RadioButtonGroup<>("When the days of grace are over");
    private final RadioButtonGroup<Policy.ConflictRule> conflicts = new RadioButtonGroup<>("The signature");
    private final CheckboxGroup<String> withdraw = choice(
            "Withdraw live articles that show a card recalled as",
            Withdrawal.Severity.class,
            severity -> Spelling.of(severity));

    PolicyForm() {
        addClassNames("stack", "policy-form");
        methods.setItems(METHODS);
        methods.setItemLabelGenerator(method -> PolicyWords.of(Spelling.read(Verification.Method.class, method)));
        methods.addThemeName("vertical");
        consequence.setItems(Policy.Overdue.Consequence.values());
        consequence.setItemLabelGenerator(PolicyForm::consequenceWords);
        consequence.addThemeName("vertical");
        conflicts.setItems(Policy.ConflictRule.values());
        conflicts.setItemLabelGenerator(rule -> PolicyWords.of(rule));
        conflicts.addThemeName("vertical");
        scopes.getElement().getClassList().add("wide");
        rules.put("/credentials", credentials);
        fields.put("/scopes", scopes);
        fields.put("/needs/free", free);
        fields.put("/methods", methods);
        fields.put("/overdue/consequence", consequence);
        fields.put("/conflicts", conflicts);
        fields.put("/recalls", withdraw);
        add(
                group("Fields of practice", "What is told apart here. One on each line.", scopes),
                group(
                        "What every article needs",
                        "Title, summary and order are a part of their own; a part for which nothing is said needs what all else needs.",
                        parts),
                group("What treatment cards need", "By the kind of the card.", cards),
                group(
                        "What sections need",
                        "By their kind and by their health aspect; a section needs what both ask for.",
                        sections,
                        aspects),
                group("What riskier articles need besides", "For title, summary and order, by risk class.", risks),
                group(
                        "What needs nobody",
                        "Readers get these without anybody having signed them. Nothing is free by being forgotten.",
                        free),
                group(
                        "Who may sign for what",
                        "The letters of a credential, and the scopes that they serve.",
                        credentials,
                        methods),
                group(
                        "How many, how often",
                        "Signers for each scope of a part, and after how many months at most the whole text is reviewed again.",
                        terms()),
                group(
                        "Small changes",
                        "Never in doses, contraindications or care advice.",
                        waiversAllowed,
                        number("/waivers/mostWords", "Words that may differ, at most", 0, 25)),
                group("Checklist", "What a signer confirms, or says no to with a note.", checklist),
                group(
                        "Due and overdue",
                        "The date is that of the next review.",
                        number("/overdue/noticeDays", "Days before it: due", 0, 365),
                        number("/overdue/graceDays", "Days of grace after it", 0, 365),
                        consequence),
                group("Conflicts of interest", "What becomes of a signature whose signer declares one.", conflicts),
                group("Recalls", "At other severities they stay and carry a notice.", withdraw));
    }

    /** Shows a policy. */
    void edit(Policy policy) {
        var document = Json.MAPPER.valueToTree(PolicyDocument.of(policy));
        scopes.setValue(texts(document.path("scopes")));
        parts.edit(
                List.of("composition", "fallback"),
                Map.of(
                        "composition", texts(document.at("/needs/composition")),
                        "fallback", texts(document.at("/needs/fallback"))));
        edit(cards, TreatmentCard.Kind.class, document.at("/needs/cards"));
        edit(sections, SectionKind.class, document.at("/needs/sections"));
        edit(aspects, Aspect.class, document.at("/needs/aspects"));
        edit(risks, RiskClass.class, document.at("/needs/risks"));
        credentials.edit(document.path("credentials").propertyNames(), scopes(document.path("credentials")));
        free.setValue(new TreeSet<>(texts(document.at("/needs/free"))));
        methods.setValue(new TreeSet<>(texts(document.path("methods"))));
        numbers.forEach((pointer, field) -> field.setValue(document.at(pointer).asInt(0)));
        waiversAllowed.setValue(policy.waivers().allowed());
        checklist.edit(policy.checklist());
        consequence.setValue(policy.overdue().consequence());
        conflicts.setValue(policy.conflicts());
        withdraw.setValue(new TreeSet<>(texts(document.at("/recalls/withdraw"))));
        explain(List.of());
    }

    /** What the fields say now. */
    JsonNode document() {
        var needs = new LinkedHashMap<String, Object>();
        needs.put("cards", said(cards));
        needs.put("sections", said(sections));
        needs.put("aspects", said(aspects));
        needs.put("risks", said(risks));
        needs.putAll(parts.value());
        needs.put("free", free.getValue());
        var document = new LinkedHashMap<String, Object>();
        document.put("scopes", scopes.getValue());
        document.put("needs", needs);
        document.put("credentials", credentials.value());
        document.put("methods", methods.getValue());
        document.put("terms", byRisk());
        document.put("spreadDays", number("/spreadDays"));
        document.put(
                "waivers", members("allowed", waiversAllowed.getValue(), "mostWords", number("/waivers/mostWords")));
        document.put(
                "checklist",
                checklist.value().stream()
                        .map(question -> members("key", question.key(), "text", question.text()))
                        .toList());
        document.put(
                "overdue",
                members(
                        "noticeDays", number("/overdue/noticeDays"),
                        "consequence", Spelling.of(consequence.getValue()),
                        "graceDays", number("/overdue/graceDays")));
        document.put("conflicts", Spelling.of(conflicts.getValue()));
        document.put("recalls", Map.of("withdraw", withdraw.getValue()));
        return Json.MAPPER.valueToTree(document);
    }

    /** Shows each reason at the field it is about; returns those that no field here is about. */
    List<Reason> explain(List<Reason> reasons) {
        var left = new ArrayList<>(reasons);
        rules.values().forEach(ScopeRules::hush);
        fields.forEach((pointer, field) -> {
            var own = reasons.stream()
                    .filter(reason -> isWithin(pointer, reason.at()))
                    .toList();
            left.removeAll(own);
            field.setInvalid(!own.isEmpty());
            field.setErrorMessage(
                    String.join(". ", own.stream().map(Reason::message).toList()));
        });
        rules.forEach((pointer, its) -> reasons.stream()
                .filter(reason -> reason.at().startsWith(pointer + "/"))
                .forEach(reason -> {
                    its.complain(reason.at().substring(pointer.length() + 1).replaceFirst("/.*", ""), reason.message());
                    left.remove(reason);
                }));
        left.addAll(checklist.explain(ofChecklist(reasons)));
        left.removeAll(reasons.stream()
                .filter(reason -> reason.at().startsWith("/checklist/"))
                .toList());
        return left;
    }

    private static List<Reason> ofChecklist(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.at().startsWith("/checklist/"))
                .map(reason -> new Reason(reason.at().substring("/checklist/".length()), reason.message()))
                .toList();
    }

    private Component terms() {
        var terms = new Div();
        terms.addClassNames("fields", "narrow", "wide");
        for (var risk : Spelling.all(RiskClass.class).keySet()) {
            var words = PolicyWords.of(Spelling.read(RiskClass.class, risk));
            terms.add(
                    number("/terms/" + risk + "/signers", "Signers, risk " + words, 1, 5),
                    number("/terms/" + risk + "/reviewMonths", "Months, risk " + words, 1, 120));
        }
        var spread = number("/spreadDays", "Spread over the last days", 0, 365);
        spread.setHelperText("So that not all reviews fall due on one day");
        terms.add(spread);
        return terms;
    }

    private Map<String, Object> byRisk() {
        var terms = new LinkedHashMap<String, Object>();
        for (var risk : Spelling.all(RiskClass.class).keySet())
            terms.put(
                    risk,
                    members(
                            "signers", number("/terms/" + risk + "/signers"),
                            "reviewMonths", number("/terms/" + risk + "/reviewMonths")));
        return terms;
    }

    private IntegerField number(String pointer, String label, int least, int most) {
        var field = new IntegerField(label);
        field.setStepButtonsVisible(true);
        field.setMin(least);
        field.setMax(most);
        field.setManualValidation(true); // PolicyRules says what is wrong, here as everywhere
        numbers.put(pointer, field);
        fields.put(pointer, field);
        return field;
    }

    private @Nullable Integer number(String pointer) {
        var field = numbers.get(pointer);
        return field == null ? null : field.getValue();
    }

    private ScopeRules rules(String pointer, Function<String, String> words, String none) {
        var made = new ScopeRules(words, none, this::scopesNow);
        rules.put(pointer.isEmpty() ? "/needs" : pointer, made);
        return made;
    }

    private <E extends Enum<E>> ScopeRules rules(Class<E> type, Function<E, String> words) {
        var pointer = "/needs/"
                + (type == TreatmentCard.Kind.class ? "cards" : type == Aspect.class ? "aspects" : "sections");
        return rules(pointer, word -> words.apply(Spelling.read(type, word)), "as all else");
    }

    private List<String> scopesNow() {
        return scopes.getValue();
    }

    private static <E extends Enum<E>> CheckboxGroup<String> choice(
            String label, Class<E> type, Function<E, String> words) {
        var group = new CheckboxGroup<String>(label);
        group.setItems(Spelling.all(type).keySet());
        group.setItemLabelGenerator(word -> words.apply(Spelling.read(type, word)));
        return group;
    }

    private static <E extends Enum<E>> void edit(ScopeRules rules, Class<E> type, JsonNode document) {
        rules.edit(Spelling.all(type).keySet(), scopes(document));
    }

    private static Map<String, List<String>> scopes(JsonNode document) {
        var scopes = new LinkedHashMap<String, List<String>>();
        document.properties().forEach(rule -> scopes.put(rule.getKey(), texts(rule.getValue())));
        return scopes;
    }

    private static Map<String, List<String>> said(ScopeRules rules) {
        var said = rules.value();
        said.values().removeIf(List::isEmpty);
        return said;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static FieldGroup group(String name, String advice, Component... fields) {
        for (var field : fields) field.addClassName("wide");
        return new FieldGroup(name, advice, fields);
    }

    private static boolean isWithin(String pointer, String at) {
        return at.equals(pointer) || at.startsWith(pointer + "/");
    }

    private static Map<String, @Nullable Object> members(
            String one, @Nullable Object its, String other, @Nullable Object others) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put(one, its);
        members.put(other, others);
        return members;
    }

    private static Map<String, @Nullable Object> members(
            String one,
            @Nullable Object its,
            String other,
            @Nullable Object others,
            String third,
            @Nullable Object thirds) {
        var members = members(one, its, other, others);
        members.put(third, thirds);
        return members;
    }

    private static String partWords(String part) {
        return part.equals("fallback") ? "all else" : "title, summary and order";
    }

    private static String consequenceWords(Policy.Overdue.Consequence consequence) {
        return switch (consequence) {
            case NOTICE -> "Readers are told that the review is overdue, and nothing else happens";
            case DROP_REVIEWED_BY -> "The line that says who reviewed it is left out";
            case UNPUBLISH -> "The article is withdrawn as outdated";
        };
    }
}

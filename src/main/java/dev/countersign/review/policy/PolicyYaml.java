package dev.countersign.review.policy;

import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.review.Policy;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A policy as YAML, to be kept beside other configuration, read by people and brought back. */
public final class PolicyYaml {

    private static final int WIDTH = 120;

    private static final Map<String, String> EXPLAINED = Map.of(
            "scopes", "The fields of practice that are told apart here.",
            "needs",
                    "Which scopes a part needs. What is not named needs the fallback; nothing is free but what 'free' names.",
            "credentials", "Which scopes the letters of a credential serve. Letters with [] never count.",
            "methods", "Which ways of checking a credential count for signing.",
            "terms",
                    "By risk class: how many people sign for each scope, and after how many months at most they do again.",
            "spreadDays", "Reviews fall due up to so many days before that, so that not all fall due on one day.",
            "waivers", "What an editor may declare editorial: never doses, contraindications or care advice.",
            "checklist", "What a signer answers. Answers are kept by key.",
            "overdue",
                    "When a review counts as due, and what happens so many days after it should have been: notice, dropReviewedBy or unpublish.",
            "conflicts", "What becomes of a signature with a conflict of interest: disclose, secondSigner or recuse.");

    private PolicyYaml() {}

    /** The rules with a word on each, under a heading that says which version this is. What is read back from it is equal. */
    public static String write(Policy policy) {
        var root = members(PolicyDocument.of(policy));
        root.getValue().forEach(PolicyYaml::explain);
        var options = new DumperOptions();
        options.setProcessComments(true);
        options.setWidth(WIDTH);
        var yaml = new StringWriter();
        new Yaml(options).serialize(root, yaml);
        return heading(policy) + yaml;
    }

    /** Reads such a text, or refuses with everything that is wrong, each with its JSON pointer and its line. */
    public static PolicyDocument read(String yaml) {
        YamlTree read;
        try {
            read = YamlTree.of(yaml);
        } catch (YamlTree.Unreadable e) {
            throw malformed(e).exception();
        }
        try {
            return PolicyDocument.read(read.tree());
        } catch (dev.countersign.kit.RefusedException e) {
            throw withLines(e.refusal(), read).exception();
        }
    }

    private static Refusal malformed(YamlTree.Unreadable e) {
        var words = e.line() == 0 ? e.getMessage() : "Line %d: %s".formatted(e.line(), e.getMessage());
        return new Refusal(
                Refusal.Kind.INVALID,
                "malformed-yaml",
                "This is no YAML that can be read as a policy.",
                List.of(new Reason("", String.valueOf(words))));
    }

    private static Refusal withLines(Refusal refusal, YamlTree read) {
        var reasons = new ArrayList<Reason>();
        for (var reason : refusal.reasons()) {
            var line = read.lineOf(reason.at());
            reasons.add(line == 0 ? reason : new Reason(reason.at(), "Line %d: %s".formatted(line, reason.message())));
        }
        return new Refusal(
                refusal.kind(),
                refusal.code(),
                reasons.size() == 1 ? reasons.getFirst().message() + "." : refusal.message(),
                reasons);
    }

    private static String heading(Policy policy) {
        var made = policy.made();
        var lines = new ArrayList<String>();
        lines.add("# The review policy%s. Every member is explained in docs/policy.md."
                .formatted(policy.version() == 0 ? "" : ", version " + policy.version()));
        if (made != null)
            lines.add("# Put in force on %s by %s: %s"
                    .formatted(made.at(), comment(made.by().name()), comment(made.why())));
        return String.join("\n", lines) + "\n\n";
    }

    /** What somebody wrote, so that it stays within its comment and can be read by whoever reads YAML. */
    private static String comment(String words) {
        return words.codePoints()
                .map(point -> Character.isISOControl(point) || point == 0x2028 || point == 0x2029 ? ' ' : point)
                .filter(point -> Character.isDefined(point)
                        && Character.getType(point) != Character.SURROGATE
                        && point != 0xFEFF
                        && point != 0xFFFE
                        && point != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void explain(NodeTuple member) {
        var name = (ScalarNode) member.getKeyNode();
        var words = EXPLAINED.get(name.getValue());
        if (words != null) name.setBlockComments(List.of(new CommentLine(null, null, " " + words, CommentType.BLOCK)));
    }

    private static Node node(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> members(map);
            case List<?> list -> {
                var isFlat = list.stream().noneMatch(Map.class::isInstance);
                yield new SequenceNode(
                        Tag.SEQ,
                        list.stream().map(PolicyYaml::node).toList(),
                        isFlat ? FlowStyle.FLOW : FlowStyle.BLOCK);
            }
            case Integer number -> scalar(Tag.INT, String.valueOf(number), ScalarStyle.PLAIN);
            case Boolean truth -> scalar(Tag.BOOL, String.valueOf(truth), ScalarStyle.PLAIN);
            case null -> scalar(Tag.NULL, "null", ScalarStyle.PLAIN);
            default -> text(String.valueOf(value));
        };
    }

    private static MappingNode members(Map<?, ?> map) {
        var members = map.entrySet().stream()
                .map(member -> new NodeTuple(text(String.valueOf(member.getKey())), node(member.getValue())))
                .toList();
        return new MappingNode(Tag.MAP, members, members.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    /** Words stand as they are, all else in quotes: other readers of YAML take {@code no} and {@code 1e3} for something else. */
    private static Node text(String text) {
        var isWord = text.matches("[A-Za-z][A-Za-z0-9-]*") && !text.matches("(?i)y|n|yes|no|on|off|true|false|null");
        return scalar(Tag.STR, text, isWord ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    private static Node scalar(Tag tag, String text, ScalarStyle style) {
        return new ScalarNode(tag, text, null, null, style);
    }
}

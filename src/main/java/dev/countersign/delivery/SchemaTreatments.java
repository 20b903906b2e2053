package dev.countersign.delivery;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Treatment cards in the words of schema.org, each as the type that fits its kind. */
final class SchemaTreatments {

    private static final Pattern FOOD_OR_DRINK = Pattern.compile(
            "\\b(hydrat|water|drink|fluid|diet|nutrition|eat|food|meal|electrolyt)", Pattern.CASE_INSENSITIVE);

    private SchemaTreatments() {}

    static List<Map<String, Object>> of(List<JsonNode> cards) {
        return cards.stream().map(SchemaTreatments::treatment).toList();
    }

    /** The same treatments by name. */
    static List<Map<String, Object>> references(List<JsonNode> cards) {
        return cards.stream().map(card -> Thing.reference(id(card))).toList();
    }

    private static Map<String, Object> treatment(JsonNode card) {
        return switch (card.path("kind").asString()) {
            case "overTheCounter" -> drug(card, "OTC");
            case "prescription" -> drug(card, "PrescriptionOnly");
            case "exercise" ->
                named("ExercisePlan", card)
                        .with("activityDuration", card.path("timing").path("session"))
                        .with("activityFrequency", card.path("timing").path("frequency"))
                        .members();
            case "lifestyle" ->
                named(concernsFoodOrDrink(card) ? "Diet" : "LifestyleModification", card)
                        .members();
            default ->
                named("MedicalTherapy", card)
                        .with("contraindication", contraindications(card).toList())
                        .members();
        };
    }

    /** A drug has no contraindications in this vocabulary; what speaks against it is a warning. */
    private static Map<String, Object> drug(JsonNode card, String status) {
        var safety = card.path("safety");
        var warnings = Stream.of(
                        contraindications(card), texts(safety.path("precautions")), texts(safety.path("interactions")))
                .flatMap(all -> all)
                .toList();
        return named("Drug", card)
                .with("prescriptionStatus", "https://schema.org/" + status)
                .with("warning", warnings)
                .with(
                        "maximumIntake",
                        card.path("doses")
                                .valueStream()
                                .map(SchemaTreatments::maximum)
                                .toList())
                .members();
    }

    private static Map<String, Object> maximum(JsonNode dose) {
        return Thing.of("MaximumDoseSchedule", "")
                .with("targetPopulation", dose.path("population"))
                .with("description", dose.path("maximumPerDay"))
                .members();
    }

    private static Thing named(String type, JsonNode card) {
        return Thing.of(type, id(card))
                .with("name", card.path("name"))
                .with("alternateName", texts(card.path("alsoCalled")).toList())
                .with("description", card.path("summary"));
    }

    private static Stream<String> contraindications(JsonNode card) {
        return card.path("safety")
                .path("contraindications")
                .valueStream()
                .map(one -> one.path("condition").asString());
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }

    /** A card says that it is about habits, not about which; its names tell eating and drinking from the others. */
    private static boolean concernsFoodOrDrink(JsonNode card) {
        return Stream.concat(Stream.of(card.path("name").asString()), texts(card.path("alsoCalled")))
                .anyMatch(name -> FOOD_OR_DRINK.matcher(name).find());
    }

    private static String id(JsonNode card) {
        return "#card-" + card.path("slug").asString();
    }
}

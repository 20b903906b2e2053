package dev.countersign.importing;

import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words speak for which kind of treatment card. A word in the name weighs as much as four below it. */
final class TreatmentWords {

    private static final int WEIGHT_OF_NAME = 4;

    /** Names that say that it is a medicine but not how one gets it. */
    private static final Pattern ANY_MEDICINE = Words.pattern("(?:medications?|medicines?|drugs?|tablets?)");

    private static final int LOOKED_AT = 4_000;

    private static final Map<Kind, Pattern> WORDS = words();

    private TreatmentWords() {}

    /** The kind of a treatment and the words that told it. */
    record Finding(Kind kind, String words, boolean fromName) {}

    /** The kind that name and text speak for; empty if neither says anything. */
    static Optional<Finding> find(String name, String text) {
        var looked = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return Arrays.stream(Kind.values())
                .filter(kind -> score(kind, name, looked) > 0)
                .max(Comparator.<Kind>comparingLong(kind -> score(kind, name, looked))
                        .thenComparing(kind -> -kind.ordinal()))
                .map(kind -> finding(kind, name, looked));
    }

    /** The kind that a name alone speaks for. */
    static Optional<Kind> ofName(String name) {
        return find(name, "").map(Finding::kind);
    }

    private static long score(Kind kind, String name, String text) {
        boolean anyMedicine = ANY_MEDICINE.matcher(name).matches();
        int weightOfName = anyMedicine ? 1 : WEIGHT_OF_NAME;
        int weightOfText = anyMedicine && kind == Kind.PRESCRIPTION ? 2 : 1;
        return weightOfName * of(kind).matcher(name).results().count()
                + weightOfText * Math.min(3, of(kind).matcher(text).results().count());
    }

    private static Finding finding(Kind kind, String name, String text) {
        var inName = of(kind).matcher(name);
        boolean fromName = inName.find();
        Matcher matcher = fromName ? inName : of(kind).matcher(text);
        if (!fromName && !matcher.find()) throw new IllegalStateException("A kind with a score has a word");
        return new Finding(kind, matcher.group(), fromName);
    }

    private static Pattern of(Kind kind) {
        var pattern = WORDS.get(kind);
        if (pattern == null) throw new IllegalStateException("Every kind has its words");
        return pattern;
    }

    private static Pattern alternatives(String words) {
        return Words.anyOf(words.strip().split("\\s+\\|\\s+"));
    }

    private static Map<Kind, Pattern> words() {
        var words = new EnumMap<Kind, Pattern>(Kind.class);
        words.put(Kind.SELF_CARE, alternatives("""
                heat(?:ing)? | warm(?:th)? | hot | ice | iced? | icing | cold | cool(?:ing)? | rest(?:ing)? |
                compress(?:es|ion|ing)? | elevat\\w+ | baths? | showers? | soak(?:s|ing)? | self[- ]massage |
                toothpastes? | toothbrush(?:es)? | mouth ?wash(?:es)? | floss(?:ing)? | foam roll\\w* |
                r\\.?i\\.?c\\.?e | steam | gargl\\w+ | lavender | peppermint | chamomile | essential oils? |
                aromatherapy | bandag\\w+ | wrap(?:s|ping)? | dark(?:ened)? room | calor | frío | hielo | reposo |
                descanso | baños?
                """));
        words.put(Kind.OVER_THE_COUNTER, alternatives("""
                over[- ]the[- ]counter | otc | ibuprofen | acetaminophen | paracetamol | aspirin | naproxen |
                nsaids? | anti-?inflammator(?:y|ies) | painkillers? | pain[- ]reliev(?:ers?|ing) | analgesics? |
                antihistamines? | antacids? | decongestants? | medications? | medicines? | tablets? |
                pain relief | supplements? | magnesium | valerian | turmeric | glucosamine |
                topical (?:creams?|gels?) | diclofenac | lidocaine | alginates? |
                \\w{3,}(?:prazole|tidine|profen) | loperamide | cetirizine | loratadine | nasal sprays? |
                eye drops | cough syrups? | herbal (?:remed\\w+|supplements?|medicines?) |
                vitamins?(?: [a-e]\\d*)? | menthol | capsaicin | hydrocortisone | melatonin | laxatives? |
                ibuprofeno | medicamentos? | analgésicos? | sin receta
                """));
        words.put(Kind.EXERCISE, alternatives("""
                exercis\\w+ | stretch(?:es|ing)? | strength\\w* | yoga | pilates | walk(?:s|ing)? |
                swim(?:s|ming)? | aerobic | cardio | workouts? | planks? | squats? | lunges? | glides? |
                mobility | range[- ]of[- ]motion | tai chi | balance training | warm(?:ing)?[- ]ups? |
                physical activity | move(?:ment)? | moving | chin tucks? | bridges? | reps? | ejercicios? |
                estiramientos?
                """));
        words.put(Kind.LIFESTYLE, alternatives("""
                hydrat\\w+ | nutrition | diet(?:s|ary)? | sleep(?:ing)? | stress | weight | posture |
                ergonomic\\w* | water | fluids? | meals? | food | eat(?:ing)? | caffeine | alcohol | smoking |
                meditat\\w+ | mindfulness | relax(?:ation)? | breathing | screens? | screen time | habits? |
                routine | electrolytes? | journal(?:l?ing)? | pillows? | mattress(?:es)? | workstation |
                hidratación | dieta | sueño | estrés | agua
                """));
        words.put(Kind.DEVICE, alternatives("""
                brac(?:e|es|ing) | tens | insoles? | orthotics? | splints?(?! s) | crutch(?:es)? |
                supports? belt | night guards? | mouth ?guards? | compression (?:sleeves?|socks?|stockings?) |
                massage guns? | wrist (?:brace|splint)s? | taping | kinesio\\w* tape | lumbar (?:roll|support)s? |
                cushions? | humidifiers? | cpap | footwear | shoes? | plantillas?
                """));
        words.put(Kind.PROFESSIONAL, alternatives("""
                massage(?! gun)(?: therap(?:y|ists?))? | physical therap(?:y|ists?) | physiotherap(?:y|ists?) |
                physios? | chiropract(?:ic|ors?)(?: care| adjustments?)? | acupunctur(?:e|ists?) |
                osteopath(?:y|ic|s)? | manual therapy | surgery | surgical | inject\\w+ | x-ray guidance |
                fluoride varnish | hypnotherapy | trained (?:therapist|practitioner) | dry needling | cupping |
                counsel(?:l)?ing | psychotherapy | cognitive behaviou?ral therapy | cbt | occupational therapy |
                ultrasound therapy | shockwave(?: therapy)? | myofascial release | biofeedback |
                professional(?:ly)? | fisioterapia | masajes? | acupuntura
                """));
        words.put(Kind.PRESCRIPTION, alternatives("""
                prescription(?:s|[- ]strength)? | prescribed? | prescribes? | muscle relaxants? | opioids? |
                antidepressants? | triptans? | ssris? | snris? | beta[- ]?blockers? | hrt |
                hormone (?:replacement )?therapy | antibiotics? | corticosteroids? | steroids? |
                benzodiazepines? | gabapentin | cyclobenzaprine | receta médica
                """));
        return words;
    }
}

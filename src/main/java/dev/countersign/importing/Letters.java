package dev.countersign.importing;

import dev.countersign.importing.RecognisedPerson.Claim;
import dev.countersign.people.Credential.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The letters behind names and what they stand for. Unknown letters are taken as a certificate, whatever they may be. */
final class Letters {

    /** Letters as they are written behind a name: at least two capitals, or in the catalogue. */
    private static final Pattern FORM = Pattern.compile("\\(?\\p{Lu}[\\p{L}0-9.&*’'-]{1,12}\\)?|\\((?i:hons)\\)");

    /** A kind of credential on a line of its own, and below it what is of that kind. */
    private static final String KNOWN = """
            DEGREE
            BA: Bachelor of Arts
            BS: Bachelor of Science
            BSc: Bachelor of Science
            MA: Master of Arts
            MS: Master of Science
            MSc: Master of Science
            MEd: Master of Education
            MPH: Master of Public Health
            MBA: Master of Business Administration
            MSW: Master of Social Work
            MSN: Master of Science in Nursing
            BSN: Bachelor of Science in Nursing
            PhD: Doctor of Philosophy
            DPhil: Doctor of Philosophy
            EdD: Doctor of Education
            PsyD: Doctor of Psychology
            ScD: Doctor of Science
            MD: Doctor of Medicine
            DO: Doctor of Osteopathic Medicine
            MBBS: Bachelor of Medicine, Bachelor of Surgery
            MBChB: Bachelor of Medicine, Bachelor of Surgery
            DDS: Doctor of Dental Surgery
            DMD: Doctor of Dental Medicine
            DPT: Doctor of Physical Therapy
            MPT: Master of Physical Therapy
            OTD: Doctor of Occupational Therapy
            DC: Doctor of Chiropractic
            PharmD: Doctor of Pharmacy
            DNP: Doctor of Nursing Practice
            ND: Doctor of Naturopathic Medicine
            DPM: Doctor of Podiatric Medicine
            OD: Doctor of Optometry
            DACM: Doctor of Acupuncture and Chinese Medicine
            BPharm: Bachelor of Pharmacy
            MPharm: Master of Pharmacy
            BDS: Bachelor of Dental Surgery
            AuD: Doctor of Audiology
            DClinPsy: Doctor of Clinical Psychology
            LICENSE
            RN: Registered Nurse
            LPN: Licensed Practical Nurse
            NP: Nurse Practitioner
            APRN: Advanced Practice Registered Nurse
            PA: Physician Assistant
            PT: Physical Therapist
            PTA: Physical Therapist Assistant
            OT: Occupational Therapist
            OTR/L: Occupational Therapist, Registered and Licensed
            RPh: Registered Pharmacist
            LMT: Licensed Massage Therapist
            RMT: Registered Massage Therapist
            CMT: Certified Massage Therapist
            LAc: Licensed Acupuncturist
            LCSW: Licensed Clinical Social Worker
            LMFT: Licensed Marriage and Family Therapist
            LPC: Licensed Professional Counselor
            LMHC: Licensed Mental Health Counselor
            LDN: Licensed Dietitian Nutritionist
            LD: Licensed Dietitian
            LAT: Licensed Athletic Trainer
            CCC-SLP: Certificate of Clinical Competence in Speech-Language Pathology
            HCPC: Registered with the Health and Care Professions Council
            RMN: Registered Mental Health Nurse
            RGN: Registered General Nurse
            LCPC: Licensed Clinical Professional Counselor
            RDH: Registered Dental Hygienist
            CERTIFICATION
            ATC: Certified Athletic Trainer
            RD: Registered Dietitian
            RDN: Registered Dietitian Nutritionist
            CSCS: Certified Strength and Conditioning Specialist
            CPT: Certified Personal Trainer
            OCS: Orthopaedic Clinical Specialist
            SCS: Sports Clinical Specialist
            NCS: Neurologic Clinical Specialist
            GCS: Geriatric Clinical Specialist
            CNS: Certified Nutrition Specialist
            CSSD: Board Certified Specialist in Sports Dietetics
            CDCES: Certified Diabetes Care and Education Specialist
            CHES: Certified Health Education Specialist
            CHT: Certified Hand Therapist
            CLT: Certified Lymphedema Therapist
            BCTMB: Board Certified in Therapeutic Massage and Bodywork
            BCPS: Board Certified Pharmacotherapy Specialist
            BCACP: Board Certified Ambulatory Care Pharmacist
            FNP-C: Family Nurse Practitioner, Certified
            FNP-BC: Family Nurse Practitioner, Board Certified
            RN-BC: Registered Nurse, Board Certified
            NBC-HWC: National Board Certified Health and Wellness Coach
            RYT: Registered Yoga Teacher
            CERTIFICATE
            HHP: Holistic Health Practitioner
            MEMBERSHIP
            FACP: Fellow of the American College of Physicians
            FACS: Fellow of the American College of Surgeons
            FAAFP: Fellow of the American Academy of Family Physicians
            FAAP: Fellow of the American Academy of Pediatrics
            FAAOS: Fellow of the American Academy of Orthopaedic Surgeons
            FACSM: Fellow of the American College of Sports Medicine
            FAAOMPT: Fellow of the American Academy of Orthopaedic Manual Physical Therapists
            MCSP: Member of the Chartered Society of Physiotherapy
            MRCGP: Member of the Royal College of General Practitioners
            FRCGP: Fellow of the Royal College of General Practitioners
            MRCOG: Member of the Royal College of Obstetricians and Gynaecologists
            FRCOG: Fellow of the Royal College of Obstetricians and Gynaecologists
            MFDS: Member of the Faculty of Dental Surgery
            MJDF: Member of the Joint Dental Faculties
            MBACP: Member of the British Association for Counselling and Psychotherapy
            FRPharmS: Fellow of the Royal Pharmaceutical Society
            MRCP: Member of the Royal College of Physicians
            FRCP: Fellow of the Royal College of Physicians
            FRCS: Fellow of the Royal College of Surgeons
            MRPharmS: Member of the Royal Pharmaceutical Society
            RNutr: Registered Nutritionist
            """;

    private static final Map<String, Claim> CATALOGUE = catalogue();

    private Letters() {}

    static boolean is(String word) {
        if (!FORM.matcher(word).matches()) return false;
        return CATALOGUE.containsKey(normal(word))
                || word.codePoints().filter(Character::isUpperCase).count() >= 2
                        && word.codePoints().filter(Character::isLowerCase).count() <= 4;
    }

    static boolean isKnown(String word) {
        return CATALOGUE.containsKey(normal(word));
    }

    /** What somebody claims who writes these letters behind a name. */
    static Claim claim(String word, String field) {
        var letters = word.replaceAll("^[(]|[),;]+$", "").strip();
        var known = CATALOGUE.get(normal(letters));
        return known == null
                ? new Claim(Kind.CERTIFICATE, letters + field, letters + field)
                : new Claim(known.kind(), letters + field, known.title() + field);
    }

    private static String normal(String word) {
        return word.replaceAll("[.()*,]", "").toUpperCase(Locale.ROOT);
    }

    private static Map<String, Claim> catalogue() {
        var all = new LinkedHashMap<String, Claim>();
        var kind = Kind.DEGREE;
        for (var line : KNOWN.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                kind = Kind.valueOf(line);
            } else {
                var letters = line.substring(0, colon);
                all.put(normal(letters), new Claim(kind, letters, line.substring(colon + 2)));
            }
        }
        return Map.copyOf(all);
    }
}

package dev.countersign.people;

import dev.countersign.kit.Absent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What certain letters usually stand for.
 *
 * @param letters as they are printed, such as {@code PharmD}
 * @param kinds what a credential of these letters may be, the usual kind first
 * @param issuer who grants it; null where nobody does alone, such as for degrees and for what each state grants
 * @param renewal how long it is usually granted for
 * @param scopes what it usually qualifies for; policy decides
 * @param inRegister whether some register tells of its holders
 * @param register where that register is, if it is known
 * @param issuedByMany whether many give these letters and none answers for them
 * @param note what whoever verifies it should know
 */
public record UsualCredential(
        @NotBlank @Size(max = 20) String letters,
        @NotBlank @Size(max = 200) String title,
        @NotEmpty List<Credential.@NotNull Kind> kinds,
        @Nullable @Valid Issuer issuer,
        @NotNull @Valid Renewal renewal,
        @Size(max = 50) Set<Scope> scopes,
        boolean inRegister,

        @Nullable @Pattern(regexp = "https?://\\S{1,500}", message = "must be a web address, such as https://site.example/page") String register,

        boolean issuedByMany,
        @Nullable @Size(max = 500) String note) {

    public UsualCredential {
        letters = Absent.orEmpty(letters);
        kinds = Absent.orEmpty(kinds);
        renewal = renewal == null ? Renewal.NEVER : renewal;
        scopes = java.util.Collections.unmodifiableSet(new TreeSet<>(scopes == null ? Set.of() : scopes));
        note = Absent.ifBlank(note);
    }

    /** Letters without the dots and spaces that people put into them, in capitals: {@code Ph.D.} and {@code PhD} are the same. */
    public static String plain(String letters) {
        return letters.replaceAll("[^\\p{L}\\p{N}-]", "").toUpperCase(Locale.ROOT);
    }

    /** The kind that it usually is. */
    public Credential.Kind kind() {
        return kinds.getFirst();
    }

    /** Whether a credential of this kind may have these letters. */
    public boolean fits(Credential.Kind kind) {
        return kinds.contains(kind);
    }
}

package dev.countersign.kit;

import dev.countersign.kit.Refusal.Reason;
import java.util.List;
import java.util.Map;

/**
 * Keeps somebody from signing what they were not let in for, whatever they are qualified for. Each Spring bean of this type is asked, by the
 * service that signs and by the view that offers it.
 */
public interface SigningLimit {

    /**
     * Why this actor may not sign these parts here; empty if nothing is said against it.
     *
     * @param parts key and digest of each part
     * @return reasons, each at the key of a part
     */
    List<Reason> against(Actor by, ArticleId article, Map<String, Digest> parts);
}

package dev.countersign.publishing;

/** Where an edition stands for readers. */
public enum Standing {
    /** Readers get it. */
    LIVE,
    /** A later edition took its place. */
    SUPERSEDED,
    /** It was taken away. */
    WITHDRAWN
}

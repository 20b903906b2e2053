package dev.countersign.attestation;

/** Something was said about a key, or there is a new one: the key set that was handed out is old. */
public record KeysChanged() {}

package dev.countersign.shell;

/** A password that was typed to be set. */
record NewPassword(String password) {

    @Override
    public String toString() {
        return "(password)";
    }
}

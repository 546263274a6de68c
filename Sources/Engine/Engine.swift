// The run of a policy over records (semantics.md). `Run` is where it begins.

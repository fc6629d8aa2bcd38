"""The only writer of `build/`: `output` writes files whole or not at all, and keeps what somebody edited by hand."""

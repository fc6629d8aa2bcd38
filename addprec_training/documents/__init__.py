"""Plan to bytes: one folder a kind of document, none knowing another."""

"""One file per portal: document to wire, answer to outcome."""

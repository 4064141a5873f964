"""Speed, beside peers measured in the same run; nothing here is a test that can fail by the clock."""

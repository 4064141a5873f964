"""Paper: a sheet goes in, PDF bytes come out."""

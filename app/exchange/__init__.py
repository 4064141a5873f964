"""Spreadsheets and statutory files, in and out."""

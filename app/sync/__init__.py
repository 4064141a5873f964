"""The portals: claim, send, write down."""

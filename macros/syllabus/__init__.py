"""What pages say about themselves in their front matter: minutes, objectives, claims; and what is drawn from it."""

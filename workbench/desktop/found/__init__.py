"""The findings beside the story and on the card under a mark."""

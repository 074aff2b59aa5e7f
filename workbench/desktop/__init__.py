"""The window. The only room that knows Qt; it shows a review and sends the editor's wishes to it."""

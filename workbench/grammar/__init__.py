"""LanguageTool: a server of our own, asked paragraph by paragraph, and told to stand back. Knows no window."""

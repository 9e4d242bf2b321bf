"""What we know about the languages of the press: Azerbaijani, Russian, English and Turkish."""

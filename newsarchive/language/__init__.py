"""What we know about Azerbaijani, Russian, English and Turkish: letters, dates, telling apart."""

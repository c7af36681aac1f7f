"""The rules of the verdict, one a file. Each looks at one claim's reading and one document's."""

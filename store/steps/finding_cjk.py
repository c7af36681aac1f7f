"""Chinese, Japanese and Korean in rows that were stored before Find could look for it."""

from typing import TYPE_CHECKING

from ..cjk import cjk_words

if TYPE_CHECKING:
    from sqlite_utils import Database

_PLACES = (
    ("claim", "key", "text || ' ' || terms", "terms"),
    ("figure", "key", "terms", "terms"),
    ("subject", "key", "terms", "terms"),
    ("source", "key", "title || ' ' || terms", "terms"),
    ("newest_text", "snapshot", "title", "words"),
)
"""Table, its key, what is looked through, and the column that gets the characters."""
_INDEXES = ("claim_words", "figure_words", "subject_words", "source_words", "text_words")


def find_cjk(database: "Database") -> None:
    """Add the characters one by one to what Find looks in, and build the indexes anew."""
    for table, key, told, column in _PLACES:
        rows = database.execute(
            f"SELECT {key}, {told} FROM {table} WHERE length(CAST({told} AS BLOB)) <> length({told})"
        ).fetchall()
        for row, text in rows:
            words = cjk_words(text)
            if words:
                sql = f"UPDATE {table} SET {column} = trim({column} || ' ' || ?) WHERE {key} = ?"
                database.execute(sql, (words, row))
    for index in _INDEXES:
        database.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")

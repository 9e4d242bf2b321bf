"""Differences are found word by word, and shown with the words around them."""

from newsarchive.analyse.differences import Piece, around, differences

BEFORE = "Təmirə altı milyon manat xərclənib."
AFTER = "Təmirə yeddi milyon manat xərclənib."


def test_a_changed_word_is_a_word_removed_and_a_word_added() -> None:
    assert differences(BEFORE, AFTER) == (
        Piece("same", "Təmirə "),
        Piece("removed", "altı "),
        Piece("added", "yeddi "),
        Piece("same", "milyon manat xərclənib."),
    )


def test_white_space_alone_is_no_change() -> None:
    assert differences("a  b\nc", "a b c") == (Piece("same", "a b c"),)


def test_the_pieces_make_both_texts() -> None:
    pieces = differences("a b c d", "x b d e")
    assert "".join(p.text for p in pieces if p.kind != "removed").split() == ["x", "b", "d", "e"]
    assert "".join(p.text for p in pieces if p.kind != "added").split() == ["a", "b", "c", "d"]


def test_far_words_are_left_out() -> None:
    words = " ".join(str(n) for n in range(50))
    pieces = around(differences(f"{words} end", f"{words} end new"), words=3)
    assert [each.text.strip() for each in pieces] == ["… 48 49 end", "new"]


def test_words_between_two_changes_keep_both_ends() -> None:
    words = " ".join(str(n) for n in range(50))
    pieces = around(differences(f"a {words} b", f"x {words} y"), words=2)
    assert pieces[2].text.split() == ["0", "1", "…", "48", "49"]

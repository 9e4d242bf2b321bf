"""Differences are found word by word, and shown with the words around them."""

import time

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


def test_the_last_word_of_a_paragraph_is_changed_within_its_line() -> None:
    assert differences("Körpü açılıb\n\nYol da.", "Körpü bağlanıb\n\nYol da.")[1:3] == (
        Piece("removed", "açılıb "),
        Piece("added", "bağlanıb\n\n"),
    )


def test_a_mark_that_is_added_leaves_the_word_before_it_alone() -> None:
    pieces = differences("Körpü açılıb", "Körpü açılıb, yol da")
    assert pieces == (Piece("same", "Körpü açılıb"), Piece("added", ", yol da"))


def test_a_paragraph_that_gave_way_to_another_is_gone_as_a_whole() -> None:
    gone, come = "Yolu “Azəryol” ASC çəkib. Xərc məlum deyil.\n\n", "Qatar gecikib.\n\n"
    pieces = differences(f"Körpü.\n\n{gone}Son.", f"Körpü.\n\n{come}Son.")
    assert pieces[1:3] == (Piece("removed", gone), Piece("added", come))


def test_one_word_in_common_does_not_part_a_sentence_that_was_said_anew() -> None:
    start = "Nazir dünən axşam jurnalistlərə"
    pieces = differences(
        f"{start} deyib ki, yol iki ay ərzində bağlı qalacaq.",
        f"{start} qısa cavab verərək yol barədə heç nə deməyib.",
    )
    assert [each.kind for each in pieces] == ["same", "removed", "added", "same"]


def test_only_words_of_the_changed_paragraph_are_shown_around_a_change() -> None:
    before = "Bir.\n\nKörpü bu gün açılıb.\n\nSon söz.\n\nYenə."
    pieces = around(differences(before, before.replace("bu gün", "dünən")))
    assert (
        "".join(each.text for each in pieces if each.kind != "removed").strip()
        == "Körpü dünən açılıb."
    )


def test_a_huge_text_is_compared_without_waiting() -> None:
    paragraphs = [" ".join(f"söz{n * m % 997}" for m in range(40)) for n in range(1000)]
    begun = time.process_time()
    pieces = differences(
        "\n\n".join(paragraphs), "\n\n".join(f"{each} yeni" for each in paragraphs)
    )
    assert time.process_time() - begun < 20
    assert {each.kind for each in pieces} == {"same", "added"}

"""What each table of the prepared names holds. `matcher.prepare_names` makes them; `matcher.recognise`, `matcher.spelling` and the
`matcher.name_*` modules read them, and their twins in the browser.

Plain JSON. A key is a name without spaces and signs (`kennisbank.names.name_key`); a phrase is its words with a space between.
"""

from __future__ import annotations

from typing import TypedDict

Ids = dict[str, list[str]]
"""To the programmes that are meant."""
Words = dict[str, int]
"""A set: each word, key or id with 1."""
Text = str
"""Words with a space before, between and behind them: to look in one takes a tenth of reading a table."""


class Lookup(TypedDict):
    """Where a whole name is looked up (prepare_lookup): what is exact comes first (name_around)."""

    names: Ids
    aliases: Ids
    families: Ids
    phrases: Ids
    """The names and aliases by their words."""
    loose: Ids
    """Keys of what people leave out of a name or write otherwise (prepare_looser)."""
    orders: Ids
    """Phrases with the words that people move (`movable`) at the end."""
    shuffled: Ids
    """Phrases with all words sorted, where any order says which it is."""
    stems: Ids
    """Keys of one word without what is glued on: 'gatekeeperstraining'."""
    short: dict[str, list[list[str]]]
    """Abbreviations that are no name by themselves -> [id, the phrase they stand behind] (name_letters)."""


class Written(TypedDict):
    """How a name must be written to be one (prepare_everyday, prepare_described)."""

    ordinary: Words
    """Keys of names that are everyday words too."""
    capitals: Words
    """Keys of abbreviations, which are written in capitals."""
    signed: Words
    """Keys of names that end in an exclamation mark."""
    standing: dict[str, int]
    """Keys of names that stand out among other words: 2 by a word of their own, 1 by their words together."""
    said: Words
    """Keys of names that other entries say in a sentence."""
    owners: Words
    """Keys of names that the organisation behind the programme has too."""


class Misspelled(TypedDict):
    """Misspelled names (prepare_misspelled, spelling)."""

    known: list[str]
    """All names as phrases; `bigrams` and `sizes` count in it."""
    name_words: Ids
    """The words of those; to none when many programmes have the word."""
    bigrams: dict[str, list[int]]
    """Two letters -> where in `known` they stand."""
    sizes: list[int]
    """How many different pairs of letters each of `known` has."""
    sounds: dict[str, str]
    """How a long name sounds -> its phrase."""
    threes: Text
    """The sequences of three letters of all words we know: what has another one is misspelled."""
    lookalikes: Words
    """Everyday words that one typing error separates from a name."""


class Programmes(TypedDict):
    """What is told of one programme, by its id (prepare_described, prepare_members)."""

    told: dict[str, Text]
    """With which words it says what it is and for whom."""
    own: dict[str, list[Text]]
    """The words of its names; those of its owner and vraagstukken."""
    ages: dict[str, list[int]]
    """From which age up to which, in whole years."""
    levels: dict[str, str]
    """The figures of the levels in its names: 'Triple P niveau 4 en 5' -> '45'."""
    school_kinds: Ids
    """Which kinds of school it is for, where a family has more kinds."""
    given_at: Ids
    """Words for where it is given, where that tells the members of a family apart."""
    by_school: Words
    """What only a kind of school tells from another."""
    municipal: Words
    """What a municipality carries out itself: a place behind its letters is who does it."""
    services: Words
    """What is a service, not a programme."""
    kinds: Words
    """The services that are the kind of the programmes in their family: vve."""


class WordsBeside(TypedDict):
    """Words by what they say beside a name. What has no remark is the set of that name in words_around."""

    vocabulary: dict[str, int]
    """Everyday words -> how many entries use them."""
    daily: Words
    """Other everyday words, of no entry (common_words)."""
    other: Words
    """Words that make another thing of a name (other_words)."""
    double: Words
    """Of those the words for a form: an app may be of the programme."""
    others: dict[str, str]
    """Keys of what is called almost alike -> what that is (name_other)."""
    beside_ours: Words
    """Of those what people also write beside a programme: who gives it, or what it is about."""
    by_whom: Words
    """Places where programmes are given, and those who give them, from the vocabularies."""
    places: dict[str, int]
    """Places and providers: 2 says so without a capital too (places)."""
    schools: Ids
    """SCHOOLS -> the kinds of school that each word means."""
    kind: Words
    """KIND and ROLES."""
    fillers: Words
    """FILLERS and KIND."""
    generic: Words
    movable: Words
    organisations: Words
    teams: Words
    topics: Words
    verbs: Words
    units: Words
    remarks: Words
    doubt: Words
    elsewhere: Words
    variants: Words
    people: Words
    doing: Words
    wishes: Words
    asking: Words
    work: Words
    place_parts: Words
    forms: Words
    """OF_ITS_FORM."""
    things: list[str]
    happens: list[str]
    place_endings: list[str]
    compound_endings: list[str]
    glued: list[str]
    """The longest first."""


class Names(Lookup, Written, Misspelled, Programmes, WordsBeside):
    """Every name, what surrounds it, and what tells programmes apart."""

"""What an entry is: the one definition of interventie, parel, puzzel and tip, and of the vocabularies.

An attribute, the YAML key, the word in an error and the anchor in the field list are the same word.
"""

from kennisbank.model.bewijs import Bewijs, Oordeel, Resultaat
from kennisbank.model.gedeeld import Bronvermelding, Controle, Leeftijd, Wijziging
from kennisbank.model.interventie import Interventie
from kennisbank.model.kerncijfer import Kerncijfer
from kennisbank.model.praktijk import Parel, Puzzel, Tip
from kennisbank.model.soorten import SOORTEN, Item, Soort, soort_by_name
from kennisbank.model.vocabulaire import VOCABULARIES, Bron, Waarde

__all__ = [
    "SOORTEN",
    "VOCABULARIES",
    "Bewijs",
    "Bron",
    "Bronvermelding",
    "Controle",
    "Interventie",
    "Item",
    "Kerncijfer",
    "Leeftijd",
    "Oordeel",
    "Parel",
    "Puzzel",
    "Resultaat",
    "Soort",
    "Tip",
    "Waarde",
    "Wijziging",
    "soort_by_name",
]

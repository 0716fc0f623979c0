"""The language of the words: the system's, or the one that was chosen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

TRANSLATED = ("de", "es")
"""Languages with a catalogue in assets/translations; English is in the source."""


class Language:
    """Installs the catalogue of a language on the running application.

    Args:
        folder: where the catalogues are.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._system = QLocale()
        self._installed: QTranslator | None = None

    def choose(self, code: str) -> None:
        """Use a language from now on; widgets that were made before keep their words.

        Args:
            code: system, en, or one of TRANSLATED.
        """
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
        locale = self._system if code == "system" else QLocale(code)
        QLocale.setDefault(locale)
        wanted = QLocale.languageToCode(locale.language())
        if wanted in TRANSLATED:
            translator = QTranslator()
            if translator.load(str(self._folder / f"cloister_{wanted}.qm")):
                QCoreApplication.installTranslator(translator)
                self._installed = translator

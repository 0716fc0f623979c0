"""The language of the words: the system's, or the one that was chosen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

TRANSLATED = ("de", "es")
"""Languages with a catalogue in assets/translations; English is in the source."""


class Language:
    """Installs the catalogues of a language on the running application: ours, and Qt's own.

    Args:
        folder: where our catalogues are.
    """

    def __init__(self, folder: Path) -> None:
        self._ours = folder
        self._qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._system = QLocale()
        self._installed: list[QTranslator] = []

    def choose(self, code: str) -> None:
        """Use a language from now on; widgets that were made before keep their words.

        Args:
            code: system, en, or one of TRANSLATED.
        """
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        locale = self._system if code == "system" else QLocale(code)
        QLocale.setDefault(locale)
        wanted = QLocale.languageToCode(locale.language())
        if wanted in TRANSLATED:
            self._install(self._qts / f"qtbase_{wanted}.qm")  # keys, file dialogs, context menus
            self._install(self._ours / f"cloister_{wanted}.qm")

    def _install(self, catalogue: Path) -> None:
        translator = QTranslator()
        if translator.load(str(catalogue)):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)

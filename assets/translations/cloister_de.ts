<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccessSection</name>
    <message>
        <source>Getting into this vault</source>
        <translation>Zugang zu diesem Tresor</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Passphrase ändern…</translation>
    </message>
    <message>
        <source>It opens the vault on any computer, and nobody can reset it.</source>
        <translation>Sie öffnet den Tresor auf jedem Computer, und niemand kann sie zurücksetzen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Check the sheet…</source>
        <translation>Blatt prüfen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove the recovery key…</source>
        <translation>Wiederherstellungsschlüssel entfernen…</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Regulated office</source>
        <translation>Regulierter Betrieb</translation>
    </message>
    <message>
        <source>You choose how the vault is opened, locked and exported from.</source>
        <translation>Sie wählen, wie der Tresor geöffnet, gesperrt und aus ihm exportiert wird.</translation>
    </message>
    <message>
        <source>The passphrase is always needed; no keychain opens the vault.</source>
        <translation>Die Passphrase ist immer nötig; kein Schlüsselbund öffnet den Tresor.</translation>
    </message>
    <message>
        <source>The vault locks after {minutes} minutes at most.</source>
        <translation>Der Tresor sperrt sich nach höchstens {minutes} Minuten.</translation>
    </message>
    <message>
        <source>The window stays out of screenshots, where the system can.</source>
        <translation>Das Fenster bleibt aus Bildschirmfotos heraus, wo das System das kann.</translation>
    </message>
    <message>
        <source>The passphrase is asked for before anything leaves as a file.</source>
        <translation>Bevor etwas als Datei hinausgeht, wird nach der Passphrase gefragt.</translation>
    </message>
    <message>
        <source>It supports the rules of a regulated office; by itself it fulfils none of them.</source>
        <translation>Es unterstützt die Regeln eines regulierten Betriebs; für sich allein erfüllt es keine davon.</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>Neuen machen…</translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <translation>Wiederherstellungsschlüssel machen…</translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation>Neuen Wiederherstellungsschlüssel machen…</translation>
    </message>
    <message>
        <source>There is one: the newest sheet opens the vault when the passphrase is forgotten. Check from time to time that the paper still works.</source>
        <translation>Es gibt einen: Das neueste Blatt öffnet den Tresor, wenn die Passphrase vergessen ist. Prüfen Sie ab und zu, ob das Papier noch gilt.</translation>
    </message>
    <message>
        <source>There is none: when the passphrase is forgotten, everything is lost.</source>
        <translation>Es gibt keinen: Wenn die Passphrase vergessen ist, ist alles verloren.</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keychain ({name})</source>
        <translation>Mit dem Schlüsselbund dieses Computers entsperren ({name})</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keychain</source>
        <translation>Mit dem Schlüsselbund dieses Computers entsperren</translation>
    </message>
    <message>
        <source>Whoever is logged in to this computer with your account can then open the vault without the passphrase.</source>
        <translation>Wer an diesem Computer mit Ihrem Konto angemeldet ist, kann den Tresor dann ohne Passphrase öffnen.</translation>
    </message>
    <message>
        <source>The regulated profile does not allow that.</source>
        <translation>Das regulierte Profil lässt das nicht zu.</translation>
    </message>
    <message>
        <source>The keychain that is set up on this computer keeps secrets unprotected, or is not known to Cloister: it is not used.</source>
        <translation>Der auf diesem Computer eingerichtete Schlüsselbund bewahrt Geheimnisse ungeschützt auf oder ist Cloister nicht bekannt: Er wird nicht benutzt.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain is locked, or refused.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt oder hat abgelehnt.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, der antwortet.</translation>
    </message>
    <message>
        <source>Once the new key is typed back in part, the sheet that you have now is worthless: it opens this vault no longer. Destroy it then.</source>
        <translation>Sobald der neue Schlüssel teilweise abgetippt ist, ist das Blatt, das Sie jetzt haben, wertlos: Es öffnet diesen Tresor nicht mehr. Vernichten Sie es dann.</translation>
    </message>
    <message>
        <source>The key is shown once, to be written down or printed. Whoever has it can open the vault.</source>
        <translation>Der Schlüssel wird einmal gezeigt, zum Abschreiben oder Drucken. Wer ihn hat, kann den Tresor öffnen.</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Einen Wiederherstellungsschlüssel machen</translation>
    </message>
    <message>
        <source>Show a new key</source>
        <translation>Neuen Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Remove the recovery key?</source>
        <translation>Den Wiederherstellungsschlüssel entfernen?</translation>
    </message>
    <message>
        <source>Its sheet opens the vault no longer. When the passphrase is forgotten, everything is lost.</source>
        <translation>Sein Blatt öffnet den Tresor nicht mehr. Wenn die Passphrase vergessen ist, ist alles verloren.</translation>
    </message>
    <message>
        <source>Remove the recovery key</source>
        <translation>Wiederherstellungsschlüssel entfernen</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keychain?</source>
        <translation>Mit dem Schlüsselbund dieses Computers entsperren?</translation>
    </message>
    <message>
        <source>Whoever is logged in to this computer with your account can then open the vault without the passphrase. The passphrase goes on opening it, too.</source>
        <translation>Wer an diesem Computer mit Ihrem Konto angemeldet ist, kann den Tresor dann ohne Passphrase öffnen. Die Passphrase öffnet ihn weiterhin auch.</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Change to the regulated profile?</source>
        <translation>Zum regulierten Profil wechseln?</translation>
    </message>
    <message>
        <source>It counts at once: the keychain is turned off, and what was chosen about locking, screenshots and exports is tightened. The audit log says so.</source>
        <translation>Es gilt sofort: Der Schlüsselbund wird abgeschaltet, und was zu Sperren, Bildschirmfotos und Exporten gewählt war, wird verschärft. Das Protokoll hält es fest.</translation>
    </message>
    <message>
        <source>Change to the standard profile?</source>
        <translation>Zum normalen Profil wechseln?</translation>
    </message>
    <message>
        <source>Locking, screenshots and exports follow your own choices again. The audit log says so. In an office, ask first whether this is yours to decide.</source>
        <translation>Sperren, Bildschirmfotos und Exporte folgen wieder Ihrer eigenen Wahl. Das Protokoll hält es fest. Fragen Sie in einem Betrieb zuerst, ob Sie das entscheiden dürfen.</translation>
    </message>
    <message>
        <source>Change the profile</source>
        <translation>Profil wechseln</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Die Passphrase ist geändert.</translation>
    </message>
    <message>
        <source>Copies and backups made before go on opening with the old one.</source>
        <translation>Früher gemachte Kopien und Sicherungen öffnen sich weiterhin mit der alten.</translation>
    </message>
    <message>
        <source>The new recovery key counts.</source>
        <translation>Der neue Wiederherstellungsschlüssel gilt.</translation>
    </message>
    <message>
        <source>Sheets printed before are worthless: destroy them.</source>
        <translation>Früher gedruckte Blätter sind wertlos: Vernichten Sie sie.</translation>
    </message>
    <message>
        <source>The sheet works.</source>
        <translation>Das Blatt gilt.</translation>
    </message>
    <message>
        <source>Its recovery key opens this vault. Put it back into its safe place.</source>
        <translation>Sein Wiederherstellungsschlüssel öffnet diesen Tresor. Legen Sie es an seinen sicheren Ort zurück.</translation>
    </message>
    <message>
        <source>The recovery key is removed.</source>
        <translation>Der Wiederherstellungsschlüssel ist entfernt.</translation>
    </message>
    <message>
        <source>Its sheet opens the vault no longer: destroy it.</source>
        <translation>Sein Blatt öffnet den Tresor nicht mehr: Vernichten Sie es.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain opens the vault now.</source>
        <translation>Der Schlüsselbund dieses Computers öffnet jetzt den Tresor.</translation>
    </message>
    <message>
        <source>No keychain opens the vault any more.</source>
        <translation>Kein Schlüsselbund öffnet den Tresor mehr.</translation>
    </message>
    <message>
        <source>The profile is changed.</source>
        <translation>Das Profil ist gewechselt.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Show Ask</source>
        <translation>Fragen anzeigen</translation>
    </message>
    <message>
        <source>Show Library</source>
        <translation>Bibliothek anzeigen</translation>
    </message>
    <message>
        <source>Show Models</source>
        <translation>Modelle anzeigen</translation>
    </message>
    <message>
        <source>Show Privacy</source>
        <translation>Datenschutz anzeigen</translation>
    </message>
    <message>
        <source>Show Settings</source>
        <translation>Einstellungen anzeigen</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Tresor sperren</translation>
    </message>
    <message>
        <source>Open another vault in a new window</source>
        <translation>Anderen Tresor in neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Alle Tastenkürzel anzeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort stoppen</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Gespräch exportieren</translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation>Nächster Beleg</translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation>Vorheriger Beleg</translation>
    </message>
    <message>
        <source>Copy the quote with its source</source>
        <translation>Zitat mit Fundstelle kopieren</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>An Breite anpassen</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>AskConsent</name>
    <message>
        <source>Type the passphrase to go on</source>
        <translation>Geben Sie die Passphrase ein, um fortzufahren</translation>
    </message>
    <message>
        <source>This vault asks for it before anything leaves it as a file.</source>
        <translation>Dieser Tresor fragt danach, bevor etwas als Datei hinausgeht.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>AskName</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>AskPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
</context>
<context>
    <name>AskView</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>Befragen Sie Ihre Dokumente</translation>
    </message>
    <message>
        <source>You get the words that your documents hold, with document and page, and an answer drafted from them. Each drafted sentence is checked against these words; what they do not hold is not shown.</source>
        <translation>Sie erhalten den Wortlaut Ihrer Dokumente mit Dokument und Seite und dazu eine daraus entworfene Antwort. Jeder entworfene Satz wird an diesem Wortlaut geprüft; was daraus nicht hervorgeht, wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>Add documents first…</source>
        <translation>Zuerst Dokumente hinzufügen…</translation>
    </message>
    <message>
        <source>{document}, page {page}</source>
        <translation>{document}, Seite {page}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Documents are still being read; what is read so far can be asked.</source>
        <translation>Es werden noch Dokumente gelesen; was bereits gelesen ist, kann befragt werden.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Vault made</source>
        <translation>Tresor angelegt</translation>
    </message>
    <message>
        <source>Vault unlocked</source>
        <translation>Tresor entsperrt</translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation>Tresor gesperrt</translation>
    </message>
    <message>
        <source>Vault checked</source>
        <translation>Tresor geprüft</translation>
    </message>
    <message>
        <source>Ways to the network tried</source>
        <translation>Wege ins Netz probiert</translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation>Arbeitsbereich angelegt</translation>
    </message>
    <message>
        <source>Workspace opened</source>
        <translation>Arbeitsbereich geöffnet</translation>
    </message>
    <message>
        <source>Workspace closed</source>
        <translation>Arbeitsbereich geschlossen</translation>
    </message>
    <message>
        <source>Workspace renamed</source>
        <translation>Arbeitsbereich umbenannt</translation>
    </message>
    <message>
        <source>Workspace deleted</source>
        <translation>Arbeitsbereich gelöscht</translation>
    </message>
    <message>
        <source>Document added</source>
        <translation>Dokument hinzugefügt</translation>
    </message>
    <message>
        <source>Document read</source>
        <translation>Dokument gelesen</translation>
    </message>
    <message>
        <source>Scanned pages made out</source>
        <translation>Gescannte Seiten entziffert</translation>
    </message>
    <message>
        <source>Hidden text of a document</source>
        <translation>Verborgener Text eines Dokuments</translation>
    </message>
    <message>
        <source>Text compared with the pages</source>
        <translation>Text mit den Seiten verglichen</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Dokument entfernt</translation>
    </message>
    <message>
        <source>Question asked</source>
        <translation>Frage gestellt</translation>
    </message>
    <message>
        <source>Conversation begun</source>
        <translation>Gespräch begonnen</translation>
    </message>
    <message>
        <source>Conversation renamed</source>
        <translation>Gespräch umbenannt</translation>
    </message>
    <message>
        <source>Conversation deleted</source>
        <translation>Gespräch gelöscht</translation>
    </message>
    <message>
        <source>Conversation exported</source>
        <translation>Gespräch exportiert</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>Protokoll exportiert</translation>
    </message>
    <message>
        <source>Model imported</source>
        <translation>Modell importiert</translation>
    </message>
    <message>
        <source>Model taken into use</source>
        <translation>Modell aktiviert</translation>
    </message>
    <message>
        <source>Model removed</source>
        <translation>Modell entfernt</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Wrong passphrase or key</source>
        <translation>Falsche Passphrase oder falscher Schlüssel</translation>
    </message>
    <message>
        <source>Vault opened with the recovery key</source>
        <translation>Tresor mit dem Wiederherstellungsschlüssel geöffnet</translation>
    </message>
    <message>
        <source>Vault backed up</source>
        <translation>Tresor gesichert</translation>
    </message>
    <message>
        <source>Vault restored from a backup</source>
        <translation>Tresor aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Workspace older than the vault&apos;s records</source>
        <translation>Arbeitsbereich älter als die Aufzeichnungen des Tresors</translation>
    </message>
    <message>
        <source>Legal hold begun</source>
        <translation>Löschsperre begonnen</translation>
    </message>
    <message>
        <source>Legal hold ended</source>
        <translation>Löschsperre beendet</translation>
    </message>
    <message>
        <source>Page opened</source>
        <translation>Seite geöffnet</translation>
    </message>
    <message>
        <source>Page exported</source>
        <translation>Seite exportiert</translation>
    </message>
    <message>
        <source>Erasure refused by a legal hold</source>
        <translation>Löschen durch eine Löschsperre verweigert</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Passphrase geändert</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Wiederherstellungsschlüssel gemacht</translation>
    </message>
    <message>
        <source>Recovery key checked</source>
        <translation>Wiederherstellungsschlüssel geprüft</translation>
    </message>
    <message>
        <source>Recovery key removed</source>
        <translation>Wiederherstellungsschlüssel entfernt</translation>
    </message>
    <message>
        <source>Unlocking with the keychain turned on</source>
        <translation>Entsperren mit dem Schlüsselbund eingeschaltet</translation>
    </message>
    <message>
        <source>Unlocking with the keychain turned off</source>
        <translation>Entsperren mit dem Schlüsselbund ausgeschaltet</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>Profil gewechselt</translation>
    </message>
    <message>
        <source>Audit log checked</source>
        <translation>Protokoll geprüft</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>not in the documents</source>
        <translation>nicht in den Dokumenten</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>all refused</source>
        <translation>alle verweigert</translation>
    </message>
    <message>
        <source>not all refused</source>
        <translation>nicht alle verweigert</translation>
    </message>
    <message>
        <source>pages show other words</source>
        <translation>Seiten zeigen andere Wörter</translation>
    </message>
    <message>
        <source>used</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>empty file</source>
        <translation>leere Datei</translation>
    </message>
    <message>
        <source>not a PDF</source>
        <translation>keine PDF-Datei</translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation>Passwort erforderlich</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>falsches Passwort</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>dauerte zu lange</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>refused: legal hold</source>
        <translation>verweigert: Löschsperre</translation>
    </message>
    <message>
        <source>wrong passphrase</source>
        <translation>falsche Passphrase</translation>
    </message>
    <message>
        <source>wrong recovery key</source>
        <translation>falscher Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>no recovery key</source>
        <translation>kein Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>nothing in the keychain</source>
        <translation>nichts im Schlüsselbund</translation>
    </message>
    <message>
        <source>keychain not available</source>
        <translation>Schlüsselbund nicht verfügbar</translation>
    </message>
    <message>
        <source>with the keychain</source>
        <translation>mit dem Schlüsselbund</translation>
    </message>
    <message>
        <source>the workspace&apos;s file</source>
        <translation>die Datei des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>the file of settings and log</source>
        <translation>die Datei mit Einstellungen und Protokoll</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Regulated office</source>
        <translation>Regulierter Betrieb</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>Datenträger voll</translation>
    </message>
    <message>
        <source>file gone</source>
        <translation>Datei nicht mehr da</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>CareTab</name>
    <message>
        <source>Is everything whole?</source>
        <translation>Ist alles heil?</translation>
    </message>
    <message>
        <source>Reads every page, every original and the whole audit log of the vault, and names what was damaged or changed from outside.</source>
        <translation>Liest jede Seite, jedes Original und das ganze Protokoll des Tresors und nennt, was beschädigt oder von außen verändert wurde.</translation>
    </message>
    <message>
        <source>Check this vault</source>
        <translation>Diesen Tresor prüfen</translation>
    </message>
    <message>
        <source>Check the log against an earlier export…</source>
        <translation>Das Protokoll mit einem früheren Export vergleichen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop the check or the backup</source>
        <translation>Prüfung oder Sicherung abbrechen</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Seal of the audit log</source>
        <translation>Siegel des Protokolls</translation>
    </message>
    <message>
        <source>Nothing in the vault&apos;s folder can tell that all of the folder was replaced by an older copy. This computer&apos;s keychain can: it keeps how many rows the log had, and the code of the last one. After restoring a backup, make the seal anew.</source>
        <translation>Im Ordner des Tresors kann nichts verraten, dass der ganze Ordner durch eine ältere Kopie ersetzt wurde. Der Schlüsselbund dieses Computers kann es: Er merkt sich, wie viele Zeilen das Protokoll hatte, und den Code der letzten. Nach dem Wiederherstellen einer Sicherung ist das Siegel neu anzulegen.</translation>
    </message>
    <message>
        <source>Keep a seal of the log in this computer&apos;s keychain</source>
        <translation>Ein Siegel des Protokolls im Schlüsselbund dieses Computers aufbewahren</translation>
    </message>
    <message>
        <source>Make the seal anew</source>
        <translation>Siegel neu anlegen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>One encrypted file, read back and checked after it is written. It opens with the passphrase and the recovery key that the vault has today. The page on which vaults are unlocked makes a vault of it, or checks whether it could.</source>
        <translation>Eine verschlüsselte Datei, die nach dem Schreiben zurückgelesen und geprüft wird. Sie öffnet sich mit der Passphrase und dem Wiederherstellungsschlüssel, die der Tresor heute hat. Die Seite, auf der Tresore entsperrt werden, macht daraus einen Tresor oder prüft, ob das ginge.</translation>
    </message>
    <message>
        <source>Back up this vault…</source>
        <translation>Diesen Tresor sichern…</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Löschsperre</translation>
    </message>
    <message>
        <source>Erase this vault</source>
        <translation>Diesen Tresor löschen</translation>
    </message>
    <message>
        <source>Destroys the keys, then removes the files. It does not reach the files that documents came from, exports, or backups made before. A receipt says what was done.</source>
        <translation>Vernichtet die Schlüssel und entfernt dann die Dateien. Das erreicht nicht die Dateien, aus denen Dokumente kamen, Exporte oder frühere Sicherungen. Ein Löschbeleg sagt, was getan wurde.</translation>
    </message>
    <message>
        <source>Erase this vault…</source>
        <translation>Diesen Tresor löschen…</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>DAMAGED</source>
        <translation>BESCHÄDIGT</translation>
    </message>
    <message>
        <source>The header: both copies are authentic and the same</source>
        <translation>Der Kopf: beide Kopien sind echt und gleich</translation>
    </message>
    <message>
        <source>Settings, keys and audit log: every page is authentic</source>
        <translation>Einstellungen, Schlüssel und Protokoll: jede Seite ist echt</translation>
    </message>
    <message>
        <source>Every page is authentic</source>
        <translation>Jede Seite ist echt</translation>
    </message>
    <message>
        <source>No older copy was put in its place</source>
        <translation>Es wurde keine ältere Kopie an seine Stelle gelegt</translation>
    </message>
    <message>
        <source>Every row belongs to something</source>
        <translation>Jede Zeile gehört zu etwas</translation>
    </message>
    <message>
        <source>The keyword index agrees with the pages</source>
        <translation>Der Wortindex stimmt mit den Seiten überein</translation>
    </message>
    <message>
        <source>Every vector belongs to a passage</source>
        <translation>Jeder Vektor gehört zu einer Passage</translation>
    </message>
    <message>
        <source>The original is as it came in: {document}</source>
        <translation>Das Original ist, wie es hereinkam: {document}</translation>
    </message>
    <message>
        <source>The audit log: no row was changed, moved or removed</source>
        <translation>Das Protokoll: keine Zeile wurde geändert, verschoben oder entfernt</translation>
    </message>
    <message>
        <source>{check}; the first bad row is {row}</source>
        <translation>{check}; die erste falsche Zeile ist {row}</translation>
    </message>
    <message>
        <source>{workspace}: {check}</source>
        <translation>{workspace}: {check}</translation>
    </message>
    <message>
        <source>{n} originals are as they came in.</source>
        <translation>{n} Originale sind, wie sie hereinkamen.</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>Alles ist heil.</translation>
    </message>
    <message>
        <source>Something is damaged, or was changed from outside.</source>
        <translation>Etwas ist beschädigt oder wurde von außen verändert.</translation>
    </message>
    <message>
        <source>What it is stands below. Restore it from a backup. {n}</source>
        <translation>Was es ist, steht unten. Stellen Sie es aus einer Sicherung wieder her. {n}</translation>
    </message>
    <message>
        <source>The log goes on from that export, and nothing was changed.</source>
        <translation>Das Protokoll setzt diesen Export fort, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{n} rows fit.</source>
        <translation>{n} Zeilen passen.</translation>
    </message>
    <message>
        <source>The vault&apos;s log does not go on from that export.</source>
        <translation>Das Protokoll des Tresors setzt diesen Export nicht fort.</translation>
    </message>
    <message>
        <source>The exported file was changed, or is of another vault.</source>
        <translation>Die exportierte Datei wurde geändert oder gehört zu einem anderen Tresor.</translation>
    </message>
    <message>
        <source>The first bad row is {row}.</source>
        <translation>Die erste falsche Zeile ist {row}.</translation>
    </message>
    <message>
        <source>The backup was written, read back and checked.</source>
        <translation>Die Sicherung wurde geschrieben, zurückgelesen und geprüft.</translation>
    </message>
    <message>
        <source>{file}: {size}, encrypted.</source>
        <translation>{file}: {size}, verschlüsselt.</translation>
    </message>
    <message>
        <source>A hold keeps everything in the open workspace from being erased, until it is ended. Begin and end are in the audit log.</source>
        <translation>Eine Löschsperre bewahrt alles im offenen Arbeitsbereich vor dem Löschen, bis sie beendet wird. Beginn und Ende stehen im Protokoll.</translation>
    </message>
    <message>
        <source>Begin a legal hold…</source>
        <translation>Löschsperre beginnen…</translation>
    </message>
    <message>
        <source>Since {day} a legal hold stands on the open workspace: no document, no conversation, not the workspace and not the vault can be erased.</source>
        <translation>Seit {day} besteht eine Löschsperre auf dem offenen Arbeitsbereich: Kein Dokument, keine Unterhaltung, weder der Arbeitsbereich noch der Tresor können gelöscht werden.</translation>
    </message>
    <message>
        <source>End the legal hold…</source>
        <translation>Löschsperre beenden…</translation>
    </message>
    <message>
        <source>Begin a legal hold?</source>
        <translation>Eine Löschsperre beginnen?</translation>
    </message>
    <message>
        <source>Nothing in the open workspace can be erased until somebody ends it.</source>
        <translation>Nichts im offenen Arbeitsbereich kann gelöscht werden, bis jemand sie beendet.</translation>
    </message>
    <message>
        <source>Begin the hold</source>
        <translation>Sperre beginnen</translation>
    </message>
    <message>
        <source>End the legal hold?</source>
        <translation>Die Löschsperre beenden?</translation>
    </message>
    <message>
        <source>From then on documents can be erased again. Ask first whether this is yours to decide.</source>
        <translation>Danach können Dokumente wieder gelöscht werden. Fragen Sie zuerst, ob Sie das entscheiden dürfen.</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translation>Sperre beenden</translation>
    </message>
    <message>
        <source>Erase this vault?</source>
        <translation>Diesen Tresor löschen?</translation>
    </message>
    <message>
        <source>Every workspace, every document and every conversation in it is lost for good. Nobody can bring it back, with or without the passphrase.</source>
        <translation>Jeder Arbeitsbereich, jedes Dokument und jede Unterhaltung darin ist für immer verloren. Niemand kann sie zurückholen, mit oder ohne Passphrase.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Type the passphrase to erase the vault</source>
        <translation>Geben Sie die Passphrase ein, um den Tresor zu löschen</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>Das ist der letzte Schritt.</translation>
    </message>
    <message>
        <source>Erase the vault</source>
        <translation>Den Tresor löschen</translation>
    </message>
    <message>
        <source>An exported audit log</source>
        <translation>Ein exportiertes Protokoll</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Back up this vault</source>
        <translation>Diesen Tresor sichern</translation>
    </message>
</context>
<context>
    <name>Carried</name>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Use it all the same…</source>
        <translation>Trotzdem verwenden…</translation>
    </message>
    <message>
        <source>Worth knowing about this document</source>
        <translation>Wissenswertes über dieses Dokument</translation>
    </message>
    <message>
        <source>Pages with text that they do not show: {count}. You chose to use it.</source>
        <translation>Seiten mit Text, den sie nicht zeigen: {count}. Sie haben gewählt, ihn zu verwenden.</translation>
    </message>
    <message>
        <source>Pages with text that they do not show: {count}. It is left out: nobody can see it, and it may have been put there for a machine to read.</source>
        <translation>Seiten mit Text, den sie nicht zeigen: {count}. Er wird weggelassen: Niemand kann ihn sehen, und er kann dort für eine Maschine hinterlegt sein.</translation>
    </message>
    <message>
        <source>Pages that show other words than their text says: {count}. What they show is used.</source>
        <translation>Seiten, die andere Wörter zeigen, als ihr Text sagt: {count}. Verwendet wird, was sie zeigen.</translation>
    </message>
    <message>
        <source>It carries scripts. Cloister never runs them.</source>
        <translation>Es enthält Skripte. Cloister führt sie nie aus.</translation>
    </message>
    <message>
        <source>It asks to start a program. Cloister never starts one.</source>
        <translation>Es verlangt, ein Programm zu starten. Cloister startet nie eines.</translation>
    </message>
    <message>
        <source>Files inside of it: {count}. They are not opened and not searched.</source>
        <translation>Dateien darin: {count}. Sie werden weder geöffnet noch durchsucht.</translation>
    </message>
    <message>
        <source>Whether it carries scripts or files could not be found out.</source>
        <translation>Ob es Skripte oder Dateien enthält, ließ sich nicht feststellen.</translation>
    </message>
    <message>
        <source>Use text that nobody can see?</source>
        <translation>Text verwenden, den niemand sehen kann?</translation>
    </message>
    <message>
        <source>Answers may then rest on words that you will not find on the page. The pages that carry them are read again. The audit log says so; you can leave them out again at any time.</source>
        <translation>Antworten können sich dann auf Wörter stützen, die Sie auf der Seite nicht finden. Die Seiten, die sie enthalten, werden erneut gelesen. Das Prüfprotokoll hält es fest; Sie können sie jederzeit wieder weglassen.</translation>
    </message>
    <message>
        <source>Use hidden text</source>
        <translation>Verborgenen Text verwenden</translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>The new one counts at once, here and in every copy of the vault made from now on. Copies and backups made before go on opening with the old one. The recovery key stays good.</source>
        <translation>Die neue gilt sofort, hier und in jeder ab jetzt gemachten Kopie des Tresors. Früher gemachte Kopien und Sicherungen öffnen sich weiterhin mit der alten. Der Wiederherstellungsschlüssel gilt weiter.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Old passphrase</source>
        <translation>Alte Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Check the recovery sheet</source>
        <translation>Wiederherstellungsblatt prüfen</translation>
    </message>
    <message>
        <source>Type the whole key from the paper. Cloister tries it on this vault; nothing is opened or changed by that.</source>
        <translation>Tippen Sie den ganzen Schlüssel vom Papier ab. Cloister probiert ihn an diesem Tresor; dabei wird nichts geöffnet oder geändert.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Recovery key, from its sheet</source>
        <translation>Wiederherstellungsschlüssel, von seinem Blatt</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Type “{text}” to confirm:</source>
        <translation>Zur Bestätigung „{text}“ eingeben:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConversationsView</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Gespräch umbenennen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>„{title}“ löschen?</translation>
    </message>
    <message>
        <source>Its questions and answers are erased from the vault. This cannot be undone.

Your documents stay. It does not reach backups of the vault or anything exported.</source>
        <translation>Die Fragen und Antworten werden aus dem Tresor gelöscht. Das lässt sich nicht rückgängig machen.

Ihre Dokumente bleiben erhalten. Sicherungskopien des Tresors und Exportiertes sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>(no question yet)</source>
        <translation>(noch keine Frage)</translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation>Kein Gespräch enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Your conversations are kept here, encrypted, until you delete them.</source>
        <translation>Ihre Gespräche werden hier verschlüsselt aufbewahrt, bis Sie sie löschen.</translation>
    </message>
</context>
<context>
    <name>CrashPanel</name>
    <message>
        <source>Something unforeseen happened</source>
        <translation>Etwas Unvorhergesehenes ist geschehen</translation>
    </message>
    <message>
        <source>This is a fault of Cloister, not yours. Everything stored before is safe, and you can go on working.</source>
        <translation>Das ist ein Fehler von Cloister, nicht Ihrer. Alles bisher Gespeicherte ist sicher, und Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Nothing was sent to anybody. Below is where in the program it happened: names of program files and lines, no text of your documents. Copy it if you want to report it.</source>
        <translation>Es wurde nichts übermittelt. Unten steht, an welcher Stelle des Programms es geschah: Namen von Programmdateien und Zeilennummern, kein Text Ihrer Dokumente. Kopieren Sie die Angaben, wenn Sie den Fehler melden möchten.</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Wo es geschah</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>being stored</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>reading page {page} of {pages}</source>
        <translation>liest Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>waiting to be read</source>
        <translation>wartet auf das Lesen</translation>
    </message>
    <message>
        <source>comparing page {page} of {pages} with its text</source>
        <translation>Seite {page} von {pages} wird mit ihrem Text verglichen</translation>
    </message>
    <message>
        <source>making out scanned page {page} of {pages}</source>
        <translation>gescannte Seite {page} von {pages} wird entziffert</translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation>Passwort erforderlich</translation>
    </message>
    <message>
        <source>needs a password: the one given was wrong</source>
        <translation>Passwort erforderlich: das eingegebene war falsch</translation>
    </message>
    <message>
        <source>damaged: could not be read</source>
        <translation>beschädigt: nicht lesbar</translation>
    </message>
    <message>
        <source>stopped: reading took too long</source>
        <translation>gestoppt: Lesen dauerte zu lange</translation>
    </message>
    <message>
        <source>stopped: needs too much memory</source>
        <translation>gestoppt: Speicherbedarf zu hoch</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>von Ihnen gestoppt</translation>
    </message>
    <message>
        <source>is not a PDF</source>
        <translation>keine PDF-Datei</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>{count} of {pages} pages could not be read</source>
        <translation>{count} von {pages} Seiten nicht lesbar</translation>
    </message>
    <message>
        <source>{count} of {pages} pages are scanned and not made out yet</source>
        <translation>{count} von {pages} Seiten sind gescannt und noch nicht entziffert</translation>
    </message>
    <message>
        <source>{count} of {pages} scanned pages could not be made out</source>
        <translation>{count} von {pages} gescannten Seiten ließen sich nicht entziffern</translation>
    </message>
    <message>
        <source>{count} of {pages} pages show other words than their text</source>
        <translation>{count} von {pages} Seiten zeigen andere Wörter als ihr Text</translation>
    </message>
    <message>
        <source>{count} of {pages} pages hide text (used)</source>
        <translation>{count} von {pages} Seiten verbergen Text (verwendet)</translation>
    </message>
    <message>
        <source>ready; {count} of {pages} pages were scanned</source>
        <translation>bereit; {count} von {pages} Seiten waren gescannt</translation>
    </message>
    <message>
        <source>{count} of {pages} pages have no text</source>
        <translation>{count} von {pages} Seiten ohne Text</translation>
    </message>
    <message>
        <source>{count} of {pages} pages hide text (left out)</source>
        <translation>{count} von {pages} Seiten verbergen Text (ausgelassen)</translation>
    </message>
    <message>
        <source>searchable by words, learning meaning {share} %</source>
        <translation>nach Wörtern durchsuchbar, Bedeutung wird erlernt: {share} %</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Your vault is ready</source>
        <translation>Ihr Tresor ist bereit</translation>
    </message>
    <message>
        <source>Drop PDFs anywhere on the window to bring them in, then ask. Each answer shows the words that it rests on, on the page where they stand.</source>
        <translation>Legen Sie PDF-Dateien an beliebiger Stelle im Fenster ab, um sie aufzunehmen, und stellen Sie dann Ihre Fragen. Jede Antwort zeigt den Wortlaut, auf den sie sich stützt, auf der Seite, auf der er steht.</translation>
    </message>
    <message>
        <source>To look around first, add seven invented sample documents; you can remove them whenever you like.</source>
        <translation>Um sich zuerst umzusehen, können Sie sieben erfundene Beispieldokumente hinzufügen und jederzeit wieder entfernen.</translation>
    </message>
    <message>
        <source>Add the sample documents</source>
        <translation>Beispieldokumente hinzufügen</translation>
    </message>
    <message>
        <source>Start with an empty vault</source>
        <translation>Mit leerem Tresor beginnen</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>They are copied into the vault and encrypted. The files stay where they are.</source>
        <translation>Die Dateien werden in den Tresor kopiert und verschlüsselt. Die Originale bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Drop to add to “{workspace}”</source>
        <translation>Zum Hinzufügen zu „{workspace}“ ablegen</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Exported from Cloister. Not encrypted.</source>
        <translation>Aus Cloister exportiert. Nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Document and page</source>
        <translation>Dokument und Seite</translation>
    </message>
    <message>
        <source>Words, verbatim</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Nearest pages</source>
        <translation>Nächstliegende Seiten</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>No answer was drafted: the language model failed.</source>
        <translation>Es wurde keine Antwort entworfen: Das Sprachmodell ist ausgefallen.</translation>
    </message>
    <message>
        <source>Stopped before its end; what was shown until then is here.</source>
        <translation>Vorzeitig gestoppt; hier steht, was bis dahin angezeigt wurde.</translation>
    </message>
    <message>
        <source>Quoted as evidence: {numbers}</source>
        <translation>Als Belege zitiert: {numbers}</translation>
    </message>
    <message>
        <source>Removed document, page {page}</source>
        <translation>Entferntes Dokument, Seite {page}</translation>
    </message>
    <message>
        <source>{document}, page {page}</source>
        <translation>{document}, Seite {page}</translation>
    </message>
    <message>
        <source>{where} (scanned; hard to read, check on the page: {words})</source>
        <translation>{where} (gescannt; schwer lesbar, auf der Seite zu prüfen: {words})</translation>
    </message>
    <message>
        <source>{where} (scanned)</source>
        <translation>{where} (gescannt)</translation>
    </message>
    <message>
        <source>Asked {when}</source>
        <translation>Gefragt am {when}</translation>
    </message>
    <message>
        <source>Asked {when}, of one chosen document only</source>
        <translation>Gefragt am {when}, nur zu einem ausgewählten Dokument</translation>
    </message>
    <message>
        <source>Asked {when}, of {count} chosen documents only</source>
        <translation>Gefragt am {when}, nur zu {count} ausgewählten Dokumenten</translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation>Arbeitsbereich: {name}</translation>
    </message>
    <message>
        <source>Exported: {when}</source>
        <translation>Exportiert: {when}</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>Fragen: {count}</translation>
    </message>
    <message>
        <source>This file has left the vault and is not encrypted. Whoever has it can read it.</source>
        <translation>Diese Datei hat den Tresor verlassen und ist nicht verschlüsselt. Wer sie hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>How the answers came about: a small language model on the computer of the person who asked drafted them. Each sentence was checked against the words it cites; sentences that did not pass were withheld and are only counted here. The quotes are verbatim. Check what matters against the documents themselves.</source>
        <translation>Wie die Antworten entstanden sind: Ein kleines Sprachmodell auf dem Computer der fragenden Person hat sie entworfen. Jeder Satz wurde am Wortlaut der angeführten Belege geprüft; Sätze, die nicht bestanden, wurden zurückgehalten und sind hier nur gezählt. Die Zitate sind wörtlich. Prüfen Sie Wichtiges anhand der Dokumente selbst.</translation>
    </message>
    <message>
        <source>Not in your documents.</source>
        <translation>Nicht in Ihren Dokumenten.</translation>
    </message>
    <message>
        <source>One drafted sentence was withheld: the documents do not support it.</source>
        <translation>Ein entworfener Satz wurde zurückgehalten: Die Dokumente belegen ihn nicht.</translation>
    </message>
    <message>
        <source>{count} drafted sentences were withheld: the documents do not support them.</source>
        <translation>{count} entworfene Sätze wurden zurückgehalten: Die Dokumente belegen sie nicht.</translation>
    </message>
    <message>
        <source>The document was removed from the vault, and its words with it.</source>
        <translation>Das Dokument wurde aus dem Tresor entfernt und mit ihm sein Wortlaut.</translation>
    </message>
    <message>
        <source>(A sentence was erased together with the document it rested on.)</source>
        <translation>(Ein Satz wurde zusammen mit dem Dokument gelöscht, auf das er sich stützte.)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the conversation</source>
        <translation>Gespräch exportieren</translation>
    </message>
    <message>
        <source>Questions, checked answers and quotes, each with document and page.</source>
        <translation>Fragen, geprüfte Antworten und Zitate, jeweils mit Dokument und Seite.</translation>
    </message>
    <message>
        <source>PDF, to file or print</source>
        <translation>PDF, zum Ablegen oder Drucken</translation>
    </message>
    <message>
        <source>Word document (DOCX), to go on writing</source>
        <translation>Word-Dokument (DOCX), zum Weiterschreiben</translation>
    </message>
    <message>
        <source>Markdown, plain text</source>
        <translation>Markdown, einfacher Text</translation>
    </message>
    <message>
        <source>The file leaves the vault.</source>
        <translation>Die Datei verlässt den Tresor.</translation>
    </message>
    <message>
        <source>It is not encrypted: whoever gets the file can read it, and removing a document from Cloister does not change it.</source>
        <translation>Sie ist nicht verschlüsselt: Wer die Datei erhält, kann sie lesen, und wenn Sie ein Dokument aus Cloister entfernen, ändert das an ihr nichts.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Speicherort wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Welcome to Cloister</source>
        <translation>Willkommen bei Cloister</translation>
    </message>
    <message>
        <source>Ask your documents. Everything stays on this computer.</source>
        <translation>Befragen Sie Ihre Dokumente. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>That is it.</source>
        <translation>Das ist sie.</translation>
    </message>
    <message>
        <source>Not yet: compare it with your copy.</source>
        <translation>Noch nicht: Vergleichen Sie mit Ihrer Abschrift.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Group {number}: {group}.</source>
        <translation>Gruppe {number}: {group}.</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf);;All files (*)</source>
        <translation>PDF-Dokumente (*.pdf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add all PDFs of a folder</source>
        <translation>Alle PDF-Dateien eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>A legal hold stands on this workspace; see Privacy.</source>
        <translation>Auf diesem Arbeitsbereich besteht eine Löschsperre; siehe Datenschutz.</translation>
    </message>
    <message>
        <source>Filter by name or state</source>
        <translation>Nach Name oder Status filtern</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Dokumente hinzufügen…</translation>
    </message>
    <message>
        <source>Progress of all documents</source>
        <translation>Fortschritt aller Dokumente</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen stoppen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Ask about it</source>
        <translation>Dazu fragen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Read scanned pages</source>
        <translation>Gescannte Seiten lesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Drop PDFs here</source>
        <translation>PDF-Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Files or whole folders, anywhere on this window. They are copied into the vault and encrypted; the files themselves stay where they are.</source>
        <translation>Dateien oder ganze Ordner, an beliebiger Stelle in diesem Fenster. Sie werden in den Tresor kopiert und verschlüsselt; die Dateien selbst bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} Dokumente</translation>
    </message>
    <message>
        <source>Making out scanned pages: {done} of {all}</source>
        <translation>Gescannte Seiten werden entziffert: {done} von {all}</translation>
    </message>
    <message>
        <source>{read} of {all} documents read</source>
        <translation>{read} von {all} Dokumenten gelesen</translation>
    </message>
    <message>
        <source>Learning the meaning; everything can be found by its words already</source>
        <translation>Die Bedeutung wird erlernt; nach Wörtern ist bereits alles durchsuchbar</translation>
    </message>
    <message>
        <source>1 file did not come in</source>
        <translation>1 Datei wurde nicht aufgenommen</translation>
    </message>
    <message>
        <source>{n} files did not come in</source>
        <translation>{n} Dateien wurden nicht aufgenommen</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>{name} is in this workspace already.</source>
        <translation>{name} ist bereits in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>{n} files are in this workspace already.</source>
        <translation>{n} Dateien sind bereits in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Nothing was added twice.</source>
        <translation>Es wurde nichts doppelt hinzugefügt.</translation>
    </message>
    <message>
        <source>“{name}” shows other words than its text says.</source>
        <translation>„{name}“ zeigt andere Wörter, als sein Text sagt.</translation>
    </message>
    <message>
        <source>Pages: {count}. What they show is made out now, and used.</source>
        <translation>Seiten: {count}. Was sie zeigen, wird jetzt entziffert und verwendet.</translation>
    </message>
    <message>
        <source>“{name}” shows what its text says.</source>
        <translation>„{name}“ zeigt, was sein Text sagt.</translation>
    </message>
    <message>
        <source>A few lines of a few pages were read from their pictures and compared.</source>
        <translation>Einige Zeilen einiger Seiten wurden von ihren Bildern gelesen und verglichen.</translation>
    </message>
    <message>
        <source>Check that its pages show what their text says</source>
        <translation>Prüfen, ob die Seiten zeigen, was ihr Text sagt</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>„{name}“ entfernen?</translation>
    </message>
    <message>
        <source>Remove {n} documents?</source>
        <translation>{n} Dokumente entfernen?</translation>
    </message>
    <message>
        <source>The encrypted original, its pages, everything learned from it and every word of it in your conversations are erased. This cannot be undone.

It does not reach the file that you added it from, backups of the vault, or anything exported.</source>
        <translation>Das verschlüsselte Original, seine Seiten, alles daraus Erlernte und jedes Wort daraus in Ihren Gesprächen werden gelöscht. Das lässt sich nicht rückgängig machen.

Die Datei, aus der Sie es hinzugefügt haben, Sicherungskopien des Tresors und Exportiertes sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Everything stored before is safe.</source>
        <translation>Alles bisher Gespeicherte ist sicher.</translation>
    </message>
    <message>
        <source>Your other documents are not touched.</source>
        <translation>Ihre anderen Dokumente sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>Es wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>The vault cannot be used like this.</source>
        <translation>Der Tresor kann so nicht verwendet werden.</translation>
    </message>
    <message>
        <source>There is something in that folder already.</source>
        <translation>In diesem Ordner befindet sich bereits etwas.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>There is no vault in that folder.</source>
        <translation>In diesem Ordner befindet sich kein Tresor.</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder, or make a new vault.</source>
        <translation>Wählen Sie den Ordner des Tresors oder legen Sie einen neuen Tresor an.</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>Eine leere Passphrase schützt nichts.</translation>
    </message>
    <message>
        <source>Choose a passphrase.</source>
        <translation>Wählen Sie eine Passphrase.</translation>
    </message>
    <message>
        <source>This vault has no recovery key.</source>
        <translation>Dieser Tresor hat keinen Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>Open it with its passphrase; Settings makes a recovery key.</source>
        <translation>Öffnen Sie ihn mit seiner Passphrase; die Einstellungen machen einen Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>This recovery key is not of this vault, or it was replaced since.</source>
        <translation>Dieser Wiederherstellungsschlüssel gehört nicht zu diesem Tresor, oder er wurde seither ersetzt.</translation>
    </message>
    <message>
        <source>Look for the newest sheet of this vault.</source>
        <translation>Suchen Sie das neueste Blatt dieses Tresors.</translation>
    </message>
    <message>
        <source>The recovery key is not typed as it is printed.</source>
        <translation>Der Wiederherstellungsschlüssel ist nicht so getippt, wie er gedruckt ist.</translation>
    </message>
    <message>
        <source>Compare it with the sheet, group by group.</source>
        <translation>Vergleichen Sie ihn Gruppe für Gruppe mit dem Blatt.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used.</source>
        <translation>Der Schlüsselbund dieses Computers kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The passphrase opens the vault as ever.</source>
        <translation>Die Passphrase öffnet den Tresor wie immer.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain has no key that opens the vault.</source>
        <translation>Der Schlüsselbund dieses Computers hat keinen Schlüssel, der den Tresor öffnet.</translation>
    </message>
    <message>
        <source>The vault&apos;s regulated profile does not allow that.</source>
        <translation>Das regulierte Profil des Tresors lässt das nicht zu.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Die Passphrase ist falsch.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Wiederholen Sie die Eingabe.</translation>
    </message>
    <message>
        <source>The vault is damaged or was changed from outside ({part}).</source>
        <translation>Der Tresor ist beschädigt oder wurde von außen verändert ({part}).</translation>
    </message>
    <message>
        <source>Cloister shows nothing that it cannot authenticate.</source>
        <translation>Cloister zeigt nichts an, dessen Echtheit es nicht prüfen kann.</translation>
    </message>
    <message>
        <source>Restore the folder from a backup.</source>
        <translation>Stellen Sie den Ordner aus einer Sicherungskopie wieder her.</translation>
    </message>
    <message>
        <source>The vault asks for weaker protection than allowed.</source>
        <translation>Der Tresor verlangt einen schwächeren Schutz als zulässig.</translation>
    </message>
    <message>
        <source>Somebody may have changed it. It was not opened.</source>
        <translation>Möglicherweise hat ihn jemand verändert. Er wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The vault asks for more memory than allowed, or than this computer has.</source>
        <translation>Der Tresor verlangt mehr Arbeitsspeicher, als zulässig oder auf diesem Computer vorhanden ist.</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>Er wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Close other programs, or open it on another computer.</source>
        <translation>Schließen Sie andere Programme oder öffnen Sie ihn auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>A later version of Cloister wrote this vault.</source>
        <translation>Dieser Tresor wurde von einer neueren Version von Cloister geschrieben.</translation>
    </message>
    <message>
        <source>It was not opened, so that nothing in it is lost.</source>
        <translation>Er wurde nicht geöffnet, damit nichts darin verloren geht.</translation>
    </message>
    <message>
        <source>Update Cloister.</source>
        <translation>Aktualisieren Sie Cloister.</translation>
    </message>
    <message>
        <source>The vault is open in another program (process {holder}).</source>
        <translation>Der Tresor ist in einem anderen Programm geöffnet (Prozess {holder}).</translation>
    </message>
    <message>
        <source>Close that one first.</source>
        <translation>Schließen Sie zuerst dieses Programm.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Der Tresor ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The backup cannot be made or used.</source>
        <translation>Die Sicherung kann nicht gemacht oder benutzt werden.</translation>
    </message>
    <message>
        <source>No vault was touched.</source>
        <translation>Kein Tresor wurde angerührt.</translation>
    </message>
    <message>
        <source>That file is no backup of a vault.</source>
        <translation>Diese Datei ist keine Sicherung eines Tresors.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The backup is damaged, cut short or changed.</source>
        <translation>Die Sicherung ist beschädigt, abgeschnitten oder verändert.</translation>
    </message>
    <message>
        <source>It was not restored. No vault was touched.</source>
        <translation>Sie wurde nicht wiederhergestellt. Kein Tresor wurde angerührt.</translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation>Benutzen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The backup was written by a later version of Cloister.</source>
        <translation>Die Sicherung wurde von einer späteren Version von Cloister geschrieben.</translation>
    </message>
    <message>
        <source>Update Cloister first.</source>
        <translation>Aktualisieren Sie zuerst Cloister.</translation>
    </message>
    <message>
        <source>The disk refused.</source>
        <translation>Der Datenträger hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The system does not allow reading or writing there.</source>
        <translation>Das System lässt dort kein Lesen oder Schreiben zu.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Prüfen Sie die Zugriffsrechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The document cannot be brought in.</source>
        <translation>Das Dokument kann nicht aufgenommen werden.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is not a PDF.</source>
        <translation>Die Datei ist keine PDF-Datei.</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be read.</source>
        <translation>Die PDF-Datei ist beschädigt und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Ask for a new copy, or print it to a new PDF.</source>
        <translation>Bitten Sie um ein neues Exemplar oder drucken Sie sie in eine neue PDF-Datei.</translation>
    </message>
    <message>
        <source>The PDF needs a password.</source>
        <translation>Die PDF-Datei ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>It is kept, encrypted, until you give one.</source>
        <translation>Sie wird verschlüsselt aufbewahrt, bis Sie eines eingeben.</translation>
    </message>
    <message>
        <source>Type its password in the row.</source>
        <translation>Geben Sie das Passwort in der Zeile des Dokuments ein.</translation>
    </message>
    <message>
        <source>The password does not open this PDF.</source>
        <translation>Das Passwort öffnet diese PDF-Datei nicht.</translation>
    </message>
    <message>
        <source>It is kept, encrypted, until you give the right one.</source>
        <translation>Sie wird verschlüsselt aufbewahrt, bis Sie das richtige eingeben.</translation>
    </message>
    <message>
        <source>Reading took too long and was stopped.</source>
        <translation>Das Lesen dauerte zu lange und wurde gestoppt.</translation>
    </message>
    <message>
        <source>The pages read so far are kept.</source>
        <translation>Die bisher gelesenen Seiten bleiben erhalten.</translation>
    </message>
    <message>
        <source>You stopped the reading.</source>
        <translation>Sie haben das Lesen gestoppt.</translation>
    </message>
    <message>
        <source>The document needs more memory than Cloister gives it.</source>
        <translation>Das Dokument braucht mehr Arbeitsspeicher, als Cloister ihm gibt.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Teilen Sie es in kleinere Dateien auf.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Add it from where it is now.</source>
        <translation>Fügen Sie sie von ihrem jetzigen Ort hinzu.</translation>
    </message>
    <message>
        <source>The page cannot be read.</source>
        <translation>Die Seite kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The document&apos;s other pages can.</source>
        <translation>Die anderen Seiten des Dokuments sind lesbar.</translation>
    </message>
    <message>
        <source>There is nothing of that name in the vault.</source>
        <translation>Im Tresor gibt es nichts mit diesem Namen.</translation>
    </message>
    <message>
        <source>The document is not in the vault any more.</source>
        <translation>Das Dokument ist nicht mehr im Tresor.</translation>
    </message>
    <message>
        <source>There is no such page; the document has {pages}.</source>
        <translation>Diese Seite gibt es nicht; Seiten im Dokument: {pages}.</translation>
    </message>
    <message>
        <source>There is no such conversation any more.</source>
        <translation>Dieses Gespräch gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no workspace of that name.</source>
        <translation>Es gibt keinen Arbeitsbereich mit diesem Namen.</translation>
    </message>
    <message>
        <source>{matches} documents have that name.</source>
        <translation>{matches} Dokumente haben diesen Namen.</translation>
    </message>
    <message>
        <source>Choose one of them in the list.</source>
        <translation>Wählen Sie eines davon in der Liste.</translation>
    </message>
    <message>
        <source>The workspace cannot be changed like this.</source>
        <translation>Der Arbeitsbereich kann so nicht geändert werden.</translation>
    </message>
    <message>
        <source>A workspace needs a name.</source>
        <translation>Ein Arbeitsbereich braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a workspace of that name already.</source>
        <translation>Es gibt bereits einen Arbeitsbereich mit diesem Namen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A legal hold stands on this workspace.</source>
        <translation>Auf diesem Arbeitsbereich liegt eine Löschsperre.</translation>
    </message>
    <message>
        <source>Nothing in it can be erased. Nothing was changed.</source>
        <translation>Nichts darin kann gelöscht werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>End the hold first, if you may.</source>
        <translation>Beenden Sie zuerst die Sperre, wenn Sie das dürfen.</translation>
    </message>
    <message>
        <source>A vault needs a workspace, and this is the only one.</source>
        <translation>Ein Tresor braucht einen Arbeitsbereich, und dies ist der einzige.</translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation>Er wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Make another workspace first.</source>
        <translation>Legen Sie zuerst einen weiteren Arbeitsbereich an.</translation>
    </message>
    <message>
        <source>The setting does not take that.</source>
        <translation>Die Einstellung lässt diesen Wert nicht zu.</translation>
    </message>
    <message>
        <source>The old value stays.</source>
        <translation>Der alte Wert bleibt bestehen.</translation>
    </message>
    <message>
        <source>A model file cannot be used.</source>
        <translation>Eine Modelldatei kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The model {model} is not in the models folder.</source>
        <translation>Das Modell {model} ist nicht im Modellordner.</translation>
    </message>
    <message>
        <source>Install Cloister again.</source>
        <translation>Installieren Sie Cloister neu.</translation>
    </message>
    <message>
        <source>A model file is not the right one. Expected {expected}, found {found}.</source>
        <translation>Eine Modelldatei ist nicht die richtige. Erwartet: {expected}, gefunden: {found}.</translation>
    </message>
    <message>
        <source>It was not loaded.</source>
        <translation>Sie wurde nicht geladen.</translation>
    </message>
    <message>
        <source>The model cannot be loaded, or the question is too long.</source>
        <translation>Das Modell kann nicht geladen werden, oder die Frage ist zu lang.</translation>
    </message>
    <message>
        <source>The model is whole, but Cloister does not know yet how to talk to its family.</source>
        <translation>Das Modell ist vollständig, aber Cloister kann mit Modellen dieser Familie noch nicht umgehen.</translation>
    </message>
    <message>
        <source>The model in use stays.</source>
        <translation>Das bisher verwendete Modell bleibt in Verwendung.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>A helper process failed.</source>
        <translation>Ein Hilfsprozess ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>A helper process ended unexpectedly ({role}).</source>
        <translation>Ein Hilfsprozess wurde unerwartet beendet ({role}).</translation>
    </message>
    <message>
        <source>A helper process took too long and was stopped ({role}).</source>
        <translation>Ein Hilfsprozess dauerte zu lange und wurde gestoppt ({role}).</translation>
    </message>
    <message>
        <source>A helper process needed too much memory and was stopped ({role}).</source>
        <translation>Ein Hilfsprozess brauchte zu viel Arbeitsspeicher und wurde gestoppt ({role}).</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A helper process misbehaved and was stopped ({role}).</source>
        <translation>Ein Hilfsprozess verhielt sich fehlerhaft und wurde gestoppt ({role}).</translation>
    </message>
    <message>
        <source>the reader of documents</source>
        <translation>Dokumentleser</translation>
    </message>
    <message>
        <source>the index of meanings</source>
        <translation>Bedeutungsindex</translation>
    </message>
    <message>
        <source>the language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>Kopfdaten</translation>
    </message>
    <message>
        <source>its settings and log</source>
        <translation>Einstellungen und Protokoll</translation>
    </message>
    <message>
        <source>a workspace</source>
        <translation>ein Arbeitsbereich</translation>
    </message>
    <message>
        <source>its folder</source>
        <translation>sein Ordner</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>Its file is not where it was. Import it again, or remove it from the list.</source>
        <translation>Die Datei ist nicht mehr an ihrem Ort. Importieren Sie sie erneut oder entfernen Sie das Modell aus der Liste.</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Modell verwenden</translation>
    </message>
    <message>
        <source>Test run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Verwendung</translation>
    </message>
    <message>
        <source>Prompt form</source>
        <translation>Prompt-Format</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Not stated in the file</source>
        <translation>In der Datei nicht angegeben</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Copy “{label}” of {name}</source>
        <translation>„{label}“ von {name} kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The embedder: finds passages that mean the same as your question, also in other words.</source>
        <translation>Einbettungsmodell: findet Textstellen, die dasselbe bedeuten wie Ihre Frage, auch in anderen Worten.</translation>
    </message>
    <message>
        <source>A writer: words the answers, from passages of your documents. What it writes is checked against them.</source>
        <translation>Sprachmodell: formuliert die Antworten anhand von Textstellen Ihrer Dokumente. Was es schreibt, wird an ihnen geprüft.</translation>
    </message>
    <message>
        <source>SmolLM2 (ChatML)</source>
        <translation>SmolLM2 (ChatML)</translation>
    </message>
    <message>
        <source>ChatML</source>
        <translation>ChatML</translation>
    </message>
    <message>
        <source>MiniLM sentence embeddings</source>
        <translation>MiniLM-Satzeinbettungen</translation>
    </message>
    <message>
        <source>about {need} while it works</source>
        <translation>etwa {need} während der Arbeit</translation>
    </message>
    <message>
        <source>about {need} needed, {free} free now</source>
        <translation>etwa {need} benötigt, {free} derzeit frei</translation>
    </message>
    <message>
        <source>about {need} needed, but only {free} are free now. Close other programs first, or it may be slow or fail.</source>
        <translation>etwa {need} benötigt, aber nur {free} derzeit frei. Schließen Sie zuerst andere Programme, sonst wird es möglicherweise langsam oder schlägt fehl.</translation>
    </message>
    <message>
        <source>Checking its file: {share}</source>
        <translation>Die Datei wird geprüft: {share}</translation>
    </message>
    <message>
        <source>Loading it…</source>
        <translation>Wird geladen…</translation>
    </message>
</context>
<context>
    <name>ModelsView</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Import a model (.gguf)</source>
        <translation>Modell importieren (.gguf)</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Small models do all the work, on this computer only.</source>
        <translation>Kleine Modelle erledigen die ganze Arbeit, nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Small models do all the work, on this computer only. It has {all} of memory; {free} are free now.</source>
        <translation>Kleine Modelle erledigen die ganze Arbeit, nur auf diesem Computer. Er hat {all} Arbeitsspeicher; {free} sind derzeit frei.</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>„{name}“ entfernen?</translation>
    </message>
    <message>
        <source>Its file is erased from Cloister&apos;s models folder ({size}). Other vaults on this computer that use this model will miss it too. The file that you imported it from is not touched.</source>
        <translation>Die Datei wird aus dem Modellordner von Cloister gelöscht ({size}). Auch anderen Tresoren auf diesem Computer, die dieses Modell verwenden, wird es fehlen. Die Datei, aus der Sie es importiert haben, bleibt unberührt.</translation>
    </message>
    <message>
        <source>Remove the model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <source>Try it with a test run first, or use it from the next question on.</source>
        <translation>Testen Sie es zuerst mit einem Probelauf oder verwenden Sie es ab der nächsten Frage.</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Modell verwenden</translation>
    </message>
    <message>
        <source>The engine cannot load its file. It may be damaged, or newer than the engine.</source>
        <translation>Die Laufzeitumgebung kann die Datei nicht laden. Die Datei ist möglicherweise beschädigt oder neuer als die Laufzeitumgebung.</translation>
    </message>
    <message>
        <source>“{name}” was not imported.</source>
        <translation>„{name}“ wurde nicht importiert.</translation>
    </message>
    <message>
        <source>“{name}” is imported. It does not write yet.</source>
        <translation>„{name}“ wurde importiert. Es schreibt noch keine Antworten.</translation>
    </message>
    <message>
        <source>“{name}” is here already; nothing was added.</source>
        <translation>„{name}“ ist bereits vorhanden; es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{name}” writes from the next question on.</source>
        <translation>„{name}“ schreibt ab der nächsten Frage die Antworten.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used. “{stays}” goes on writing.</source>
        <translation>„{name}“ kann nicht verwendet werden. „{stays}“ schreibt weiterhin die Antworten.</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>„{name}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht funktioniert.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It is not a model in the GGUF format, whatever its name says.</source>
        <translation>Die Datei ist kein Modell im GGUF-Format, auch wenn ihr Name es nahelegt.</translation>
    </message>
    <message>
        <source>It is in a version of the GGUF format that Cloister cannot read.</source>
        <translation>Die Datei hat eine Version des GGUF-Formats, die Cloister nicht lesen kann.</translation>
    </message>
    <message>
        <source>It contradicts itself: it is damaged, or was made to do harm. Get it again from a source that you trust.</source>
        <translation>Die Datei widerspricht sich selbst: Sie ist beschädigt oder wurde in schädlicher Absicht erstellt. Beziehen Sie sie erneut aus einer Quelle, der Sie vertrauen.</translation>
    </message>
    <message>
        <source>It ends before its contents do; the download was probably interrupted. Get it again.</source>
        <translation>Die Datei endet vor ihrem Inhalt; vermutlich wurde das Herunterladen unterbrochen. Laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>It is one of several parts. Get the model as a single file.</source>
        <translation>Die Datei ist einer von mehreren Teilen. Beziehen Sie das Modell als einzelne Datei.</translation>
    </message>
    <message>
        <source>It is whole, but not a language model that can write: perhaps an adapter, or a part for pictures.</source>
        <translation>Die Datei ist vollständig, aber kein Sprachmodell, das schreiben kann: vielleicht ein Adapter oder ein Teil für Bilder.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>The passphrase needs {count} characters or more.</source>
        <translation>Die Passphrase braucht mindestens {count} Zeichen.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden Eingaben stimmen nicht überein.</translation>
    </message>
    <message>
        <source>This passphrase would be guessed. Choose a stronger one.</source>
        <translation>Diese Passphrase ließe sich erraten. Wählen Sie eine stärkere.</translation>
    </message>
</context>
<context>
    <name>NewSheet</name>
    <message>
        <source>New recovery key</source>
        <translation>Neuer Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>“{text}” ({document}, page {page})</source>
        <translation>„{text}“ ({document}, Seite {page})</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Diesen Bereich schließen</translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation>Vorheriger Beleg</translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation>Nächster Beleg</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>An Breite anpassen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>Mit Fundstelle kopieren</translation>
    </message>
    <message>
        <source>The page behind each answer</source>
        <translation>Die Seite hinter jeder Antwort</translation>
    </message>
    <message>
        <source>Click a number beside a sentence to see the words that it rests on.</source>
        <translation>Klicken Sie auf eine Nummer neben einem Satz, um den Wortlaut zu sehen, auf den er sich stützt.</translation>
    </message>
    <message>
        <source>No page is shown</source>
        <translation>Keine Seite angezeigt</translation>
    </message>
    <message>
        <source>Open a document.</source>
        <translation>Öffnen Sie ein Dokument.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Nicht auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Export the conversation</source>
        <translation>Gespräch exportieren</translation>
    </message>
    <message>
        <source>“{name}” was erased.</source>
        <translation>„{name}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>{n} documents were erased since the vault was unlocked.</source>
        <translation>{n} Dokumente wurden gelöscht, seit der Tresor entsperrt wurde.</translation>
    </message>
    <message>
        <source>The receipt says what that does not reach.</source>
        <translation>Der Löschbeleg sagt, was das nicht erreicht.</translation>
    </message>
    <message>
        <source>Show the receipt…</source>
        <translation>Löschbeleg zeigen…</translation>
    </message>
    <message>
        <source>A file of this vault is older than its audit log says.</source>
        <translation>Eine Datei dieses Tresors ist älter, als sein Protokoll sagt.</translation>
    </message>
    <message>
        <source>Somebody may have put an old copy in its place. “Check this vault” on the page Privacy says which one.</source>
        <translation>Vielleicht hat jemand eine alte Kopie an ihre Stelle gelegt. „Diesen Tresor prüfen“ auf der Seite Datenschutz sagt, welche.</translation>
    </message>
    <message>
        <source>The conversation was exported.</source>
        <translation>Das Gespräch wurde exportiert.</translation>
    </message>
    <message>
        <source>{file} is outside of the vault and not encrypted.</source>
        <translation>{file} liegt außerhalb des Tresors und ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Neuer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>Rename this workspace…</source>
        <translation>Diesen Arbeitsbereich umbenennen…</translation>
    </message>
    <message>
        <source>Delete this workspace…</source>
        <translation>Diesen Arbeitsbereich löschen…</translation>
    </message>
    <message>
        <source>A legal hold stands on this workspace</source>
        <translation>Auf diesem Arbeitsbereich besteht eine Löschsperre</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Name des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Rename the workspace</source>
        <translation>Arbeitsbereich umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete the workspace “{name}”?</source>
        <translation>Arbeitsbereich „{name}“ löschen?</translation>
    </message>
    <message>
        <source>All of its documents and conversations are erased: the key that they are encrypted with is destroyed. This cannot be undone.

It does not reach the files that you added, backups of the vault, or anything exported.</source>
        <translation>Alle Dokumente und Gespräche darin werden gelöscht: Der Schlüssel, mit dem sie verschlüsselt sind, wird vernichtet. Das lässt sich nicht rückgängig machen.

Die Dateien, die Sie hinzugefügt haben, Sicherungskopien des Tresors und Exportiertes sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Delete the workspace</source>
        <translation>Arbeitsbereich löschen</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Passphrase verbergen</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Passphrase anzeigen</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Passphrase wählen</translation>
    </message>
    <message>
        <source>It opens the vault, each time. Nobody can reset it, not even we: choose one that you will remember.</source>
        <translation>Sie öffnet den Tresor, jedes Mal. Niemand kann sie zurücksetzen, auch wir nicht: Wählen Sie eine, die Sie sich merken.</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keychain, too</source>
        <translation>Auch mit dem Schlüsselbund dieses Computers entsperren</translation>
    </message>
    <message>
        <source>Then whoever is logged in to this computer as you can open the vault.</source>
        <translation>Dann kann jeder, der an diesem Computer als Sie angemeldet ist, den Tresor öffnen.</translation>
    </message>
    <message>
        <source>The vault is being made</source>
        <translation>Der Tresor wird angelegt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Tresor anlegen</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password of {document}</source>
        <translation>Passwort für {document}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open {document}</source>
        <translation>{document} öffnen</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Make a vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>A vault is one folder that holds your documents, your questions and the answers, all of it encrypted. Without its passphrase it is noise.</source>
        <translation>Ein Tresor ist ein Ordner, der Ihre Dokumente, Ihre Fragen und die Antworten enthält, alles verschlüsselt. Ohne seine Passphrase ist er nur Datenrauschen.</translation>
    </message>
    <message>
        <source>My documents</source>
        <translation>Meine Dokumente</translation>
    </message>
    <message>
        <source>Name of the vault</source>
        <translation>Name des Tresors</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Anderen Ort wählen…</translation>
    </message>
    <message>
        <source>Back to my vaults</source>
        <translation>Zurück zu meinen Tresoren</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Eine Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Who is it for? Settings can change that later.</source>
        <translation>Für wen ist er? Das lässt sich später in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Regulated office</source>
        <translation>Regulierter Betrieb</translation>
    </message>
    <message>
        <source>You choose in Settings how strict the vault is.</source>
        <translation>Sie wählen in den Einstellungen, wie streng der Tresor ist.</translation>
    </message>
    <message>
        <source>The passphrase is always needed, the keychain never opens the vault; it locks after 5 minutes at most, its window stays out of screenshots where the system can do that, and exports ask for the passphrase again.</source>
        <translation>Die Passphrase ist immer nötig, der Schlüsselbund öffnet den Tresor nie; er sperrt sich nach höchstens 5 Minuten, sein Fenster bleibt aus Bildschirmfotos heraus, wo das System das kann, und Exporte fragen noch einmal nach der Passphrase.</translation>
    </message>
    <message>
        <source>It will be kept in {folder}</source>
        <translation>Der Tresor wird hier angelegt: {folder}</translation>
    </message>
    <message>
        <source>Where shall the vault be kept?</source>
        <translation>Wo soll der Tresor liegen?</translation>
    </message>
</context>
<context>
    <name>PrivacyView</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Everything that you keep is encrypted in the vault&apos;s folder. The program has no network code. Documents are opened and models run by processes without keys.</source>
        <translation>Alles, was Sie aufbewahren, liegt verschlüsselt im Ordner des Tresors. Das Programm enthält keinen Netzwerkcode. Dokumente werden von Prozessen ohne Schlüssel geöffnet, und auch die Modelle laufen in solchen Prozessen.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>Teile dieser Ansicht</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Looking after the vault</source>
        <translation>Den Tresor pflegen</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>Everything that Cloister keeps on this computer, and how large it is.</source>
        <translation>Alles, was Cloister auf diesem Computer aufbewahrt, und wie viel Platz es belegt.</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>Derzeit aktiv</translation>
    </message>
    <message>
        <source>Locking the vault ends all of them but the window.</source>
        <translation>Das Sperren des Tresors beendet alle außer dem Fenster.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Cloister has no network code, and where the system can, it refuses the program and every process it starts a way out. Try it: nothing is sent.</source>
        <translation>Cloister hat keinen Netzwerkcode, und wo das System es kann, verweigert es dem Programm und jedem Prozess, den es startet, den Weg hinaus. Probieren Sie es: Gesendet wird nichts.</translation>
    </message>
    <message>
        <source>Try every way out</source>
        <translation>Jeden Weg hinaus probieren</translation>
    </message>
    <message>
        <source>The log says what was done, never what was in it: no names of files, no words of questions or documents. An exported log leaves the vault and is not encrypted.</source>
        <translation>Das Protokoll hält fest, was getan wurde, nie den Inhalt: keine Dateinamen, keine Wörter aus Fragen oder Dokumenten. Ein exportiertes Protokoll verlässt den Tresor und ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>No entry is like this</source>
        <translation>Kein passender Eintrag</translation>
    </message>
    <message>
        <source>The log holds entries, but none of this kind with all of these words.</source>
        <translation>Das Protokoll enthält Einträge, aber keinen dieser Art mit all diesen Wörtern.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Art des Ereignisses</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Als Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>As JSON Lines…</source>
        <translation>Als JSON Lines…</translation>
    </message>
    <message>
        <source>All of it as a PDF…</source>
        <translation>Das ganze als PDF…</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird probiert …</translation>
    </message>
    <message>
        <source>From the window</source>
        <translation>Vom Fenster</translation>
    </message>
    <message>
        <source>From a process it starts</source>
        <translation>Von einem Prozess, den es startet</translation>
    </message>
    <message>
        <source>Nothing can leave this computer from here.</source>
        <translation>Von hier kann nichts diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>{n} of {n} ways were refused. The audit log has a line of it.</source>
        <translation>{n} von {n} Wegen wurden verweigert. Im Prüfprotokoll steht eine Zeile davon.</translation>
    </message>
    <message>
        <source>This system does not keep every way closed.</source>
        <translation>Dieses System hält nicht jeden Weg verschlossen.</translation>
    </message>
    <message>
        <source>{refused} of {n} ways were refused. Cloister uses none of them; a firewall rule would close them for certain.</source>
        <translation>{refused} von {n} Wegen wurden verweigert. Cloister benutzt keinen davon; eine Firewall-Regel schlösse sie sicher.</translation>
    </message>
    <message>
        <source>A connection (TCP)</source>
        <translation>Eine Verbindung (TCP)</translation>
    </message>
    <message>
        <source>A message (UDP)</source>
        <translation>Eine Nachricht (UDP)</translation>
    </message>
    <message>
        <source>A connection over IPv6</source>
        <translation>Eine Verbindung über IPv6</translation>
    </message>
    <message>
        <source>A packet of one&apos;s own making</source>
        <translation>Ein selbst gebautes Paket</translation>
    </message>
    <message>
        <source>Asking for a name (DNS)</source>
        <translation>Eine Namensauflösung (DNS)</translation>
    </message>
    <message>
        <source>A connection through io_uring</source>
        <translation>Eine Verbindung über io_uring</translation>
    </message>
    <message>
        <source>refused by Cloister&apos;s kernel filter</source>
        <translation>verweigert vom Kernel-Filter von Cloister</translation>
    </message>
    <message>
        <source>refused by the sandbox of macOS</source>
        <translation>verweigert von der Sandbox von macOS</translation>
    </message>
    <message>
        <source>refused by a rule of Windows Firewall</source>
        <translation>verweigert von einer Regel der Windows-Firewall</translation>
    </message>
    <message>
        <source>refused by the system</source>
        <translation>verweigert vom System</translation>
    </message>
    <message>
        <source>not refused</source>
        <translation>nicht verweigert</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy the path: {what}</source>
        <translation>Pfad kopieren: {what}</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>Holds the keys. Opens no document.</source>
        <translation>Hat die Schlüssel. Öffnet keine Dokumente.</translation>
    </message>
    <message>
        <source>A reader</source>
        <translation>Ein Leseprozess</translation>
    </message>
    <message>
        <source>Holds at most one document while it is read or shown. No keys.</source>
        <translation>Hat höchstens ein Dokument, solange es gelesen oder angezeigt wird. Keine Schlüssel.</translation>
    </message>
    <message>
        <source>The meaning index</source>
        <translation>Der Bedeutungsindex</translation>
    </message>
    <message>
        <source>Holds numbers that it makes from your text. No keys.</source>
        <translation>Hat Zahlen, die er aus Ihrem Text berechnet. Keine Schlüssel.</translation>
    </message>
    <message>
        <source>The language model</source>
        <translation>Das Sprachmodell</translation>
    </message>
    <message>
        <source>Holds one question with its evidence. No keys.</source>
        <translation>Hat eine Frage mit ihren Belegen. Keine Schlüssel.</translation>
    </message>
    <message>
        <source>A process started by Cloister</source>
        <translation>Ein von Cloister gestarteter Prozess</translation>
    </message>
    <message>
        <source>process {number}</source>
        <translation>Prozess {number}</translation>
    </message>
    <message>
        <source>Workspace “{name}”: documents, index, conversations</source>
        <translation>Arbeitsbereich „{name}“: Dokumente, Index, Gespräche</translation>
    </message>
    <message>
        <source>What is left of a deleted workspace; its key is destroyed</source>
        <translation>Reste eines gelöschten Arbeitsbereichs; der Schlüssel ist vernichtet</translation>
    </message>
    <message>
        <source>Model {name}</source>
        <translation>Modell {name}</translation>
    </message>
    <message>
        <source>The vault&apos;s header: the wrapped key and how it is derived</source>
        <translation>Kopfdaten des Tresors: der verschlüsselt abgelegte Schlüssel und die Art seiner Ableitung</translation>
    </message>
    <message>
        <source>Settings, names of workspaces, the audit log</source>
        <translation>Einstellungen, Namen der Arbeitsbereiche, das Protokoll</translation>
    </message>
    <message>
        <source>A mark that this vault is open here</source>
        <translation>Eine Markierung, dass dieser Tresor hier geöffnet ist</translation>
    </message>
    <message>
        <source>When somebody failed to unlock it, until the log has it</source>
        <translation>Wann jemand ihn vergeblich entsperren wollte, bis es im Protokoll steht</translation>
    </message>
    <message>
        <source>Where your vaults are; look, language, the window&apos;s place</source>
        <translation>Wo Ihre Tresore liegen; Darstellung, Sprache, Position des Fensters</translation>
    </message>
    <message>
        <source>Another file in the vault&apos;s folder</source>
        <translation>Eine andere Datei im Ordner des Tresors</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>not encrypted by Cloister</source>
        <translation>nicht von Cloister verschlüsselt</translation>
    </message>
    <message>
        <source>not one of its files</source>
        <translation>gehört nicht zu Cloister</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>holds nothing of your documents</source>
        <translation>enthält nichts aus Ihren Dokumenten</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>Einträge: {n}</translation>
    </message>
    <message>
        <source>{shown} of {n} entries</source>
        <translation>{shown} von {n} Einträgen</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>The audit log was exported.</source>
        <translation>Das Protokoll wurde exportiert.</translation>
    </message>
    <message>
        <source>{file} is outside of the vault and not encrypted.</source>
        <translation>{file} liegt außerhalb des Tresors und ist nicht verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Ask your documents</source>
        <translation>Befragen Sie Ihre Dokumente</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Quotes only</source>
        <translation>Nur Zitate</translation>
    </message>
    <message>
        <source>Show only words that stand in your documents; draft nothing.</source>
        <translation>Nur Wortlaut aus Ihren Dokumenten anzeigen, nichts entwerfen.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} Dokumente</translation>
    </message>
    <message>
        <source>Choose which documents are asked</source>
        <translation>Auswählen, welche Dokumente befragt werden</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation>Arbeitsbereich: {name}</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Documents erased</source>
        <translation>Gelöschte Dokumente</translation>
    </message>
    <message>
        <source>Bytes of encrypted originals erased</source>
        <translation>Gelöschte Bytes verschlüsselter Originale</translation>
    </message>
    <message>
        <source>Pages with their text erased</source>
        <translation>Gelöschte Seiten mit ihrem Text</translation>
    </message>
    <message>
        <source>Passages erased</source>
        <translation>Gelöschte Passagen</translation>
    </message>
    <message>
        <source>Rows taken out of the keyword index</source>
        <translation>Aus dem Wortindex entfernte Zeilen</translation>
    </message>
    <message>
        <source>Vectors erased</source>
        <translation>Gelöschte Vektoren</translation>
    </message>
    <message>
        <source>Conversations erased</source>
        <translation>Gelöschte Unterhaltungen</translation>
    </message>
    <message>
        <source>Answers erased, or emptied of its words</source>
        <translation>Gelöschte oder von seinen Worten geleerte Antworten</translation>
    </message>
    <message>
        <source>Logs of databases emptied</source>
        <translation>Geleerte Logs von Datenbanken</translation>
    </message>
    <message>
        <source>Rows of it found by a search afterwards</source>
        <translation>Zeilen davon, die eine Suche danach noch fand</translation>
    </message>
    <message>
        <source>Keys destroyed, without which nobody can read it</source>
        <translation>Vernichtete Schlüssel, ohne die niemand es lesen kann</translation>
    </message>
    <message>
        <source>Copies of the header overwritten at random</source>
        <translation>Mit Zufall überschriebene Kopien des Kopfes</translation>
    </message>
    <message>
        <source>Entries taken out of the system&apos;s keychain</source>
        <translation>Aus dem Schlüsselbund des Systems entfernte Einträge</translation>
    </message>
    <message>
        <source>Files removed</source>
        <translation>Entfernte Dateien</translation>
    </message>
    <message>
        <source>Files left: not Cloister&apos;s own, or held by the disk</source>
        <translation>Gebliebene Dateien: nicht von Cloister oder vom Datenträger gehalten</translation>
    </message>
    <message>
        <source>The files that documents came from</source>
        <translation>Die Dateien, aus denen Dokumente kamen</translation>
    </message>
    <message>
        <source>What was exported, printed or copied</source>
        <translation>Was exportiert, gedruckt oder kopiert wurde</translation>
    </message>
    <message>
        <source>Backups that were made before</source>
        <translation>Sicherungen, die vorher gemacht wurden</translation>
    </message>
    <message>
        <source>Other copies of the vault&apos;s folder</source>
        <translation>Andere Kopien des Ordners des Tresors</translation>
    </message>
    <message>
        <source>Old blocks of a flash disk, snapshots of the file system: ciphertext only</source>
        <translation>Alte Blöcke eines Flash-Datenträgers, Schnappschüsse des Dateisystems: nur Verschlüsseltes</translation>
    </message>
    <message>
        <source>Receipt of erasure</source>
        <translation>Löschbeleg</translation>
    </message>
    <message>
        <source>Cloister has erased what is named here.</source>
        <translation>Cloister hat gelöscht, was hier genannt ist.</translation>
    </message>
    <message>
        <source>What this does not reach</source>
        <translation>Was das nicht erreicht</translation>
    </message>
    <message>
        <source>Checked by (name, date, signature)</source>
        <translation>Geprüft von (Name, Datum, Unterschrift)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Receipt of erasure</source>
        <translation>Löschbeleg</translation>
    </message>
    <message>
        <source>Which receipt</source>
        <translation>Welcher Löschbeleg</translation>
    </message>
    <message>
        <source>What this does not reach</source>
        <translation>Was das nicht erreicht</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Den Löschbeleg speichern</translation>
    </message>
    <message>
        <source>Receipt of erasure.pdf</source>
        <translation>Löschbeleg.pdf</translation>
    </message>
    <message>
        <source>The receipt was saved.</source>
        <translation>Der Löschbeleg wurde gespeichert.</translation>
    </message>
    <message>
        <source>{file} is outside of the vault and not encrypted.</source>
        <translation>{file} liegt außerhalb des Tresors und ist nicht verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>RecoverView</name>
    <message>
        <source>Use the recovery key</source>
        <translation>Wiederherstellungsschlüssel benutzen</translation>
    </message>
    <message>
        <source>It opens the vault, and you choose a new passphrase for it.</source>
        <translation>Er öffnet den Tresor, und Sie wählen eine neue Passphrase dafür.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>The vault is being unlocked</source>
        <translation>Der Tresor wird entsperrt</translation>
    </message>
    <message>
        <source>Recovery key, from its sheet</source>
        <translation>Wiederherstellungsschlüssel, von seinem Blatt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Open in {seconds} s</source>
        <translation>Öffnen in {seconds} s</translation>
    </message>
</context>
<context>
    <name>RecoveryField</name>
    <message>
        <source>Group {number} is mistyped: compare it with the sheet.</source>
        <translation>Gruppe {number} ist vertippt: Vergleichen Sie sie mit dem Blatt.</translation>
    </message>
    <message>
        <source>That is more than a recovery key has.</source>
        <translation>Das ist mehr, als ein Wiederherstellungsschlüssel hat.</translation>
    </message>
    <message>
        <source>All groups fit.</source>
        <translation>Alle Gruppen stimmen.</translation>
    </message>
    <message>
        <source>{count} of 8 groups are there.</source>
        <translation>{count} von 8 Gruppen sind da.</translation>
    </message>
    <message>
        <source>Eight groups of five characters. Capitals, spaces and dashes do not matter.</source>
        <translation>Acht Gruppen mit je fünf Zeichen. Großschreibung, Leerzeichen und Striche spielen keine Rolle.</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Your recovery key</source>
        <translation>Ihr Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Go on without a recovery key…</source>
        <translation>Ohne Wiederherstellungsschlüssel weiter…</translation>
    </message>
    <message>
        <source>Show the key again</source>
        <translation>Schlüssel noch einmal zeigen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>If the passphrase is ever forgotten, this key opens the vault. Write it down or print it, and keep the paper in a safe place, away from this computer.</source>
        <translation>Wenn die Passphrase je vergessen wird, öffnet dieser Schlüssel den Tresor. Schreiben Sie ihn auf oder drucken Sie ihn, und bewahren Sie das Papier an einem sicheren Ort auf, nicht bei diesem Computer.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>The PDF is outside of the vault and not encrypted: print it, put the paper in a safe place, then delete the file.</source>
        <translation>Das PDF liegt außerhalb des Tresors und ist nicht verschlüsselt: Drucken Sie es, legen Sie das Papier an einen sicheren Ort und löschen Sie dann die Datei.</translation>
    </message>
    <message>
        <source>Type two groups from your copy, so that it is certain to work on the day it is needed. The key counts from then on.</source>
        <translation>Tippen Sie zwei Gruppen von Ihrer Abschrift, damit sie am Tag, an dem sie gebraucht wird, sicher gilt. Ab dann gilt der Schlüssel.</translation>
    </message>
    <message>
        <source>Save the recovery key&apos;s sheet</source>
        <translation>Blatt mit dem Wiederherstellungsschlüssel speichern</translation>
    </message>
    <message>
        <source>Recovery key.pdf</source>
        <translation>Wiederherstellungsschlüssel.pdf</translation>
    </message>
    <message>
        <source>The sheet was saved.</source>
        <translation>Das Blatt wurde gespeichert.</translation>
    </message>
    <message>
        <source>Print {file}, then delete it: whoever gets it can open the vault.</source>
        <translation>Drucken Sie {file} und löschen Sie die Datei dann: Wer sie bekommt, kann den Tresor öffnen.</translation>
    </message>
    <message>
        <source>Go on without a recovery key?</source>
        <translation>Ohne Wiederherstellungsschlüssel weiter?</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, everything in this vault is lost. Nobody can reset it. A recovery key can still be made later, in Settings.</source>
        <translation>Wenn die Passphrase vergessen wird, ist alles in diesem Tresor verloren. Niemand kann sie zurücksetzen. Ein Wiederherstellungsschlüssel lässt sich auch später machen, in den Einstellungen.</translation>
    </message>
    <message>
        <source>Go on without one</source>
        <translation>Ohne weiter</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Every page of it is checked first. The new vault opens with what opened the old one when the backup was made. The backup itself stays as it is.</source>
        <translation>Jede Seite wird zuerst geprüft. Der neue Tresor öffnet sich mit dem, was den alten öffnete, als die Sicherung gemacht wurde. Die Sicherung selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Backup: {file}</source>
        <translation>Sicherung: {file}</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Anderen Ort wählen…</translation>
    </message>
    <message>
        <source>With the passphrase</source>
        <translation>Mit der Passphrase</translation>
    </message>
    <message>
        <source>With the recovery key</source>
        <translation>Mit dem Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of that time</source>
        <translation>Passphrase von damals</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Only check it</source>
        <translation>Nur prüfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is of {day}. Workspaces: {n}, size: {size}.</source>
        <translation>Sie ist vom {day}. Arbeitsbereiche: {n}, Größe: {size}.</translation>
    </message>
    <message>
        <source>This backup can be restored.</source>
        <translation>Diese Sicherung lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>The vault will be in {folder}</source>
        <translation>Der Tresor wird liegen in {folder}</translation>
    </message>
    <message>
        <source>Where shall the vault be kept?</source>
        <translation>Wo soll der Tresor liegen?</translation>
    </message>
</context>
<context>
    <name>ScopeDialog</name>
    <message>
        <source>Documents to ask</source>
        <translation>Zu befragende Dokumente</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Name filtern</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Ask only some documents</source>
        <translation>Nur einige Dokumente befragen</translation>
    </message>
    <message>
        <source>Tick none to ask all of the workspace.</source>
        <translation>Ohne Auswahl wird der gesamte Arbeitsbereich befragt.</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Every change takes effect at once.</source>
        <translation>Jede Änderung wirkt sofort.</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Darstellung und Sprache</translation>
    </message>
    <message>
        <source>For this computer, whichever vault is open.</source>
        <translation>Für diesen Computer, unabhängig vom geöffneten Tresor.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours: {choice}</source>
        <translation>Farben: {choice}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Locking closes the vault and ends the processes that work for it. Time that the computer sleeps counts. For this vault.</source>
        <translation>Das Sperren schließt den Tresor und beendet die Prozesse, die für ihn arbeiten. Zeit im Ruhezustand des Computers zählt mit. Für diesen Tresor.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Lock when nobody has been here for</source>
        <translation>Sperren nach Inaktivität von</translation>
    </message>
    <message>
        <source>Keep the window out of screenshots and screen sharing</source>
        <translation>Das Fenster aus Bildschirmfotos und geteilten Bildschirmen heraushalten</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>For this vault.</source>
        <translation>Für diesen Tresor.</translation>
    </message>
    <message>
        <source>Ask for the passphrase before anything leaves the vault as a file</source>
        <translation>Nach der Passphrase fragen, bevor etwas den Tresor als Datei verlässt</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>Gescannte Seiten</translation>
    </message>
    <message>
        <source>Make out their text as soon as a document is read</source>
        <translation>Ihren Text entziffern, sobald ein Dokument gelesen ist</translation>
    </message>
    <message>
        <source>It takes a few seconds a page. The Library can do it later, too.</source>
        <translation>Das dauert einige Sekunden je Seite. Die Bibliothek kann es auch später tun.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>For this vault, from the next question on.</source>
        <translation>Für diesen Tresor, ab der nächsten Frage.</translation>
    </message>
    <message>
        <source>How much evidence does an answer need?</source>
        <translation>Wie stark muss eine Antwort belegt sein?</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Says “not in your documents” more often, also where an answer is there.</source>
        <translation>Meldet öfter „Nicht in Ihren Dokumenten“, auch wenn eine Antwort vorhanden ist.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>As measured to suit most questions.</source>
        <translation>Nach Messungen für die meisten Fragen geeignet.</translation>
    </message>
    <message>
        <source>Generous</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Shows evidence more often, also where it is beside the point.</source>
        <translation>Zeigt öfter Belege, auch wenn sie nicht zur Sache gehören.</translation>
    </message>
    <message>
        <source>Quotes only: show words of your documents, draft none</source>
        <translation>Nur Zitate: Wortlaut Ihrer Dokumente anzeigen, nichts entwerfen</translation>
    </message>
    <message>
        <source>Pages of evidence for one question, at most</source>
        <translation>Belegseiten je Frage, höchstens</translation>
    </message>
    <message>
        <source>This system gives programs no way to do that; Windows does.</source>
        <translation>Dieses System gibt Programmen dazu keine Möglichkeit; Windows tut es.</translation>
    </message>
    <message>
        <source>The regulated profile keeps it out.</source>
        <translation>Das regulierte Profil hält es heraus.</translation>
    </message>
    <message>
        <source>A photograph of the screen cannot be prevented.</source>
        <translation>Ein Foto vom Bildschirm lässt sich nicht verhindern.</translation>
    </message>
    <message>
        <source>The regulated profile asks.</source>
        <translation>Das regulierte Profil fragt.</translation>
    </message>
    <message>
        <source>Whoever finds the vault open can still read it, and copy words from it.</source>
        <translation>Wer den Tresor offen vorfindet, kann ihn trotzdem lesen und Worte daraus kopieren.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>This key opens the vault when its passphrase is forgotten.</source>
        <translation>Dieser Schlüssel öffnet den Tresor, wenn seine Passphrase vergessen ist.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Vault number</source>
        <translation>Nummer des Tresors</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemacht am</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>So wird er benutzt</translation>
    </message>
    <message>
        <source>Start Cloister and choose the vault.</source>
        <translation>Starten Sie Cloister und wählen Sie den Tresor.</translation>
    </message>
    <message>
        <source>Choose “Use the recovery key” instead of typing a passphrase.</source>
        <translation>Wählen Sie „Wiederherstellungsschlüssel benutzen“, statt eine Passphrase einzugeben.</translation>
    </message>
    <message>
        <source>Type the groups in their order, 1 to 8. Capitals, spaces and dashes do not matter.</source>
        <translation>Tippen Sie die Gruppen in ihrer Reihenfolge, 1 bis 8. Großschreibung, Leerzeichen und Striche spielen keine Rolle.</translation>
    </message>
    <message>
        <source>Choose a new passphrase. This key stays good until a new one is made.</source>
        <translation>Wählen Sie eine neue Passphrase. Dieser Schlüssel gilt, bis ein neuer gemacht wird.</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>So wird er gelesen</translation>
    </message>
    <message>
        <source>The letters I, L, O and U never occur: what looks like one of them is the digit 1 or 0, or the letter V. The last character of each group checks the others, so a group that is mistyped is noticed and named.</source>
        <translation>Die Buchstaben I, L, O und U kommen nicht vor: Was so aussieht, ist die Ziffer 1 oder 0 oder der Buchstabe V. Das letzte Zeichen jeder Gruppe prüft die anderen, sodass eine vertippte Gruppe bemerkt und genannt wird.</translation>
    </message>
    <message>
        <source>How to keep it</source>
        <translation>So wird er aufbewahrt</translation>
    </message>
    <message>
        <source>Keep it where you keep deeds and passports, away from the computer: a safe, a notary, a sealed envelope.</source>
        <translation>Bewahren Sie ihn auf, wo Urkunden und Pässe liegen, nicht beim Computer: in einem Tresor, beim Notar, in einem versiegelten Umschlag.</translation>
    </message>
    <message>
        <source>Whoever holds this sheet can open the vault, without the passphrase.</source>
        <translation>Wer dieses Blatt hat, kann den Tresor ohne Passphrase öffnen.</translation>
    </message>
    <message>
        <source>Do not photograph it, send it or store it as a file. If it was saved as a file to be printed, delete that file, and empty the printer&apos;s queue.</source>
        <translation>Fotografieren Sie es nicht, verschicken Sie es nicht und speichern Sie es nicht als Datei. Wurde es zum Drucken als Datei gespeichert, löschen Sie diese und leeren Sie die Warteschlange des Druckers.</translation>
    </message>
    <message>
        <source>Try it once a year: Cloister checks a sheet without changing anything.</source>
        <translation>Probieren Sie es einmal im Jahr: Cloister prüft ein Blatt, ohne etwas zu ändern.</translation>
    </message>
    <message>
        <source>If the sheet is lost or was seen by others, make a new key: this one is worthless then.</source>
        <translation>Ist das Blatt verloren oder von anderen gesehen worden, machen Sie einen neuen Schlüssel: Dieser ist dann wertlos.</translation>
    </message>
    <message>
        <source>What nobody can do</source>
        <translation>Was niemand kann</translation>
    </message>
    <message>
        <source>Without the passphrase and without this key, nobody can open the vault: not the maker of Cloister, not your administrator. The key is stored nowhere else and cannot be shown again.</source>
        <translation>Ohne die Passphrase und ohne diesen Schlüssel kann niemand den Tresor öffnen: nicht der Hersteller von Cloister, nicht Ihre Administration. Der Schlüssel ist sonst nirgends gespeichert und kann nicht noch einmal gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>While typing a question</source>
        <translation>Beim Eingeben einer Frage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabetaste</translation>
    </message>
    <message>
        <source>Walk the numbers of an answer</source>
        <translation>Durch die Nummern einer Antwort gehen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Open the page behind a number</source>
        <translation>Seite hinter einer Nummer öffnen</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Stärke der Passphrase</translation>
    </message>
    <message>
        <source>Four or five unrelated words are easy to remember and hard to guess.</source>
        <translation>Vier oder fünf Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.</translation>
    </message>
    <message>
        <source>Far too weak.</source>
        <translation>Viel zu schwach.</translation>
    </message>
    <message>
        <source>Weak.</source>
        <translation>Schwach.</translation>
    </message>
    <message>
        <source>Could be stronger.</source>
        <translation>Könnte stärker sein.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Stark.</translation>
    </message>
    <message>
        <source>Very strong.</source>
        <translation>Sehr stark.</translation>
    </message>
    <message>
        <source>It is short: add words.</source>
        <translation>Sie ist kurz: Fügen Sie Wörter hinzu.</translation>
    </message>
    <message>
        <source>It is among the passwords that are tried first.</source>
        <translation>Sie gehört zu den Passwörtern, die zuerst ausprobiert werden.</translation>
    </message>
    <message>
        <source>A word of the dictionary is guessed quickly: add others.</source>
        <translation>Ein Wort aus dem Wörterbuch ist schnell erraten: Fügen Sie weitere hinzu.</translation>
    </message>
    <message>
        <source>Names are guessed quickly: add other words.</source>
        <translation>Namen sind schnell erraten: Fügen Sie andere Wörter hinzu.</translation>
    </message>
    <message>
        <source>Neighbouring keys are guessed quickly.</source>
        <translation>Benachbarte Tasten sind schnell erraten.</translation>
    </message>
    <message>
        <source>Repetition adds next to nothing.</source>
        <translation>Wiederholungen bringen so gut wie nichts.</translation>
    </message>
    <message>
        <source>Sequences like abc or 123 are guessed quickly.</source>
        <translation>Folgen wie abc oder 123 sind schnell erraten.</translation>
    </message>
    <message>
        <source>Dates and years are guessed quickly.</source>
        <translation>Datumsangaben und Jahreszahlen sind schnell erraten.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>The answer is complete.</source>
        <translation>Die Antwort ist vollständig.</translation>
    </message>
    <message>
        <source>{document}, page {page}</source>
        <translation>{document}, Seite {page}</translation>
    </message>
    <message>
        <source>Open this page</source>
        <translation>Diese Seite öffnen</translation>
    </message>
    <message>
        <source>asked of 1 document</source>
        <translation>1 Dokument befragt</translation>
    </message>
    <message>
        <source>asked of {n} documents</source>
        <translation>{n} Dokumente befragt</translation>
    </message>
    <message>
        <source>Evidence, word for word</source>
        <translation>Belege, Wort für Wort</translation>
    </message>
    <message>
        <source>This document was removed.</source>
        <translation>Dieses Dokument wurde entfernt.</translation>
    </message>
    <message>
        <source>Answer, checked sentence by sentence</source>
        <translation>Antwort, Satz für Satz geprüft</translation>
    </message>
    <message>
        <source>(A sentence that rested on a removed document.) </source>
        <translation>(Ein Satz, der sich auf ein entferntes Dokument stützte.) </translation>
    </message>
    <message>
        <source>Searching your documents…</source>
        <translation>Ihre Dokumente werden durchsucht…</translation>
    </message>
    <message>
        <source>Drafting, and checking each sentence…</source>
        <translation>Die Antwort wird entworfen und Satz für Satz geprüft…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Copy with sources</source>
        <translation>Mit Fundstellen kopieren</translation>
    </message>
    <message>
        <source>Not in your documents.</source>
        <translation>Nicht in Ihren Dokumenten.</translation>
    </message>
    <message>
        <source>The nearest pages are:</source>
        <translation>Die nächstliegenden Seiten:</translation>
    </message>
    <message>
        <source>{where} · scanned; check the underlined words on the page</source>
        <translation>{where} · gescannt; prüfen Sie die unterstrichenen Wörter auf der Seite</translation>
    </message>
    <message>
        <source>{where} · scanned</source>
        <translation>{where} · gescannt</translation>
    </message>
    <message>
        <source>1 drafted sentence was withheld: your documents do not support it.</source>
        <translation>1 entworfener Satz wurde zurückgehalten: Ihre Dokumente belegen ihn nicht.</translation>
    </message>
    <message>
        <source>{n} drafted sentences were withheld: your documents do not support them.</source>
        <translation>{n} entworfene Sätze wurden zurückgehalten: Ihre Dokumente belegen sie nicht.</translation>
    </message>
</context>
<context>
    <name>TryingDialog</name>
    <message>
        <source>It is being tried</source>
        <translation>Es wird probiert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Das ist nicht die Passphrase.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>Again in {seconds} s</source>
        <translation>Noch einmal in {seconds} s</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Your vault is locked</source>
        <translation>Ihr Tresor ist gesperrt</translation>
    </message>
    <message>
        <source>Nothing of it is readable on this computer until you unlock it.</source>
        <translation>Bis Sie ihn entsperren, ist auf diesem Computer nichts daraus lesbar.</translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation>Tresore</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The vault is being unlocked</source>
        <translation>Der Tresor wird entsperrt</translation>
    </message>
    <message>
        <source>Open a vault elsewhere…</source>
        <translation>Anderen Tresor öffnen…</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>New vault…</source>
        <translation>Neuer Tresor…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keychain</source>
        <translation>Mit dem Schlüsselbund dieses Computers entsperren</translation>
    </message>
    <message>
        <source>Use the recovery key…</source>
        <translation>Wiederherstellungsschlüssel benutzen…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Eine Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht gefunden)</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder</source>
        <translation>Ordner des Tresors wählen</translation>
    </message>
    <message>
        <source>Unlock in {seconds} s</source>
        <translation>Entsperren in {seconds} s</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Die Passphrase ist geändert.</translation>
    </message>
    <message>
        <source>The recovery key stays good.</source>
        <translation>Der Wiederherstellungsschlüssel gilt weiter.</translation>
    </message>
    <message>
        <source>The vault locked before its recovery key was typed back.</source>
        <translation>Der Tresor wurde gesperrt, bevor sein Wiederherstellungsschlüssel abgetippt war.</translation>
    </message>
    <message>
        <source>That key opens nothing. Settings makes a new one.</source>
        <translation>Dieser Schlüssel öffnet nichts. Die Einstellungen machen einen neuen.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups (*.cloister)</source>
        <translation>Sicherungen (*.cloister)</translation>
    </message>
    <message>
        <source>Restored vault</source>
        <translation>Wiederhergestellter Tresor</translation>
    </message>
    <message>
        <source>The vault is in {folder}</source>
        <translation>Der Tresor liegt in {folder}</translation>
    </message>
    <message>
        <source>It holds what the backup of {day} held. If a seal of its log is kept, make it anew on the page Privacy.</source>
        <translation>Er enthält, was die Sicherung vom {day} enthielt. Wird ein Siegel seines Protokolls aufbewahrt, legen Sie es auf der Seite Datenschutz neu an.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <source>about {count} s left</source>
        <translation>noch etwa {count} s</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>noch etwa {count} min</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>noch etwa {count} h</translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation>{count} %</translation>
    </message>
</context>
<context>
    <name>_DropPlace</name>
    <message>
        <source>Drop a .gguf file on this page. It is looked into, copied and checked; nothing is fetched from anywhere. For now Cloister speaks the prompt form ChatML, which SmolLM2, Qwen 2.5 and many others were trained on.</source>
        <translation>Legen Sie eine .gguf-Datei in dieser Ansicht ab. Sie wird untersucht, kopiert und geprüft; heruntergeladen wird nichts. Vorerst beherrscht Cloister das Prompt-Format ChatML, mit dem SmolLM2, Qwen 2.5 und viele andere Modelle trainiert wurden.</translation>
    </message>
    <message>
        <source>Let go to import</source>
        <translation>Zum Importieren loslassen</translation>
    </message>
    <message>
        <source>Bring your own model</source>
        <translation>Eigenes Modell mitbringen</translation>
    </message>
</context>
<context>
    <name>_ImportPanel</name>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Import stoppen</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>{file} wird importiert</translation>
    </message>
    <message>
        <source> One more file waits.</source>
        <translation> Eine weitere Datei wartet.</translation>
    </message>
    <message>
        <source> {count} more files wait.</source>
        <translation> {count} weitere Dateien warten.</translation>
    </message>
    <message>
        <source>Copying it into Cloister&apos;s models folder: {share}.</source>
        <translation>Die Datei wird in den Modellordner von Cloister kopiert: {share}.</translation>
    </message>
    <message>
        <source>Checking the copy: {share}.</source>
        <translation>Die Kopie wird geprüft: {share}.</translation>
    </message>
    <message>
        <source>Looking into it, in a process of its own…</source>
        <translation>Die Datei wird in einem eigenen Prozess untersucht…</translation>
    </message>
</context>
<context>
    <name>_TrialPanel</name>
    <message>
        <source>Asked of a made-up text: {question}</source>
        <translation>Frage zu einem erfundenen Text: {question}</translation>
    </message>
    <message>
        <source>What the model wrote</source>
        <translation>Was das Modell geschrieben hat</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Antwort wird geschrieben…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>{count} tokens, {speed} a second</source>
        <translation>{count} Tokens, {speed} pro Sekunde</translation>
    </message>
    <message>
        <source>The engine cannot load this file. It may be damaged.</source>
        <translation>Die Laufzeitumgebung kann diese Datei nicht laden. Sie ist möglicherweise beschädigt.</translation>
    </message>
    <message>
        <source>The test run failed.</source>
        <translation>Der Probelauf ist fehlgeschlagen.</translation>
    </message>
</context>
</TS>

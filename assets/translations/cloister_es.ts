<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AccessSection</name>
    <message>
        <source>Getting into this vault</source>
        <translation>Cómo se entra en esta bóveda</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Cambiar la frase de contraseña…</translation>
    </message>
    <message>
        <source>It opens the vault on any computer, and nobody can reset it.</source>
        <translation>Abre la bóveda en cualquier equipo, y nadie puede restablecerla.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Check the sheet…</source>
        <translation>Comprobar la hoja…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Remove the recovery key…</source>
        <translation>Quitar la clave de recuperación…</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Regulated office</source>
        <translation>Entorno regulado</translation>
    </message>
    <message>
        <source>You choose how the vault is opened, locked and exported from.</source>
        <translation>Usted elige cómo se abre la bóveda, cómo se bloquea y cómo se exporta de ella.</translation>
    </message>
    <message>
        <source>The passphrase is always needed; no keychain opens the vault.</source>
        <translation>La frase de contraseña siempre es necesaria; ningún llavero abre la bóveda.</translation>
    </message>
    <message>
        <source>The vault locks after {minutes} minutes at most.</source>
        <translation>La bóveda se bloquea a los {minutes} minutos como máximo.</translation>
    </message>
    <message>
        <source>The window stays out of screenshots, where the system can.</source>
        <translation>La ventana queda fuera de las capturas de pantalla, donde el sistema lo permite.</translation>
    </message>
    <message>
        <source>The passphrase is asked for before anything leaves as a file.</source>
        <translation>Se pide la frase de contraseña antes de que algo salga como archivo.</translation>
    </message>
    <message>
        <source>It supports the rules of a regulated office; by itself it fulfils none of them.</source>
        <translation>Apoya las normas de un entorno regulado; por sí solo no cumple ninguna.</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>Crear una nueva…</translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <translation>Crear una clave de recuperación…</translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation>Crear una nueva clave de recuperación…</translation>
    </message>
    <message>
        <source>There is one: the newest sheet opens the vault when the passphrase is forgotten. Check from time to time that the paper still works.</source>
        <translation>Hay una: la hoja más reciente abre la bóveda cuando se olvida la frase de contraseña. Compruebe de vez en cuando que el papel sigue sirviendo.</translation>
    </message>
    <message>
        <source>There is none: when the passphrase is forgotten, everything is lost.</source>
        <translation>No hay ninguna: si se olvida la frase de contraseña, todo se pierde.</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keychain ({name})</source>
        <translation>Desbloquear con el llavero de este equipo ({name})</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keychain</source>
        <translation>Desbloquear con el llavero de este equipo</translation>
    </message>
    <message>
        <source>Whoever is logged in to this computer with your account can then open the vault without the passphrase.</source>
        <translation>Quien haya iniciado sesión en este equipo con su cuenta podrá abrir la bóveda sin la frase de contraseña.</translation>
    </message>
    <message>
        <source>The regulated profile does not allow that.</source>
        <translation>El perfil regulado no lo permite.</translation>
    </message>
    <message>
        <source>The keychain that is set up on this computer keeps secrets unprotected, or is not known to Cloister: it is not used.</source>
        <translation>El llavero configurado en este equipo guarda los secretos sin protección, o Cloister no lo conoce: no se usa.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain is locked, or refused.</source>
        <translation>El llavero de este equipo está bloqueado, o se negó.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers.</source>
        <translation>Este equipo no tiene ningún llavero que responda.</translation>
    </message>
    <message>
        <source>Once the new key is typed back in part, the sheet that you have now is worthless: it opens this vault no longer. Destroy it then.</source>
        <translation>En cuanto se haya vuelto a escribir parte de la clave nueva, la hoja que tiene ahora no vale nada: ya no abre esta bóveda. Destrúyala entonces.</translation>
    </message>
    <message>
        <source>The key is shown once, to be written down or printed. Whoever has it can open the vault.</source>
        <translation>La clave se muestra una sola vez, para anotarla o imprimirla. Quien la tenga puede abrir la bóveda.</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Crear una clave de recuperación</translation>
    </message>
    <message>
        <source>Show a new key</source>
        <translation>Mostrar una clave nueva</translation>
    </message>
    <message>
        <source>Remove the recovery key?</source>
        <translation>¿Quitar la clave de recuperación?</translation>
    </message>
    <message>
        <source>Its sheet opens the vault no longer. When the passphrase is forgotten, everything is lost.</source>
        <translation>Su hoja ya no abre la bóveda. Si se olvida la frase de contraseña, todo se pierde.</translation>
    </message>
    <message>
        <source>Remove the recovery key</source>
        <translation>Quitar la clave de recuperación</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keychain?</source>
        <translation>¿Desbloquear con el llavero de este equipo?</translation>
    </message>
    <message>
        <source>Whoever is logged in to this computer with your account can then open the vault without the passphrase. The passphrase goes on opening it, too.</source>
        <translation>Quien haya iniciado sesión en este equipo con su cuenta podrá abrir la bóveda sin la frase de contraseña. La frase de contraseña también la sigue abriendo.</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Activarlo</translation>
    </message>
    <message>
        <source>Change to the regulated profile?</source>
        <translation>¿Cambiar al perfil regulado?</translation>
    </message>
    <message>
        <source>It counts at once: the keychain is turned off, and what was chosen about locking, screenshots and exports is tightened. The audit log says so.</source>
        <translation>Vale de inmediato: el llavero se desactiva, y lo elegido sobre bloqueo, capturas de pantalla y exportaciones se endurece. El registro de auditoría lo anota.</translation>
    </message>
    <message>
        <source>Change to the standard profile?</source>
        <translation>¿Cambiar al perfil estándar?</translation>
    </message>
    <message>
        <source>Locking, screenshots and exports follow your own choices again. The audit log says so. In an office, ask first whether this is yours to decide.</source>
        <translation>El bloqueo, las capturas de pantalla y las exportaciones vuelven a seguir sus propias elecciones. El registro de auditoría lo anota. En una oficina, pregunte antes si le corresponde decidirlo.</translation>
    </message>
    <message>
        <source>Change the profile</source>
        <translation>Cambiar el perfil</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La frase de contraseña se ha cambiado.</translation>
    </message>
    <message>
        <source>Copies and backups made before go on opening with the old one.</source>
        <translation>Las copias hechas antes se siguen abriendo con la anterior.</translation>
    </message>
    <message>
        <source>The new recovery key counts.</source>
        <translation>La nueva clave de recuperación ya vale.</translation>
    </message>
    <message>
        <source>Sheets printed before are worthless: destroy them.</source>
        <translation>Las hojas impresas antes no valen nada: destrúyalas.</translation>
    </message>
    <message>
        <source>The sheet works.</source>
        <translation>La hoja sirve.</translation>
    </message>
    <message>
        <source>Its recovery key opens this vault. Put it back into its safe place.</source>
        <translation>Su clave de recuperación abre esta bóveda. Vuelva a guardarla en su lugar seguro.</translation>
    </message>
    <message>
        <source>The recovery key is removed.</source>
        <translation>La clave de recuperación se ha quitado.</translation>
    </message>
    <message>
        <source>Its sheet opens the vault no longer: destroy it.</source>
        <translation>Su hoja ya no abre la bóveda: destrúyala.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain opens the vault now.</source>
        <translation>El llavero de este equipo abre ahora la bóveda.</translation>
    </message>
    <message>
        <source>No keychain opens the vault any more.</source>
        <translation>Ningún llavero abre ya la bóveda.</translation>
    </message>
    <message>
        <source>The profile is changed.</source>
        <translation>El perfil se ha cambiado.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Show Ask</source>
        <translation>Ir a Preguntar</translation>
    </message>
    <message>
        <source>Show Library</source>
        <translation>Ir a Biblioteca</translation>
    </message>
    <message>
        <source>Show Models</source>
        <translation>Ir a Modelos</translation>
    </message>
    <message>
        <source>Show Privacy</source>
        <translation>Ir a Privacidad</translation>
    </message>
    <message>
        <source>Show Settings</source>
        <translation>Ir a Ajustes</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Bloquear la bóveda</translation>
    </message>
    <message>
        <source>Open another vault in a new window</source>
        <translation>Abrir otra bóveda en una ventana nueva</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Mostrar todos los atajos</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Exportar la conversación</translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation>Cita siguiente</translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation>Cita anterior</translation>
    </message>
    <message>
        <source>Copy the quote with its source</source>
        <translation>Copiar la cita textual con su fuente</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Agregar documentos</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Agregar una carpeta</translation>
    </message>
</context>
<context>
    <name>AskConsent</name>
    <message>
        <source>Type the passphrase to go on</source>
        <translation>Escriba la frase de contraseña para continuar</translation>
    </message>
    <message>
        <source>This vault asks for it before anything leaves it as a file.</source>
        <translation>Esta bóveda la pide antes de que algo salga de ella como archivo.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>AskName</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>AskPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
</context>
<context>
    <name>AskView</name>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>Pregunte a sus documentos</translation>
    </message>
    <message>
        <source>You get the words that your documents hold, with document and page, and an answer drafted from them. Each drafted sentence is checked against these words; what they do not hold is not shown.</source>
        <translation>Obtendrá las palabras que contienen sus documentos, con documento y página, y una respuesta redactada a partir de ellas. Cada frase redactada se comprueba con esas palabras; lo que no se apoya en ellas no se muestra.</translation>
    </message>
    <message>
        <source>Add documents first…</source>
        <translation>Primero, agregue documentos…</translation>
    </message>
    <message>
        <source>{document}, page {page}</source>
        <translation>{document}, página {page}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Documents are still being read; what is read so far can be asked.</source>
        <translation>Aún se están leyendo documentos; ya se puede preguntar sobre lo leído hasta ahora.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Vault made</source>
        <translation>Bóveda creada</translation>
    </message>
    <message>
        <source>Vault unlocked</source>
        <translation>Bóveda desbloqueada</translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation>Bóveda bloqueada</translation>
    </message>
    <message>
        <source>Vault checked</source>
        <translation>Bóveda comprobada</translation>
    </message>
    <message>
        <source>Ways to the network tried</source>
        <translation>Salidas a la red probadas</translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation>Espacio de trabajo creado</translation>
    </message>
    <message>
        <source>Workspace opened</source>
        <translation>Espacio de trabajo abierto</translation>
    </message>
    <message>
        <source>Workspace closed</source>
        <translation>Espacio de trabajo cerrado</translation>
    </message>
    <message>
        <source>Workspace renamed</source>
        <translation>Espacio de trabajo renombrado</translation>
    </message>
    <message>
        <source>Workspace deleted</source>
        <translation>Espacio de trabajo eliminado</translation>
    </message>
    <message>
        <source>Document added</source>
        <translation>Documento agregado</translation>
    </message>
    <message>
        <source>Document read</source>
        <translation>Documento leído</translation>
    </message>
    <message>
        <source>Scanned pages made out</source>
        <translation>Páginas escaneadas reconocidas</translation>
    </message>
    <message>
        <source>Hidden text of a document</source>
        <translation>Texto oculto de un documento</translation>
    </message>
    <message>
        <source>Text compared with the pages</source>
        <translation>Texto comparado con las páginas</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Documento quitado</translation>
    </message>
    <message>
        <source>Question asked</source>
        <translation>Pregunta realizada</translation>
    </message>
    <message>
        <source>Conversation begun</source>
        <translation>Conversación iniciada</translation>
    </message>
    <message>
        <source>Conversation renamed</source>
        <translation>Conversación renombrada</translation>
    </message>
    <message>
        <source>Conversation deleted</source>
        <translation>Conversación eliminada</translation>
    </message>
    <message>
        <source>Conversation exported</source>
        <translation>Conversación exportada</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>Registro de auditoría exportado</translation>
    </message>
    <message>
        <source>Model imported</source>
        <translation>Modelo importado</translation>
    </message>
    <message>
        <source>Model taken into use</source>
        <translation>Modelo puesto en uso</translation>
    </message>
    <message>
        <source>Model removed</source>
        <translation>Modelo quitado</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Ajuste modificado</translation>
    </message>
    <message>
        <source>Wrong passphrase or key</source>
        <translation>Frase de contraseña o clave incorrecta</translation>
    </message>
    <message>
        <source>Vault opened with the recovery key</source>
        <translation>Bóveda abierta con la clave de recuperación</translation>
    </message>
    <message>
        <source>Vault backed up</source>
        <translation>Copia de seguridad de la bóveda</translation>
    </message>
    <message>
        <source>Vault restored from a backup</source>
        <translation>Bóveda restaurada desde una copia de seguridad</translation>
    </message>
    <message>
        <source>Workspace older than the vault&apos;s records</source>
        <translation>Espacio de trabajo más antiguo que los registros de la bóveda</translation>
    </message>
    <message>
        <source>Legal hold begun</source>
        <translation>Retención legal iniciada</translation>
    </message>
    <message>
        <source>Legal hold ended</source>
        <translation>Retención legal terminada</translation>
    </message>
    <message>
        <source>Page opened</source>
        <translation>Página abierta</translation>
    </message>
    <message>
        <source>Page exported</source>
        <translation>Página exportada</translation>
    </message>
    <message>
        <source>Erasure refused by a legal hold</source>
        <translation>Borrado rechazado por una retención legal</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Frase de contraseña cambiada</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Clave de recuperación creada</translation>
    </message>
    <message>
        <source>Recovery key checked</source>
        <translation>Clave de recuperación comprobada</translation>
    </message>
    <message>
        <source>Recovery key removed</source>
        <translation>Clave de recuperación quitada</translation>
    </message>
    <message>
        <source>Unlocking with the keychain turned on</source>
        <translation>Desbloqueo con el llavero activado</translation>
    </message>
    <message>
        <source>Unlocking with the keychain turned off</source>
        <translation>Desbloqueo con el llavero desactivado</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>Perfil cambiado</translation>
    </message>
    <message>
        <source>Audit log checked</source>
        <translation>Registro de auditoría comprobado</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Bóveda</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondida</translation>
    </message>
    <message>
        <source>not in the documents</source>
        <translation>no está en los documentos</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>íntegra</translation>
    </message>
    <message>
        <source>all refused</source>
        <translation>todas negadas</translation>
    </message>
    <message>
        <source>not all refused</source>
        <translation>no todas negadas</translation>
    </message>
    <message>
        <source>pages show other words</source>
        <translation>las páginas muestran otras palabras</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usado</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>con daños</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>error</translation>
    </message>
    <message>
        <source>empty file</source>
        <translation>archivo vacío</translation>
    </message>
    <message>
        <source>not a PDF</source>
        <translation>no es un PDF</translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation>requiere contraseña</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>contraseña incorrecta</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>tardó demasiado</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>demasiado grande</translation>
    </message>
    <message>
        <source>refused: legal hold</source>
        <translation>rechazado: retención legal</translation>
    </message>
    <message>
        <source>wrong passphrase</source>
        <translation>frase de contraseña incorrecta</translation>
    </message>
    <message>
        <source>wrong recovery key</source>
        <translation>clave de recuperación incorrecta</translation>
    </message>
    <message>
        <source>no recovery key</source>
        <translation>sin clave de recuperación</translation>
    </message>
    <message>
        <source>nothing in the keychain</source>
        <translation>nada en el llavero</translation>
    </message>
    <message>
        <source>keychain not available</source>
        <translation>llavero no disponible</translation>
    </message>
    <message>
        <source>with the keychain</source>
        <translation>con el llavero</translation>
    </message>
    <message>
        <source>the workspace&apos;s file</source>
        <translation>el archivo del espacio de trabajo</translation>
    </message>
    <message>
        <source>the file of settings and log</source>
        <translation>el archivo de ajustes y registro</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Regulated office</source>
        <translation>Entorno regulado</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>disco lleno</translation>
    </message>
    <message>
        <source>file gone</source>
        <translation>el archivo ya no está</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Número o nombre</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
</context>
<context>
    <name>CareTab</name>
    <message>
        <source>Is everything whole?</source>
        <translation>¿Está todo intacto?</translation>
    </message>
    <message>
        <source>Reads every page, every original and the whole audit log of the vault, and names what was damaged or changed from outside.</source>
        <translation>Lee cada página, cada original y todo el registro de auditoría de la bóveda, y nombra lo que se dañó o se cambió desde fuera.</translation>
    </message>
    <message>
        <source>Check this vault</source>
        <translation>Comprobar esta bóveda</translation>
    </message>
    <message>
        <source>Check the log against an earlier export…</source>
        <translation>Comparar el registro con una exportación anterior…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the check or the backup</source>
        <translation>Detener la comprobación o la copia de seguridad</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Cuánto lleva hecho</translation>
    </message>
    <message>
        <source>Seal of the audit log</source>
        <translation>Sello del registro de auditoría</translation>
    </message>
    <message>
        <source>Nothing in the vault&apos;s folder can tell that all of the folder was replaced by an older copy. This computer&apos;s keychain can: it keeps how many rows the log had, and the code of the last one. After restoring a backup, make the seal anew.</source>
        <translation>Nada en la carpeta de la bóveda puede advertir que toda la carpeta se sustituyó por una copia más antigua. El llavero de este equipo sí: guarda cuántas filas tenía el registro y el código de la última. Después de restaurar una copia de seguridad, haga el sello de nuevo.</translation>
    </message>
    <message>
        <source>Keep a seal of the log in this computer&apos;s keychain</source>
        <translation>Guardar un sello del registro en el llavero de este equipo</translation>
    </message>
    <message>
        <source>Make the seal anew</source>
        <translation>Hacer el sello de nuevo</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>One encrypted file, read back and checked after it is written. It opens with the passphrase and the recovery key that the vault has today. The page on which vaults are unlocked makes a vault of it, or checks whether it could.</source>
        <translation>Un archivo cifrado, que se vuelve a leer y se comprueba después de escribirlo. Se abre con la frase de contraseña y la clave de recuperación que la bóveda tiene hoy. La página donde se desbloquean las bóvedas hace de él una bóveda o comprueba si podría.</translation>
    </message>
    <message>
        <source>Back up this vault…</source>
        <translation>Hacer una copia de esta bóveda…</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Retención legal</translation>
    </message>
    <message>
        <source>Erase this vault</source>
        <translation>Borrar esta bóveda</translation>
    </message>
    <message>
        <source>Destroys the keys, then removes the files. It does not reach the files that documents came from, exports, or backups made before. A receipt says what was done.</source>
        <translation>Destruye las claves y luego elimina los archivos. No alcanza los archivos de los que vinieron los documentos, las exportaciones ni las copias anteriores. Un justificante dice lo que se hizo.</translation>
    </message>
    <message>
        <source>Erase this vault…</source>
        <translation>Borrar esta bóveda…</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>íntegra</translation>
    </message>
    <message>
        <source>DAMAGED</source>
        <translation>DAÑADO</translation>
    </message>
    <message>
        <source>The header: both copies are authentic and the same</source>
        <translation>La cabecera: las dos copias son auténticas e iguales</translation>
    </message>
    <message>
        <source>Settings, keys and audit log: every page is authentic</source>
        <translation>Ajustes, claves y registro de auditoría: cada página es auténtica</translation>
    </message>
    <message>
        <source>Every page is authentic</source>
        <translation>Cada página es auténtica</translation>
    </message>
    <message>
        <source>No older copy was put in its place</source>
        <translation>No se puso en su lugar una copia más antigua</translation>
    </message>
    <message>
        <source>Every row belongs to something</source>
        <translation>Cada fila pertenece a algo</translation>
    </message>
    <message>
        <source>The keyword index agrees with the pages</source>
        <translation>El índice de palabras concuerda con las páginas</translation>
    </message>
    <message>
        <source>Every vector belongs to a passage</source>
        <translation>Cada vector pertenece a un pasaje</translation>
    </message>
    <message>
        <source>The original is as it came in: {document}</source>
        <translation>El original está como llegó: {document}</translation>
    </message>
    <message>
        <source>The audit log: no row was changed, moved or removed</source>
        <translation>El registro de auditoría: ninguna fila se cambió, movió ni quitó</translation>
    </message>
    <message>
        <source>{check}; the first bad row is {row}</source>
        <translation>{check}; la primera fila mala es la {row}</translation>
    </message>
    <message>
        <source>{workspace}: {check}</source>
        <translation>{workspace}: {check}</translation>
    </message>
    <message>
        <source>{n} originals are as they came in.</source>
        <translation>{n} originales están como llegaron.</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>Todo está intacto.</translation>
    </message>
    <message>
        <source>Something is damaged, or was changed from outside.</source>
        <translation>Algo está dañado o se cambió desde fuera.</translation>
    </message>
    <message>
        <source>What it is stands below. Restore it from a backup. {n}</source>
        <translation>Abajo dice qué es. Restáurelo de una copia de seguridad. {n}</translation>
    </message>
    <message>
        <source>The log goes on from that export, and nothing was changed.</source>
        <translation>El registro continúa desde esa exportación y nada se cambió.</translation>
    </message>
    <message>
        <source>{n} rows fit.</source>
        <translation>{n} filas encajan.</translation>
    </message>
    <message>
        <source>The vault&apos;s log does not go on from that export.</source>
        <translation>El registro de la bóveda no continúa desde esa exportación.</translation>
    </message>
    <message>
        <source>The exported file was changed, or is of another vault.</source>
        <translation>El archivo exportado se cambió o es de otra bóveda.</translation>
    </message>
    <message>
        <source>The first bad row is {row}.</source>
        <translation>La primera fila mala es la {row}.</translation>
    </message>
    <message>
        <source>The backup was written, read back and checked.</source>
        <translation>La copia de seguridad se escribió, se volvió a leer y se comprobó.</translation>
    </message>
    <message>
        <source>{file}: {size}, encrypted.</source>
        <translation>{file}: {size}, cifrado.</translation>
    </message>
    <message>
        <source>A hold keeps everything in the open workspace from being erased, until it is ended. Begin and end are in the audit log.</source>
        <translation>Una retención impide que se borre nada del espacio de trabajo abierto, hasta que termine. El comienzo y el final están en el registro de auditoría.</translation>
    </message>
    <message>
        <source>Begin a legal hold…</source>
        <translation>Comenzar una retención legal…</translation>
    </message>
    <message>
        <source>Since {day} a legal hold stands on the open workspace: no document, no conversation, not the workspace and not the vault can be erased.</source>
        <translation>Desde {day} hay una retención legal sobre el espacio de trabajo abierto: no se puede borrar ningún documento, ninguna conversación, ni el espacio de trabajo, ni la bóveda.</translation>
    </message>
    <message>
        <source>End the legal hold…</source>
        <translation>Terminar la retención legal…</translation>
    </message>
    <message>
        <source>Begin a legal hold?</source>
        <translation>¿Comenzar una retención legal?</translation>
    </message>
    <message>
        <source>Nothing in the open workspace can be erased until somebody ends it.</source>
        <translation>Nada del espacio de trabajo abierto se puede borrar hasta que alguien la termine.</translation>
    </message>
    <message>
        <source>Begin the hold</source>
        <translation>Comenzar la retención</translation>
    </message>
    <message>
        <source>End the legal hold?</source>
        <translation>¿Terminar la retención legal?</translation>
    </message>
    <message>
        <source>From then on documents can be erased again. Ask first whether this is yours to decide.</source>
        <translation>A partir de entonces se podrán borrar documentos otra vez. Pregunte antes si le corresponde decidirlo.</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translation>Terminar la retención</translation>
    </message>
    <message>
        <source>Erase this vault?</source>
        <translation>¿Borrar esta bóveda?</translation>
    </message>
    <message>
        <source>Every workspace, every document and every conversation in it is lost for good. Nobody can bring it back, with or without the passphrase.</source>
        <translation>Cada espacio de trabajo, cada documento y cada conversación que contiene se pierde para siempre. Nadie puede recuperarlos, con o sin la frase de contraseña.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Type the passphrase to erase the vault</source>
        <translation>Escriba la frase de contraseña para borrar la bóveda</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>Este es el último paso.</translation>
    </message>
    <message>
        <source>Erase the vault</source>
        <translation>Borrar la bóveda</translation>
    </message>
    <message>
        <source>An exported audit log</source>
        <translation>Un registro de auditoría exportado</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Back up this vault</source>
        <translation>Hacer una copia de esta bóveda</translation>
    </message>
</context>
<context>
    <name>Carried</name>
    <message>
        <source>Leave it out</source>
        <translation>Omitirlo</translation>
    </message>
    <message>
        <source>Use it all the same…</source>
        <translation>Usarlo de todos modos…</translation>
    </message>
    <message>
        <source>Worth knowing about this document</source>
        <translation>Lo que conviene saber de este documento</translation>
    </message>
    <message>
        <source>Pages with text that they do not show: {count}. You chose to use it.</source>
        <translation>Páginas con texto que no muestran: {count}. Usted decidió usarlo.</translation>
    </message>
    <message>
        <source>Pages with text that they do not show: {count}. It is left out: nobody can see it, and it may have been put there for a machine to read.</source>
        <translation>Páginas con texto que no muestran: {count}. Se omite: nadie puede verlo, y puede estar ahí para que lo lea una máquina.</translation>
    </message>
    <message>
        <source>Pages that show other words than their text says: {count}. What they show is used.</source>
        <translation>Páginas que muestran otras palabras que las de su texto: {count}. Se usa lo que muestran.</translation>
    </message>
    <message>
        <source>It carries scripts. Cloister never runs them.</source>
        <translation>Contiene scripts. Cloister nunca los ejecuta.</translation>
    </message>
    <message>
        <source>It asks to start a program. Cloister never starts one.</source>
        <translation>Pide iniciar un programa. Cloister nunca inicia ninguno.</translation>
    </message>
    <message>
        <source>Files inside of it: {count}. They are not opened and not searched.</source>
        <translation>Archivos en su interior: {count}. No se abren ni se buscan en ellos.</translation>
    </message>
    <message>
        <source>Whether it carries scripts or files could not be found out.</source>
        <translation>No se pudo averiguar si contiene scripts o archivos.</translation>
    </message>
    <message>
        <source>Use text that nobody can see?</source>
        <translation>¿Usar texto que nadie puede ver?</translation>
    </message>
    <message>
        <source>Answers may then rest on words that you will not find on the page. The pages that carry them are read again. The audit log says so; you can leave them out again at any time.</source>
        <translation>Las respuestas podrán basarse en palabras que no encontrará en la página. Las páginas que las contienen se leen de nuevo. El registro de auditoría lo anota; puede volver a omitirlas en cualquier momento.</translation>
    </message>
    <message>
        <source>Use hidden text</source>
        <translation>Usar el texto oculto</translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>The new one counts at once, here and in every copy of the vault made from now on. Copies and backups made before go on opening with the old one. The recovery key stays good.</source>
        <translation>La nueva vale de inmediato, aquí y en cada copia de la bóveda que se haga desde ahora. Las copias hechas antes se siguen abriendo con la anterior. La clave de recuperación sigue valiendo.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Old passphrase</source>
        <translation>Frase de contraseña anterior</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Check the recovery sheet</source>
        <translation>Comprobar la hoja de recuperación</translation>
    </message>
    <message>
        <source>Type the whole key from the paper. Cloister tries it on this vault; nothing is opened or changed by that.</source>
        <translation>Escriba la clave entera desde el papel. Cloister la prueba con esta bóveda; con ello no se abre ni se cambia nada.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Comprobarla</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Recovery key, from its sheet</source>
        <translation>Clave de recuperación, de su hoja</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Type “{text}” to confirm:</source>
        <translation>Escriba «{text}» para confirmar:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConversationsView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar en las conversaciones</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Cambiar el nombre de la conversación</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>¿Eliminar «{title}»?</translation>
    </message>
    <message>
        <source>Its questions and answers are erased from the vault. This cannot be undone.

Your documents stay. It does not reach backups of the vault or anything exported.</source>
        <translation>Sus preguntas y respuestas se borran de la bóveda. Esta acción no se puede deshacer.

Los documentos se conservan. No afecta a las copias de seguridad de la bóveda ni a nada que se haya exportado.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>(no question yet)</source>
        <translation>(aún sin preguntas)</translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation>Ninguna conversación contiene estas palabras.</translation>
    </message>
    <message>
        <source>Your conversations are kept here, encrypted, until you delete them.</source>
        <translation>Sus conversaciones se guardan aquí, cifradas, hasta que usted las elimine.</translation>
    </message>
</context>
<context>
    <name>CrashPanel</name>
    <message>
        <source>Something unforeseen happened</source>
        <translation>Ocurrió algo imprevisto</translation>
    </message>
    <message>
        <source>This is a fault of Cloister, not yours. Everything stored before is safe, and you can go on working.</source>
        <translation>Es un error de Cloister, no suyo. Todo lo guardado anteriormente está a salvo y puede seguir trabajando.</translation>
    </message>
    <message>
        <source>Nothing was sent to anybody. Below is where in the program it happened: names of program files and lines, no text of your documents. Copy it if you want to report it.</source>
        <translation>No se ha enviado nada a nadie. Abajo se indica en qué parte del programa ocurrió: nombres de archivos del programa y líneas, sin texto de sus documentos. Cópielo si desea comunicar el error.</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Dónde ocurrió</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>being stored</source>
        <translation>guardando</translation>
    </message>
    <message>
        <source>reading page {page} of {pages}</source>
        <translation>leyendo la página {page} de {pages}</translation>
    </message>
    <message>
        <source>waiting to be read</source>
        <translation>en espera de lectura</translation>
    </message>
    <message>
        <source>comparing page {page} of {pages} with its text</source>
        <translation>comparando la página {page} de {pages} con su texto</translation>
    </message>
    <message>
        <source>making out scanned page {page} of {pages}</source>
        <translation>reconociendo la página escaneada {page} de {pages}</translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation>requiere contraseña</translation>
    </message>
    <message>
        <source>needs a password: the one given was wrong</source>
        <translation>requiere contraseña: la indicada era incorrecta</translation>
    </message>
    <message>
        <source>damaged: could not be read</source>
        <translation>dañado: no se pudo leer</translation>
    </message>
    <message>
        <source>stopped: reading took too long</source>
        <translation>detenido: la lectura tardó demasiado</translation>
    </message>
    <message>
        <source>stopped: needs too much memory</source>
        <translation>detenido: requiere demasiada memoria</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>detenido por usted</translation>
    </message>
    <message>
        <source>is not a PDF</source>
        <translation>no es un PDF</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>no se pudo leer</translation>
    </message>
    <message>
        <source>{count} of {pages} pages could not be read</source>
        <translation>páginas que no se pudieron leer: {count} de {pages}</translation>
    </message>
    <message>
        <source>{count} of {pages} pages are scanned and not made out yet</source>
        <translation>{count} de {pages} páginas están escaneadas y aún sin reconocer</translation>
    </message>
    <message>
        <source>{count} of {pages} scanned pages could not be made out</source>
        <translation>{count} de {pages} páginas escaneadas no se pudieron reconocer</translation>
    </message>
    <message>
        <source>{count} of {pages} pages show other words than their text</source>
        <translation>{count} de {pages} páginas muestran otras palabras que su texto</translation>
    </message>
    <message>
        <source>{count} of {pages} pages hide text (used)</source>
        <translation>{count} de {pages} páginas ocultan texto (usado)</translation>
    </message>
    <message>
        <source>ready; {count} of {pages} pages were scanned</source>
        <translation>listo; {count} de {pages} páginas estaban escaneadas</translation>
    </message>
    <message>
        <source>{count} of {pages} pages have no text</source>
        <translation>páginas sin texto: {count} de {pages}</translation>
    </message>
    <message>
        <source>{count} of {pages} pages hide text (left out)</source>
        <translation>{count} de {pages} páginas ocultan texto (omitido)</translation>
    </message>
    <message>
        <source>searchable by words, learning meaning {share} %</source>
        <translation>se puede buscar por palabras, aprendiendo el significado {share} %</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Your vault is ready</source>
        <translation>Su bóveda está lista</translation>
    </message>
    <message>
        <source>Drop PDFs anywhere on the window to bring them in, then ask. Each answer shows the words that it rests on, on the page where they stand.</source>
        <translation>Suelte archivos PDF en cualquier parte de la ventana para incorporarlos y luego pregunte. Cada respuesta muestra las palabras en que se apoya, en la página donde figuran.</translation>
    </message>
    <message>
        <source>To look around first, add seven invented sample documents; you can remove them whenever you like.</source>
        <translation>Para explorar primero, agregue siete documentos de ejemplo ficticios; puede quitarlos cuando quiera.</translation>
    </message>
    <message>
        <source>Add the sample documents</source>
        <translation>Agregar los documentos de ejemplo</translation>
    </message>
    <message>
        <source>Start with an empty vault</source>
        <translation>Empezar con una bóveda vacía</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>They are copied into the vault and encrypted. The files stay where they are.</source>
        <translation>Se copian en la bóveda y se cifran. Los archivos permanecen donde están.</translation>
    </message>
    <message>
        <source>Drop to add to “{workspace}”</source>
        <translation>Suelte para agregar a «{workspace}»</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Exported from Cloister. Not encrypted.</source>
        <translation>Exportado de Cloister. Sin cifrar.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Document and page</source>
        <translation>Documento y página</translation>
    </message>
    <message>
        <source>Words, verbatim</source>
        <translation>Cita textual</translation>
    </message>
    <message>
        <source>Nearest pages</source>
        <translation>Páginas más cercanas</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>No answer was drafted: the language model failed.</source>
        <translation>No se redactó ninguna respuesta: el modelo de lenguaje falló.</translation>
    </message>
    <message>
        <source>Stopped before its end; what was shown until then is here.</source>
        <translation>Detenida antes de terminar; aquí consta lo mostrado hasta entonces.</translation>
    </message>
    <message>
        <source>Quoted as evidence: {numbers}</source>
        <translation>Citado como evidencia: {numbers}</translation>
    </message>
    <message>
        <source>Removed document, page {page}</source>
        <translation>Documento quitado, página {page}</translation>
    </message>
    <message>
        <source>{document}, page {page}</source>
        <translation>{document}, página {page}</translation>
    </message>
    <message>
        <source>{where} (scanned; hard to read, check on the page: {words})</source>
        <translation>{where} (escaneado; difícil de leer, compruébelo en la página: {words})</translation>
    </message>
    <message>
        <source>{where} (scanned)</source>
        <translation>{where} (escaneado)</translation>
    </message>
    <message>
        <source>Asked {when}</source>
        <translation>Preguntado el {when}</translation>
    </message>
    <message>
        <source>Asked {when}, of one chosen document only</source>
        <translation>Preguntado el {when}, solo en un documento elegido</translation>
    </message>
    <message>
        <source>Asked {when}, of {count} chosen documents only</source>
        <translation>Preguntado el {when}, solo en {count} documentos elegidos</translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation>Espacio de trabajo: {name}</translation>
    </message>
    <message>
        <source>Exported: {when}</source>
        <translation>Exportado: {when}</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>Preguntas: {count}</translation>
    </message>
    <message>
        <source>This file has left the vault and is not encrypted. Whoever has it can read it.</source>
        <translation>Este archivo ha salido de la bóveda y no está cifrado. Quien lo tenga puede leerlo.</translation>
    </message>
    <message>
        <source>How the answers came about: a small language model on the computer of the person who asked drafted them. Each sentence was checked against the words it cites; sentences that did not pass were withheld and are only counted here. The quotes are verbatim. Check what matters against the documents themselves.</source>
        <translation>Cómo se obtuvieron las respuestas: las redactó un pequeño modelo de lenguaje en el equipo de quien preguntó. Cada frase se comprobó con las palabras que cita; las frases que no superaron la comprobación se retuvieron y aquí solo se indica cuántas son. Las citas son textuales. Compruebe lo importante en los propios documentos.</translation>
    </message>
    <message>
        <source>Not in your documents.</source>
        <translation>No está en sus documentos.</translation>
    </message>
    <message>
        <source>One drafted sentence was withheld: the documents do not support it.</source>
        <translation>Se retuvo una frase redactada: los documentos no la respaldan.</translation>
    </message>
    <message>
        <source>{count} drafted sentences were withheld: the documents do not support them.</source>
        <translation>Se retuvieron {count} frases redactadas: los documentos no las respaldan.</translation>
    </message>
    <message>
        <source>The document was removed from the vault, and its words with it.</source>
        <translation>El documento se quitó de la bóveda y, con él, sus palabras.</translation>
    </message>
    <message>
        <source>(A sentence was erased together with the document it rested on.)</source>
        <translation>(Se borró una frase junto con el documento en que se apoyaba.)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the conversation</source>
        <translation>Exportar la conversación</translation>
    </message>
    <message>
        <source>Questions, checked answers and quotes, each with document and page.</source>
        <translation>Preguntas, respuestas comprobadas y citas textuales, cada una con su documento y página.</translation>
    </message>
    <message>
        <source>PDF, to file or print</source>
        <translation>PDF, para archivar o imprimir</translation>
    </message>
    <message>
        <source>Word document (DOCX), to go on writing</source>
        <translation>Documento de Word (DOCX), para seguir escribiendo</translation>
    </message>
    <message>
        <source>Markdown, plain text</source>
        <translation>Markdown, texto sin formato</translation>
    </message>
    <message>
        <source>The file leaves the vault.</source>
        <translation>El archivo sale de la bóveda.</translation>
    </message>
    <message>
        <source>It is not encrypted: whoever gets the file can read it, and removing a document from Cloister does not change it.</source>
        <translation>No está cifrado: quien obtenga el archivo puede leerlo, y quitar un documento de Cloister no lo modifica.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Elegir ubicación…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Welcome to Cloister</source>
        <translation>Le damos la bienvenida a Cloister</translation>
    </message>
    <message>
        <source>Ask your documents. Everything stays on this computer.</source>
        <translation>Pregunte a sus documentos. Todo permanece en este equipo.</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Paso {step} de {steps}</translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message>
        <source>Group {number}</source>
        <translation>Grupo {number}</translation>
    </message>
    <message>
        <source>That is it.</source>
        <translation>Correcto.</translation>
    </message>
    <message>
        <source>Not yet: compare it with your copy.</source>
        <translation>Todavía no: compárelo con su copia.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Group {number}: {group}.</source>
        <translation>Grupo {number}: {group}.</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Agregar documentos</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf);;All files (*)</source>
        <translation>Documentos PDF (*.pdf);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add all PDFs of a folder</source>
        <translation>Agregar todos los PDF de una carpeta</translation>
    </message>
    <message>
        <source>A legal hold stands on this workspace; see Privacy.</source>
        <translation>Hay una retención legal sobre este espacio de trabajo; vea Privacidad.</translation>
    </message>
    <message>
        <source>Filter by name or state</source>
        <translation>Filtrar por nombre o estado</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Agregar una carpeta…</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Agregar documentos…</translation>
    </message>
    <message>
        <source>Progress of all documents</source>
        <translation>Progreso de todos los documentos</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Detener la lectura</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Ask about it</source>
        <translation>Preguntar sobre esto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Read scanned pages</source>
        <translation>Leer páginas escaneadas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Drop PDFs here</source>
        <translation>Suelte aquí los PDF</translation>
    </message>
    <message>
        <source>Files or whole folders, anywhere on this window. They are copied into the vault and encrypted; the files themselves stay where they are.</source>
        <translation>Archivos o carpetas enteras, en cualquier parte de esta ventana. Se copian en la bóveda y se cifran; los archivos originales permanecen donde están.</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} documentos</translation>
    </message>
    <message>
        <source>Making out scanned pages: {done} of {all}</source>
        <translation>Reconociendo páginas escaneadas: {done} de {all}</translation>
    </message>
    <message>
        <source>{read} of {all} documents read</source>
        <translation>{read} de {all} documentos leídos</translation>
    </message>
    <message>
        <source>Learning the meaning; everything can be found by its words already</source>
        <translation>Aprendiendo el significado; ya se puede buscar todo por palabras</translation>
    </message>
    <message>
        <source>1 file did not come in</source>
        <translation>No se incorporó 1 archivo</translation>
    </message>
    <message>
        <source>{n} files did not come in</source>
        <translation>No se incorporaron {n} archivos</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>{name} is in this workspace already.</source>
        <translation>{name} ya está en este espacio de trabajo.</translation>
    </message>
    <message>
        <source>{n} files are in this workspace already.</source>
        <translation>{n} archivos ya están en este espacio de trabajo.</translation>
    </message>
    <message>
        <source>Nothing was added twice.</source>
        <translation>No se agregó nada dos veces.</translation>
    </message>
    <message>
        <source>“{name}” shows other words than its text says.</source>
        <translation>«{name}» muestra otras palabras que las de su texto.</translation>
    </message>
    <message>
        <source>Pages: {count}. What they show is made out now, and used.</source>
        <translation>Páginas: {count}. Lo que muestran se reconoce ahora y se usa.</translation>
    </message>
    <message>
        <source>“{name}” shows what its text says.</source>
        <translation>«{name}» muestra lo que dice su texto.</translation>
    </message>
    <message>
        <source>A few lines of a few pages were read from their pictures and compared.</source>
        <translation>Se leyeron algunas líneas de algunas páginas desde sus imágenes y se compararon.</translation>
    </message>
    <message>
        <source>Check that its pages show what their text says</source>
        <translation>Comprobar que las páginas muestran lo que dice su texto</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>¿Quitar «{name}»?</translation>
    </message>
    <message>
        <source>Remove {n} documents?</source>
        <translation>¿Quitar {n} documentos?</translation>
    </message>
    <message>
        <source>The encrypted original, its pages, everything learned from it and every word of it in your conversations are erased. This cannot be undone.

It does not reach the file that you added it from, backups of the vault, or anything exported.</source>
        <translation>Se borran el original cifrado, sus páginas, todo lo aprendido de él y cada palabra suya en las conversaciones. Esta acción no se puede deshacer.

No afecta al archivo desde el que se agregó, a las copias de seguridad de la bóveda ni a nada que se haya exportado.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Everything stored before is safe.</source>
        <translation>Todo lo guardado anteriormente está a salvo.</translation>
    </message>
    <message>
        <source>Your other documents are not touched.</source>
        <translation>Los demás documentos no se ven afectados.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>No se abrió nada.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Se produjo un error.</translation>
    </message>
    <message>
        <source>The vault cannot be used like this.</source>
        <translation>La bóveda no se puede usar de esta manera.</translation>
    </message>
    <message>
        <source>There is something in that folder already.</source>
        <translation>Ya hay algo en esa carpeta.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se modificó nada.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Elija una carpeta vacía.</translation>
    </message>
    <message>
        <source>There is no vault in that folder.</source>
        <translation>No hay ninguna bóveda en esa carpeta.</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder, or make a new vault.</source>
        <translation>Elija la carpeta de la bóveda o cree una bóveda nueva.</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>Una frase de contraseña vacía no protege nada.</translation>
    </message>
    <message>
        <source>Choose a passphrase.</source>
        <translation>Elija una frase de contraseña.</translation>
    </message>
    <message>
        <source>This vault has no recovery key.</source>
        <translation>Esta bóveda no tiene clave de recuperación.</translation>
    </message>
    <message>
        <source>Open it with its passphrase; Settings makes a recovery key.</source>
        <translation>Ábrala con su frase de contraseña; en Ajustes se crea una clave de recuperación.</translation>
    </message>
    <message>
        <source>This recovery key is not of this vault, or it was replaced since.</source>
        <translation>Esta clave de recuperación no es de esta bóveda, o se ha sustituido desde entonces.</translation>
    </message>
    <message>
        <source>Look for the newest sheet of this vault.</source>
        <translation>Busque la hoja más reciente de esta bóveda.</translation>
    </message>
    <message>
        <source>The recovery key is not typed as it is printed.</source>
        <translation>La clave de recuperación no está escrita como está impresa.</translation>
    </message>
    <message>
        <source>Compare it with the sheet, group by group.</source>
        <translation>Compárela con la hoja, grupo por grupo.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used.</source>
        <translation>El llavero de este equipo no se puede usar.</translation>
    </message>
    <message>
        <source>The passphrase opens the vault as ever.</source>
        <translation>La frase de contraseña abre la bóveda como siempre.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain has no key that opens the vault.</source>
        <translation>El llavero de este equipo no tiene ninguna clave que abra la bóveda.</translation>
    </message>
    <message>
        <source>The vault&apos;s regulated profile does not allow that.</source>
        <translation>El perfil regulado de la bóveda no lo permite.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>La frase de contraseña es incorrecta.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Escríbala de nuevo.</translation>
    </message>
    <message>
        <source>The vault is damaged or was changed from outside ({part}).</source>
        <translation>La bóveda está dañada o se modificó desde fuera ({part}).</translation>
    </message>
    <message>
        <source>Cloister shows nothing that it cannot authenticate.</source>
        <translation>Cloister no muestra nada que no pueda autenticar.</translation>
    </message>
    <message>
        <source>Restore the folder from a backup.</source>
        <translation>Restaure la carpeta desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The vault asks for weaker protection than allowed.</source>
        <translation>La bóveda pide una protección más débil que la permitida.</translation>
    </message>
    <message>
        <source>Somebody may have changed it. It was not opened.</source>
        <translation>Es posible que alguien la haya modificado. No se abrió.</translation>
    </message>
    <message>
        <source>The vault asks for more memory than allowed, or than this computer has.</source>
        <translation>La bóveda pide más memoria de la permitida o de la que tiene este equipo.</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>No se abrió.</translation>
    </message>
    <message>
        <source>Close other programs, or open it on another computer.</source>
        <translation>Cierre otros programas o ábrala en otro equipo.</translation>
    </message>
    <message>
        <source>A later version of Cloister wrote this vault.</source>
        <translation>Esta bóveda se guardó con una versión posterior de Cloister.</translation>
    </message>
    <message>
        <source>It was not opened, so that nothing in it is lost.</source>
        <translation>No se abrió, para que no se pierda nada de su contenido.</translation>
    </message>
    <message>
        <source>Update Cloister.</source>
        <translation>Actualice Cloister.</translation>
    </message>
    <message>
        <source>The vault is open in another program (process {holder}).</source>
        <translation>La bóveda está abierta en otro programa (proceso {holder}).</translation>
    </message>
    <message>
        <source>Close that one first.</source>
        <translation>Ciérrelo primero.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>La bóveda está bloqueada.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Desbloquéela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The backup cannot be made or used.</source>
        <translation>La copia de seguridad no se puede crear o usar.</translation>
    </message>
    <message>
        <source>No vault was touched.</source>
        <translation>No se ha tocado ninguna bóveda.</translation>
    </message>
    <message>
        <source>That file is no backup of a vault.</source>
        <translation>Ese archivo no es una copia de seguridad de una bóveda.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>The backup is damaged, cut short or changed.</source>
        <translation>La copia de seguridad está dañada, cortada o modificada.</translation>
    </message>
    <message>
        <source>It was not restored. No vault was touched.</source>
        <translation>No se ha restaurado. No se ha tocado ninguna bóveda.</translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation>Use otra copia de seguridad.</translation>
    </message>
    <message>
        <source>The backup was written by a later version of Cloister.</source>
        <translation>La copia de seguridad la escribió una versión posterior de Cloister.</translation>
    </message>
    <message>
        <source>Update Cloister first.</source>
        <translation>Actualice primero Cloister.</translation>
    </message>
    <message>
        <source>The disk refused.</source>
        <translation>El disco rechazó la operación.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The system does not allow reading or writing there.</source>
        <translation>El sistema no permite leer o escribir en esa ubicación.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Compruebe los permisos del archivo y de su carpeta.</translation>
    </message>
    <message>
        <source>The document cannot be brought in.</source>
        <translation>El documento no se puede incorporar.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is not a PDF.</source>
        <translation>El archivo no es un PDF.</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be read.</source>
        <translation>El PDF está dañado y no se puede leer.</translation>
    </message>
    <message>
        <source>Ask for a new copy, or print it to a new PDF.</source>
        <translation>Pida una copia nueva o imprímalo en un PDF nuevo.</translation>
    </message>
    <message>
        <source>The PDF needs a password.</source>
        <translation>El PDF requiere una contraseña.</translation>
    </message>
    <message>
        <source>It is kept, encrypted, until you give one.</source>
        <translation>Se conserva, cifrado, hasta que indique una.</translation>
    </message>
    <message>
        <source>Type its password in the row.</source>
        <translation>Escriba su contraseña en la fila.</translation>
    </message>
    <message>
        <source>The password does not open this PDF.</source>
        <translation>La contraseña no abre este PDF.</translation>
    </message>
    <message>
        <source>It is kept, encrypted, until you give the right one.</source>
        <translation>Se conserva, cifrado, hasta que indique la correcta.</translation>
    </message>
    <message>
        <source>Reading took too long and was stopped.</source>
        <translation>La lectura tardó demasiado y se detuvo.</translation>
    </message>
    <message>
        <source>The pages read so far are kept.</source>
        <translation>Se conservan las páginas leídas hasta ahora.</translation>
    </message>
    <message>
        <source>You stopped the reading.</source>
        <translation>Usted detuvo la lectura.</translation>
    </message>
    <message>
        <source>The document needs more memory than Cloister gives it.</source>
        <translation>El documento requiere más memoria de la que Cloister le asigna.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Divídalo en archivos más pequeños.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no está ahí.</translation>
    </message>
    <message>
        <source>Add it from where it is now.</source>
        <translation>Agréguelo desde su ubicación actual.</translation>
    </message>
    <message>
        <source>The page cannot be read.</source>
        <translation>La página no se puede leer.</translation>
    </message>
    <message>
        <source>The document&apos;s other pages can.</source>
        <translation>Las demás páginas del documento sí se pueden leer.</translation>
    </message>
    <message>
        <source>There is nothing of that name in the vault.</source>
        <translation>No hay nada con ese nombre en la bóveda.</translation>
    </message>
    <message>
        <source>The document is not in the vault any more.</source>
        <translation>El documento ya no está en la bóveda.</translation>
    </message>
    <message>
        <source>There is no such page; the document has {pages}.</source>
        <translation>Esa página no existe; el documento tiene {pages}.</translation>
    </message>
    <message>
        <source>There is no such conversation any more.</source>
        <translation>Esa conversación ya no existe.</translation>
    </message>
    <message>
        <source>There is no workspace of that name.</source>
        <translation>No hay ningún espacio de trabajo con ese nombre.</translation>
    </message>
    <message>
        <source>{matches} documents have that name.</source>
        <translation>{matches} documentos tienen ese nombre.</translation>
    </message>
    <message>
        <source>Choose one of them in the list.</source>
        <translation>Elija uno de ellos en la lista.</translation>
    </message>
    <message>
        <source>The workspace cannot be changed like this.</source>
        <translation>El espacio de trabajo no se puede modificar de esta manera.</translation>
    </message>
    <message>
        <source>A workspace needs a name.</source>
        <translation>Un espacio de trabajo necesita un nombre.</translation>
    </message>
    <message>
        <source>There is a workspace of that name already.</source>
        <translation>Ya hay un espacio de trabajo con ese nombre.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>A legal hold stands on this workspace.</source>
        <translation>Este espacio de trabajo está bajo una retención legal.</translation>
    </message>
    <message>
        <source>Nothing in it can be erased. Nothing was changed.</source>
        <translation>Nada en él se puede borrar. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>End the hold first, if you may.</source>
        <translation>Termine antes la retención, si está autorizado.</translation>
    </message>
    <message>
        <source>A vault needs a workspace, and this is the only one.</source>
        <translation>Una bóveda necesita un espacio de trabajo, y este es el único.</translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation>No se eliminó.</translation>
    </message>
    <message>
        <source>Make another workspace first.</source>
        <translation>Cree primero otro espacio de trabajo.</translation>
    </message>
    <message>
        <source>The setting does not take that.</source>
        <translation>El ajuste no admite ese valor.</translation>
    </message>
    <message>
        <source>The old value stays.</source>
        <translation>Se mantiene el valor anterior.</translation>
    </message>
    <message>
        <source>A model file cannot be used.</source>
        <translation>Un archivo de modelo no se puede usar.</translation>
    </message>
    <message>
        <source>The model {model} is not in the models folder.</source>
        <translation>El modelo {model} no está en la carpeta de modelos.</translation>
    </message>
    <message>
        <source>Install Cloister again.</source>
        <translation>Vuelva a instalar Cloister.</translation>
    </message>
    <message>
        <source>A model file is not the right one. Expected {expected}, found {found}.</source>
        <translation>Un archivo de modelo no es el correcto. Se esperaba {expected}; se encontró {found}.</translation>
    </message>
    <message>
        <source>It was not loaded.</source>
        <translation>No se cargó.</translation>
    </message>
    <message>
        <source>The model cannot be loaded, or the question is too long.</source>
        <translation>El modelo no se puede cargar o la pregunta es demasiado larga.</translation>
    </message>
    <message>
        <source>The model is whole, but Cloister does not know yet how to talk to its family.</source>
        <translation>El modelo está íntegro, pero Cloister aún no sabe comunicarse con su familia de modelos.</translation>
    </message>
    <message>
        <source>The model in use stays.</source>
        <translation>Se mantiene el modelo en uso.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Elija otro modelo.</translation>
    </message>
    <message>
        <source>A helper process failed.</source>
        <translation>Un proceso auxiliar falló.</translation>
    </message>
    <message>
        <source>A helper process ended unexpectedly ({role}).</source>
        <translation>Un proceso auxiliar terminó inesperadamente ({role}).</translation>
    </message>
    <message>
        <source>A helper process took too long and was stopped ({role}).</source>
        <translation>Un proceso auxiliar tardó demasiado y se detuvo ({role}).</translation>
    </message>
    <message>
        <source>A helper process needed too much memory and was stopped ({role}).</source>
        <translation>Un proceso auxiliar requería demasiada memoria y se detuvo ({role}).</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A helper process misbehaved and was stopped ({role}).</source>
        <translation>Un proceso auxiliar no se comportó correctamente y se detuvo ({role}).</translation>
    </message>
    <message>
        <source>the reader of documents</source>
        <translation>lector de documentos</translation>
    </message>
    <message>
        <source>the index of meanings</source>
        <translation>índice de significados</translation>
    </message>
    <message>
        <source>the language model</source>
        <translation>modelo redactor</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>cabecera</translation>
    </message>
    <message>
        <source>its settings and log</source>
        <translation>ajustes y registro</translation>
    </message>
    <message>
        <source>a workspace</source>
        <translation>un espacio de trabajo</translation>
    </message>
    <message>
        <source>its folder</source>
        <translation>su carpeta</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Its file is not where it was. Import it again, or remove it from the list.</source>
        <translation>Su archivo no está donde estaba. Impórtelo de nuevo o quítelo de la lista.</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Usar este modelo</translation>
    </message>
    <message>
        <source>Test run</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>Prompt form</source>
        <translation>Formato de instrucciones</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Not stated in the file</source>
        <translation>No consta en el archivo</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Copy “{label}” of {name}</source>
        <translation>Copiar «{label}» de {name}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The embedder: finds passages that mean the same as your question, also in other words.</source>
        <translation>El modelo de incrustaciones: encuentra pasajes que significan lo mismo que su pregunta, aunque usen otras palabras.</translation>
    </message>
    <message>
        <source>A writer: words the answers, from passages of your documents. What it writes is checked against them.</source>
        <translation>Un modelo redactor: formula las respuestas a partir de pasajes de sus documentos. Lo que escribe se comprueba con ellos.</translation>
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
        <translation>Incrustaciones de frases MiniLM</translation>
    </message>
    <message>
        <source>about {need} while it works</source>
        <translation>unos {need} mientras trabaja</translation>
    </message>
    <message>
        <source>about {need} needed, {free} free now</source>
        <translation>requiere unos {need}; ahora hay {free} libres</translation>
    </message>
    <message>
        <source>about {need} needed, but only {free} are free now. Close other programs first, or it may be slow or fail.</source>
        <translation>requiere unos {need}, pero ahora solo hay {free} libres. Cierre antes otros programas; de lo contrario, puede ser lento o fallar.</translation>
    </message>
    <message>
        <source>Checking its file: {share}</source>
        <translation>Comprobando su archivo: {share}</translation>
    </message>
    <message>
        <source>Loading it…</source>
        <translation>Cargando…</translation>
    </message>
</context>
<context>
    <name>ModelsView</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Import a model (.gguf)</source>
        <translation>Importar un modelo (.gguf)</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelos (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Small models do all the work, on this computer only.</source>
        <translation>Todo el trabajo lo hacen modelos pequeños, solo en este equipo.</translation>
    </message>
    <message>
        <source>Small models do all the work, on this computer only. It has {all} of memory; {free} are free now.</source>
        <translation>Todo el trabajo lo hacen modelos pequeños, solo en este equipo. Tiene {all} de memoria; ahora hay {free} libres.</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>¿Quitar «{name}»?</translation>
    </message>
    <message>
        <source>Its file is erased from Cloister&apos;s models folder ({size}). Other vaults on this computer that use this model will miss it too. The file that you imported it from is not touched.</source>
        <translation>Su archivo se borra de la carpeta de modelos de Cloister ({size}). Las demás bóvedas de este equipo que usan este modelo también dejarán de tenerlo. El archivo desde el que se importó no se modifica.</translation>
    </message>
    <message>
        <source>Remove the model</source>
        <translation>Quitar el modelo</translation>
    </message>
    <message>
        <source>Try it with a test run first, or use it from the next question on.</source>
        <translation>Pruébelo primero o úselo a partir de la próxima pregunta.</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Usar este modelo</translation>
    </message>
    <message>
        <source>The engine cannot load its file. It may be damaged, or newer than the engine.</source>
        <translation>El motor no puede cargar su archivo. Puede estar dañado o ser más reciente que el motor.</translation>
    </message>
    <message>
        <source>“{name}” was not imported.</source>
        <translation>«{name}» no se importó.</translation>
    </message>
    <message>
        <source>“{name}” is imported. It does not write yet.</source>
        <translation>«{name}» se importó. Aún no redacta.</translation>
    </message>
    <message>
        <source>“{name}” is here already; nothing was added.</source>
        <translation>«{name}» ya está aquí; no se agregó nada.</translation>
    </message>
    <message>
        <source>“{name}” writes from the next question on.</source>
        <translation>«{name}» redacta a partir de la próxima pregunta.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used. “{stays}” goes on writing.</source>
        <translation>«{name}» no se puede usar. «{stays}» sigue redactando.</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>«{name}» se quitó.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>No se pudo completar.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se modificó nada.</translation>
    </message>
    <message>
        <source>It is not a model in the GGUF format, whatever its name says.</source>
        <translation>No es un modelo en formato GGUF, aunque su nombre lo indique.</translation>
    </message>
    <message>
        <source>It is in a version of the GGUF format that Cloister cannot read.</source>
        <translation>Está en una versión del formato GGUF que Cloister no puede leer.</translation>
    </message>
    <message>
        <source>It contradicts itself: it is damaged, or was made to do harm. Get it again from a source that you trust.</source>
        <translation>Su contenido es contradictorio: está dañado o se creó para causar daño. Obténgalo de nuevo de una fuente de confianza.</translation>
    </message>
    <message>
        <source>It ends before its contents do; the download was probably interrupted. Get it again.</source>
        <translation>Termina antes que su contenido; probablemente la descarga se interrumpió. Obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>It is one of several parts. Get the model as a single file.</source>
        <translation>Es una de varias partes. Obtenga el modelo en un solo archivo.</translation>
    </message>
    <message>
        <source>It is whole, but not a language model that can write: perhaps an adapter, or a part for pictures.</source>
        <translation>Está íntegro, pero no es un modelo de lenguaje que pueda redactar: quizá sea un adaptador o un componente para imágenes.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Repita la frase de contraseña</translation>
    </message>
    <message>
        <source>The passphrase needs {count} characters or more.</source>
        <translation>La frase de contraseña debe tener al menos {count} caracteres.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no coinciden.</translation>
    </message>
    <message>
        <source>This passphrase would be guessed. Choose a stronger one.</source>
        <translation>Esta frase de contraseña se podría adivinar. Elija una más segura.</translation>
    </message>
</context>
<context>
    <name>NewSheet</name>
    <message>
        <source>New recovery key</source>
        <translation>Nueva clave de recuperación</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>“{text}” ({document}, page {page})</source>
        <translation>«{text}» ({document}, página {page})</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Cerrar este panel</translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation>Cita anterior</translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation>Cita siguiente</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>Copiar con su fuente</translation>
    </message>
    <message>
        <source>The page behind each answer</source>
        <translation>La página detrás de cada respuesta</translation>
    </message>
    <message>
        <source>Click a number beside a sentence to see the words that it rests on.</source>
        <translation>Haga clic en un número junto a una frase para ver las palabras en que se apoya.</translation>
    </message>
    <message>
        <source>No page is shown</source>
        <translation>No se muestra ninguna página</translation>
    </message>
    <message>
        <source>Open a document.</source>
        <translation>Abra un documento.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>página {page} de {pages}</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>No está en esta página</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Export the conversation</source>
        <translation>Exportar la conversación</translation>
    </message>
    <message>
        <source>“{name}” was erased.</source>
        <translation>Se borró «{name}».</translation>
    </message>
    <message>
        <source>{n} documents were erased since the vault was unlocked.</source>
        <translation>Se borraron {n} documentos desde que se desbloqueó la bóveda.</translation>
    </message>
    <message>
        <source>The receipt says what that does not reach.</source>
        <translation>El justificante dice lo que eso no alcanza.</translation>
    </message>
    <message>
        <source>Show the receipt…</source>
        <translation>Mostrar el justificante…</translation>
    </message>
    <message>
        <source>A file of this vault is older than its audit log says.</source>
        <translation>Un archivo de esta bóveda es más antiguo de lo que dice su registro de auditoría.</translation>
    </message>
    <message>
        <source>Somebody may have put an old copy in its place. “Check this vault” on the page Privacy says which one.</source>
        <translation>Puede que alguien haya puesto una copia antigua en su lugar. «Comprobar esta bóveda» en la página Privacidad dice cuál.</translation>
    </message>
    <message>
        <source>The conversation was exported.</source>
        <translation>La conversación se exportó.</translation>
    </message>
    <message>
        <source>{file} is outside of the vault and not encrypted.</source>
        <translation>{file} está fuera de la bóveda y sin cifrar.</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Nuevo espacio de trabajo…</translation>
    </message>
    <message>
        <source>Rename this workspace…</source>
        <translation>Renombrar este espacio de trabajo…</translation>
    </message>
    <message>
        <source>Delete this workspace…</source>
        <translation>Eliminar este espacio de trabajo…</translation>
    </message>
    <message>
        <source>A legal hold stands on this workspace</source>
        <translation>Hay una retención legal sobre este espacio de trabajo</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nuevo espacio de trabajo</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Nombre del espacio de trabajo</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Rename the workspace</source>
        <translation>Cambiar el nombre del espacio de trabajo</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Delete the workspace “{name}”?</source>
        <translation>¿Eliminar el espacio de trabajo «{name}»?</translation>
    </message>
    <message>
        <source>All of its documents and conversations are erased: the key that they are encrypted with is destroyed. This cannot be undone.

It does not reach the files that you added, backups of the vault, or anything exported.</source>
        <translation>Se borran todos sus documentos y conversaciones: se destruye la clave con la que están cifrados. Esta acción no se puede deshacer.

No afecta a los archivos que usted agregó, a las copias de seguridad de la bóveda ni a nada que se haya exportado.</translation>
    </message>
    <message>
        <source>Delete the workspace</source>
        <translation>Eliminar el espacio de trabajo</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Ocultar la frase de contraseña</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Mostrar la frase de contraseña</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elija una frase de contraseña</translation>
    </message>
    <message>
        <source>It opens the vault, each time. Nobody can reset it, not even we: choose one that you will remember.</source>
        <translation>Abre la bóveda cada vez. Nadie puede restablecerla, ni siquiera nosotros: elija una que vaya a recordar.</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keychain, too</source>
        <translation>Desbloquear también con el llavero de este equipo</translation>
    </message>
    <message>
        <source>Then whoever is logged in to this computer as you can open the vault.</source>
        <translation>Entonces quien haya iniciado sesión en este equipo como usted podrá abrir la bóveda.</translation>
    </message>
    <message>
        <source>The vault is being made</source>
        <translation>Se está creando la bóveda</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Crear la bóveda</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password of {document}</source>
        <translation>Contraseña de {document}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open {document}</source>
        <translation>Abrir {document}</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Make a vault</source>
        <translation>Crear una bóveda</translation>
    </message>
    <message>
        <source>A vault is one folder that holds your documents, your questions and the answers, all of it encrypted. Without its passphrase it is noise.</source>
        <translation>Una bóveda es una carpeta que contiene sus documentos, sus preguntas y las respuestas, todo cifrado. Sin la frase de contraseña, su contenido es ilegible.</translation>
    </message>
    <message>
        <source>My documents</source>
        <translation>Mis documentos</translation>
    </message>
    <message>
        <source>Name of the vault</source>
        <translation>Nombre de la bóveda</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Elegir otra ubicación…</translation>
    </message>
    <message>
        <source>Back to my vaults</source>
        <translation>Volver a mis bóvedas</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>Who is it for? Settings can change that later.</source>
        <translation>¿Para quién es? Se puede cambiar después en Ajustes.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Regulated office</source>
        <translation>Entorno regulado</translation>
    </message>
    <message>
        <source>You choose in Settings how strict the vault is.</source>
        <translation>Usted elige en Ajustes lo estricta que es la bóveda.</translation>
    </message>
    <message>
        <source>The passphrase is always needed, the keychain never opens the vault; it locks after 5 minutes at most, its window stays out of screenshots where the system can do that, and exports ask for the passphrase again.</source>
        <translation>La frase de contraseña siempre es necesaria, el llavero nunca abre la bóveda; se bloquea a los 5 minutos como máximo, su ventana queda fuera de las capturas de pantalla donde el sistema lo permite, y las exportaciones vuelven a pedir la frase de contraseña.</translation>
    </message>
    <message>
        <source>It will be kept in {folder}</source>
        <translation>Se guardará en {folder}</translation>
    </message>
    <message>
        <source>Where shall the vault be kept?</source>
        <translation>¿Dónde desea guardar la bóveda?</translation>
    </message>
</context>
<context>
    <name>PrivacyView</name>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Everything that you keep is encrypted in the vault&apos;s folder. The program has no network code. Documents are opened and models run by processes without keys.</source>
        <translation>Todo lo que usted guarda está cifrado en la carpeta de la bóveda. El programa no contiene código de red. Los documentos se abren y los modelos se ejecutan en procesos sin claves.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>Apartados de esta página</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Dónde está todo</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Looking after the vault</source>
        <translation>Cuidado de la bóveda</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>En el disco</translation>
    </message>
    <message>
        <source>Everything that Cloister keeps on this computer, and how large it is.</source>
        <translation>Todo lo que Cloister guarda en este equipo y cuánto ocupa.</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>En ejecución ahora</translation>
    </message>
    <message>
        <source>Locking the vault ends all of them but the window.</source>
        <translation>Al bloquear la bóveda terminan todos excepto la ventana.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nada sale de este equipo</translation>
    </message>
    <message>
        <source>Cloister has no network code, and where the system can, it refuses the program and every process it starts a way out. Try it: nothing is sent.</source>
        <translation>Cloister no tiene código de red y, donde el sistema puede, niega la salida al programa y a cada proceso que inicia. Pruébelo: no se envía nada.</translation>
    </message>
    <message>
        <source>Try every way out</source>
        <translation>Probar cada salida</translation>
    </message>
    <message>
        <source>The log says what was done, never what was in it: no names of files, no words of questions or documents. An exported log leaves the vault and is not encrypted.</source>
        <translation>El registro indica qué se hizo, nunca con qué contenido: ni nombres de archivos ni palabras de preguntas o documentos. Un registro exportado sale de la bóveda y no está cifrado.</translation>
    </message>
    <message>
        <source>No entry is like this</source>
        <translation>Ninguna entrada coincide</translation>
    </message>
    <message>
        <source>The log holds entries, but none of this kind with all of these words.</source>
        <translation>El registro contiene entradas, pero ninguna de este tipo con todas estas palabras.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filtrar el registro</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Tipo de evento</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportar lo mostrado</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Como tabla (CSV)…</translation>
    </message>
    <message>
        <source>As JSON Lines…</source>
        <translation>Como JSON Lines…</translation>
    </message>
    <message>
        <source>All of it as a PDF…</source>
        <translation>Todo como PDF…</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>From the window</source>
        <translation>Desde la ventana</translation>
    </message>
    <message>
        <source>From a process it starts</source>
        <translation>Desde un proceso que inicia</translation>
    </message>
    <message>
        <source>Nothing can leave this computer from here.</source>
        <translation>Desde aquí nada puede salir de este equipo.</translation>
    </message>
    <message>
        <source>{n} of {n} ways were refused. The audit log has a line of it.</source>
        <translation>Se negaron {n} de {n} salidas. Queda una línea en el registro de auditoría.</translation>
    </message>
    <message>
        <source>This system does not keep every way closed.</source>
        <translation>Este sistema no mantiene cerradas todas las salidas.</translation>
    </message>
    <message>
        <source>{refused} of {n} ways were refused. Cloister uses none of them; a firewall rule would close them for certain.</source>
        <translation>Se negaron {refused} de {n} salidas. Cloister no usa ninguna; una regla de cortafuegos las cerraría con seguridad.</translation>
    </message>
    <message>
        <source>A connection (TCP)</source>
        <translation>Una conexión (TCP)</translation>
    </message>
    <message>
        <source>A message (UDP)</source>
        <translation>Un mensaje (UDP)</translation>
    </message>
    <message>
        <source>A connection over IPv6</source>
        <translation>Una conexión por IPv6</translation>
    </message>
    <message>
        <source>A packet of one&apos;s own making</source>
        <translation>Un paquete hecho a mano</translation>
    </message>
    <message>
        <source>Asking for a name (DNS)</source>
        <translation>Una consulta de nombre (DNS)</translation>
    </message>
    <message>
        <source>A connection through io_uring</source>
        <translation>Una conexión por io_uring</translation>
    </message>
    <message>
        <source>refused by Cloister&apos;s kernel filter</source>
        <translation>negado por el filtro de núcleo de Cloister</translation>
    </message>
    <message>
        <source>refused by the sandbox of macOS</source>
        <translation>negado por el aislamiento de macOS</translation>
    </message>
    <message>
        <source>refused by a rule of Windows Firewall</source>
        <translation>negado por una regla del Firewall de Windows</translation>
    </message>
    <message>
        <source>refused by the system</source>
        <translation>negado por el sistema</translation>
    </message>
    <message>
        <source>not refused</source>
        <translation>no negado</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} archivos</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Copy the path: {what}</source>
        <translation>Copiar la ruta: {what}</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>Holds the keys. Opens no document.</source>
        <translation>Contiene las claves. No abre ningún documento.</translation>
    </message>
    <message>
        <source>A reader</source>
        <translation>Un lector</translation>
    </message>
    <message>
        <source>Holds at most one document while it is read or shown. No keys.</source>
        <translation>Contiene como máximo un documento mientras se lee o se muestra. Sin claves.</translation>
    </message>
    <message>
        <source>The meaning index</source>
        <translation>El índice de significados</translation>
    </message>
    <message>
        <source>Holds numbers that it makes from your text. No keys.</source>
        <translation>Contiene números que genera a partir de su texto. Sin claves.</translation>
    </message>
    <message>
        <source>The language model</source>
        <translation>El modelo de lenguaje</translation>
    </message>
    <message>
        <source>Holds one question with its evidence. No keys.</source>
        <translation>Contiene una pregunta con su evidencia. Sin claves.</translation>
    </message>
    <message>
        <source>A process started by Cloister</source>
        <translation>Un proceso iniciado por Cloister</translation>
    </message>
    <message>
        <source>process {number}</source>
        <translation>proceso {number}</translation>
    </message>
    <message>
        <source>Workspace “{name}”: documents, index, conversations</source>
        <translation>Espacio de trabajo «{name}»: documentos, índice, conversaciones</translation>
    </message>
    <message>
        <source>What is left of a deleted workspace; its key is destroyed</source>
        <translation>Lo que queda de un espacio de trabajo eliminado; su clave está destruida</translation>
    </message>
    <message>
        <source>Model {name}</source>
        <translation>Modelo {name}</translation>
    </message>
    <message>
        <source>The vault&apos;s header: the wrapped key and how it is derived</source>
        <translation>El encabezado de la bóveda: la clave envuelta y cómo se deriva</translation>
    </message>
    <message>
        <source>Settings, names of workspaces, the audit log</source>
        <translation>Ajustes, nombres de los espacios de trabajo, registro de auditoría</translation>
    </message>
    <message>
        <source>A mark that this vault is open here</source>
        <translation>Una marca de que esta bóveda está abierta aquí</translation>
    </message>
    <message>
        <source>When somebody failed to unlock it, until the log has it</source>
        <translation>Cuándo alguien no logró desbloquearla, hasta que esté en el registro</translation>
    </message>
    <message>
        <source>Where your vaults are; look, language, the window&apos;s place</source>
        <translation>Dónde están sus bóvedas; apariencia, idioma, posición de la ventana</translation>
    </message>
    <message>
        <source>Another file in the vault&apos;s folder</source>
        <translation>Otro archivo en la carpeta de la bóveda</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrado</translation>
    </message>
    <message>
        <source>not encrypted by Cloister</source>
        <translation>no cifrado por Cloister</translation>
    </message>
    <message>
        <source>not one of its files</source>
        <translation>archivo ajeno a Cloister</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>holds nothing of your documents</source>
        <translation>no contiene nada de sus documentos</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>Entradas: {n}</translation>
    </message>
    <message>
        <source>{shown} of {n} entries</source>
        <translation>Entradas: {shown} de {n}</translation>
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
        <translation>Exportar el registro de auditoría</translation>
    </message>
    <message>
        <source>The audit log was exported.</source>
        <translation>El registro de auditoría se exportó.</translation>
    </message>
    <message>
        <source>{file} is outside of the vault and not encrypted.</source>
        <translation>{file} está fuera de la bóveda y sin cifrar.</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Ask your documents</source>
        <translation>Pregunte a sus documentos</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Quotes only</source>
        <translation>Solo citas textuales</translation>
    </message>
    <message>
        <source>Show only words that stand in your documents; draft nothing.</source>
        <translation>Mostrar solo palabras que figuran en sus documentos; no redactar nada.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Todos los documentos</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} documentos</translation>
    </message>
    <message>
        <source>Choose which documents are asked</source>
        <translation>Elegir en qué documentos se pregunta</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation>Espacio de trabajo: {name}</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Bóveda</translation>
    </message>
    <message>
        <source>Documents erased</source>
        <translation>Documentos borrados</translation>
    </message>
    <message>
        <source>Bytes of encrypted originals erased</source>
        <translation>Bytes de originales cifrados borrados</translation>
    </message>
    <message>
        <source>Pages with their text erased</source>
        <translation>Páginas borradas con su texto</translation>
    </message>
    <message>
        <source>Passages erased</source>
        <translation>Pasajes borrados</translation>
    </message>
    <message>
        <source>Rows taken out of the keyword index</source>
        <translation>Filas quitadas del índice de palabras</translation>
    </message>
    <message>
        <source>Vectors erased</source>
        <translation>Vectores borrados</translation>
    </message>
    <message>
        <source>Conversations erased</source>
        <translation>Conversaciones borradas</translation>
    </message>
    <message>
        <source>Answers erased, or emptied of its words</source>
        <translation>Respuestas borradas o vaciadas de sus palabras</translation>
    </message>
    <message>
        <source>Logs of databases emptied</source>
        <translation>Registros de bases de datos vaciados</translation>
    </message>
    <message>
        <source>Rows of it found by a search afterwards</source>
        <translation>Filas suyas que una búsqueda encontró después</translation>
    </message>
    <message>
        <source>Keys destroyed, without which nobody can read it</source>
        <translation>Claves destruidas, sin las que nadie puede leerlo</translation>
    </message>
    <message>
        <source>Copies of the header overwritten at random</source>
        <translation>Copias de la cabecera sobrescritas al azar</translation>
    </message>
    <message>
        <source>Entries taken out of the system&apos;s keychain</source>
        <translation>Entradas quitadas del llavero del sistema</translation>
    </message>
    <message>
        <source>Files removed</source>
        <translation>Archivos eliminados</translation>
    </message>
    <message>
        <source>Files left: not Cloister&apos;s own, or held by the disk</source>
        <translation>Archivos que quedan: no son de Cloister o los retiene el disco</translation>
    </message>
    <message>
        <source>The files that documents came from</source>
        <translation>Los archivos de los que vinieron los documentos</translation>
    </message>
    <message>
        <source>What was exported, printed or copied</source>
        <translation>Lo que se exportó, imprimió o copió</translation>
    </message>
    <message>
        <source>Backups that were made before</source>
        <translation>Copias de seguridad hechas antes</translation>
    </message>
    <message>
        <source>Other copies of the vault&apos;s folder</source>
        <translation>Otras copias de la carpeta de la bóveda</translation>
    </message>
    <message>
        <source>Old blocks of a flash disk, snapshots of the file system: ciphertext only</source>
        <translation>Bloques viejos de un disco flash, instantáneas del sistema de archivos: solo texto cifrado</translation>
    </message>
    <message>
        <source>Receipt of erasure</source>
        <translation>Justificante de borrado</translation>
    </message>
    <message>
        <source>Cloister has erased what is named here.</source>
        <translation>Cloister ha borrado lo que se nombra aquí.</translation>
    </message>
    <message>
        <source>What this does not reach</source>
        <translation>Lo que esto no alcanza</translation>
    </message>
    <message>
        <source>Checked by (name, date, signature)</source>
        <translation>Comprobado por (nombre, fecha, firma)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Receipt of erasure</source>
        <translation>Justificante de borrado</translation>
    </message>
    <message>
        <source>Which receipt</source>
        <translation>Qué justificante</translation>
    </message>
    <message>
        <source>What this does not reach</source>
        <translation>Lo que esto no alcanza</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el justificante</translation>
    </message>
    <message>
        <source>Receipt of erasure.pdf</source>
        <translation>Justificante de borrado.pdf</translation>
    </message>
    <message>
        <source>The receipt was saved.</source>
        <translation>El justificante se guardó.</translation>
    </message>
    <message>
        <source>{file} is outside of the vault and not encrypted.</source>
        <translation>{file} está fuera de la bóveda y sin cifrar.</translation>
    </message>
</context>
<context>
    <name>RecoverView</name>
    <message>
        <source>Use the recovery key</source>
        <translation>Usar la clave de recuperación</translation>
    </message>
    <message>
        <source>It opens the vault, and you choose a new passphrase for it.</source>
        <translation>Abre la bóveda, y usted elige una nueva frase de contraseña para ella.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>The vault is being unlocked</source>
        <translation>Se está desbloqueando la bóveda</translation>
    </message>
    <message>
        <source>Recovery key, from its sheet</source>
        <translation>Clave de recuperación, de su hoja</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Abrir la bóveda</translation>
    </message>
    <message>
        <source>Open in {seconds} s</source>
        <translation>Abrir en {seconds} s</translation>
    </message>
</context>
<context>
    <name>RecoveryField</name>
    <message>
        <source>Group {number} is mistyped: compare it with the sheet.</source>
        <translation>El grupo {number} está mal escrito: compárelo con la hoja.</translation>
    </message>
    <message>
        <source>That is more than a recovery key has.</source>
        <translation>Eso es más de lo que tiene una clave de recuperación.</translation>
    </message>
    <message>
        <source>All groups fit.</source>
        <translation>Todos los grupos encajan.</translation>
    </message>
    <message>
        <source>{count} of 8 groups are there.</source>
        <translation>Hay {count} de 8 grupos.</translation>
    </message>
    <message>
        <source>Eight groups of five characters. Capitals, spaces and dashes do not matter.</source>
        <translation>Ocho grupos de cinco caracteres. Las mayúsculas, los espacios y los guiones no importan.</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Your recovery key</source>
        <translation>Su clave de recuperación</translation>
    </message>
    <message>
        <source>Go on without a recovery key…</source>
        <translation>Seguir sin clave de recuperación…</translation>
    </message>
    <message>
        <source>Show the key again</source>
        <translation>Mostrar la clave otra vez</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>If the passphrase is ever forgotten, this key opens the vault. Write it down or print it, and keep the paper in a safe place, away from this computer.</source>
        <translation>Si alguna vez se olvida la frase de contraseña, esta clave abre la bóveda. Anótela o imprímala, y guarde el papel en un lugar seguro, lejos de este equipo.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>The PDF is outside of the vault and not encrypted: print it, put the paper in a safe place, then delete the file.</source>
        <translation>El PDF está fuera de la bóveda y no está cifrado: imprímalo, guarde el papel en un lugar seguro y después borre el archivo.</translation>
    </message>
    <message>
        <source>Type two groups from your copy, so that it is certain to work on the day it is needed. The key counts from then on.</source>
        <translation>Escriba dos grupos de su copia, para que sea seguro que sirve el día que haga falta. Desde entonces vale la clave.</translation>
    </message>
    <message>
        <source>Save the recovery key&apos;s sheet</source>
        <translation>Guardar la hoja de la clave de recuperación</translation>
    </message>
    <message>
        <source>Recovery key.pdf</source>
        <translation>Clave de recuperación.pdf</translation>
    </message>
    <message>
        <source>The sheet was saved.</source>
        <translation>La hoja se ha guardado.</translation>
    </message>
    <message>
        <source>Print {file}, then delete it: whoever gets it can open the vault.</source>
        <translation>Imprima {file} y después bórrelo: quien lo consiga puede abrir la bóveda.</translation>
    </message>
    <message>
        <source>Go on without a recovery key?</source>
        <translation>¿Seguir sin clave de recuperación?</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, everything in this vault is lost. Nobody can reset it. A recovery key can still be made later, in Settings.</source>
        <translation>Si se olvida la frase de contraseña, todo lo que hay en esta bóveda se pierde. Nadie puede restablecerla. Más tarde aún se puede crear una clave de recuperación, en Ajustes.</translation>
    </message>
    <message>
        <source>Go on without one</source>
        <translation>Seguir sin ella</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Every page of it is checked first. The new vault opens with what opened the old one when the backup was made. The backup itself stays as it is.</source>
        <translation>Primero se comprueba cada página. La bóveda nueva se abre con lo que abría la antigua cuando se hizo la copia. La copia misma queda como está.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Backup: {file}</source>
        <translation>Copia de seguridad: {file}</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Elegir otra ubicación…</translation>
    </message>
    <message>
        <source>With the passphrase</source>
        <translation>Con la frase de contraseña</translation>
    </message>
    <message>
        <source>With the recovery key</source>
        <translation>Con la clave de recuperación</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase of that time</source>
        <translation>Frase de contraseña de entonces</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Only check it</source>
        <translation>Solo comprobarla</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It is of {day}. Workspaces: {n}, size: {size}.</source>
        <translation>Es del {day}. Espacios de trabajo: {n}, tamaño: {size}.</translation>
    </message>
    <message>
        <source>This backup can be restored.</source>
        <translation>Esta copia de seguridad se puede restaurar.</translation>
    </message>
    <message>
        <source>The vault will be in {folder}</source>
        <translation>La bóveda estará en {folder}</translation>
    </message>
    <message>
        <source>Where shall the vault be kept?</source>
        <translation>¿Dónde desea guardar la bóveda?</translation>
    </message>
</context>
<context>
    <name>ScopeDialog</name>
    <message>
        <source>Documents to ask</source>
        <translation>Documentos en los que preguntar</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Filtrar por nombre</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Ask only some documents</source>
        <translation>Preguntar solo en algunos documentos</translation>
    </message>
    <message>
        <source>Tick none to ask all of the workspace.</source>
        <translation>Si no marca ninguno, se pregunta en todo el espacio de trabajo.</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Desmarcar todos</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Usar estos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Every change takes effect at once.</source>
        <translation>Cada cambio se aplica de inmediato.</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Apariencia e idioma</translation>
    </message>
    <message>
        <source>For this computer, whichever vault is open.</source>
        <translation>Para este equipo, sea cual sea la bóveda abierta.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Colours: {choice}</source>
        <translation>Colores: {choice}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Locking closes the vault and ends the processes that work for it. Time that the computer sleeps counts. For this vault.</source>
        <translation>Al bloquear, se cierra la bóveda y terminan los procesos que trabajan para ella. El tiempo en que el equipo está suspendido también cuenta. Para esta bóveda.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Lock when nobody has been here for</source>
        <translation>Bloquear tras una inactividad de</translation>
    </message>
    <message>
        <source>Keep the window out of screenshots and screen sharing</source>
        <translation>Mantener la ventana fuera de capturas y pantallas compartidas</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>For this vault.</source>
        <translation>Para esta bóveda.</translation>
    </message>
    <message>
        <source>Ask for the passphrase before anything leaves the vault as a file</source>
        <translation>Pedir la frase de contraseña antes de que algo salga de la bóveda como archivo</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>Páginas escaneadas</translation>
    </message>
    <message>
        <source>Make out their text as soon as a document is read</source>
        <translation>Reconocer su texto en cuanto se lee un documento</translation>
    </message>
    <message>
        <source>It takes a few seconds a page. The Library can do it later, too.</source>
        <translation>Tarda unos segundos por página. La biblioteca también puede hacerlo más tarde.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>For this vault, from the next question on.</source>
        <translation>Para esta bóveda, a partir de la próxima pregunta.</translation>
    </message>
    <message>
        <source>How much evidence does an answer need?</source>
        <translation>¿Cuánta evidencia necesita una respuesta?</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Estricto</translation>
    </message>
    <message>
        <source>Says “not in your documents” more often, also where an answer is there.</source>
        <translation>Dice «no está en sus documentos» con más frecuencia, incluso cuando sí hay una respuesta.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>As measured to suit most questions.</source>
        <translation>Lo más adecuado para la mayoría de las preguntas, según las mediciones.</translation>
    </message>
    <message>
        <source>Generous</source>
        <translation>Amplio</translation>
    </message>
    <message>
        <source>Shows evidence more often, also where it is beside the point.</source>
        <translation>Muestra evidencia con más frecuencia, incluso cuando no viene al caso.</translation>
    </message>
    <message>
        <source>Quotes only: show words of your documents, draft none</source>
        <translation>Solo citas textuales: mostrar palabras de sus documentos, sin redactar nada</translation>
    </message>
    <message>
        <source>Pages of evidence for one question, at most</source>
        <translation>Máximo de páginas de evidencia por pregunta</translation>
    </message>
    <message>
        <source>This system gives programs no way to do that; Windows does.</source>
        <translation>Este sistema no ofrece a los programas ninguna manera de hacerlo; Windows sí.</translation>
    </message>
    <message>
        <source>The regulated profile keeps it out.</source>
        <translation>El perfil regulado la mantiene fuera.</translation>
    </message>
    <message>
        <source>A photograph of the screen cannot be prevented.</source>
        <translation>Una fotografía de la pantalla no se puede impedir.</translation>
    </message>
    <message>
        <source>The regulated profile asks.</source>
        <translation>El perfil regulado la pide.</translation>
    </message>
    <message>
        <source>Whoever finds the vault open can still read it, and copy words from it.</source>
        <translation>Quien encuentre la bóveda abierta puede leerla de todos modos y copiar palabras de ella.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>This key opens the vault when its passphrase is forgotten.</source>
        <translation>Esta clave abre la bóveda cuando se olvida su frase de contraseña.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Bóveda</translation>
    </message>
    <message>
        <source>Vault number</source>
        <translation>Número de la bóveda</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Creada el</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Cómo se usa</translation>
    </message>
    <message>
        <source>Start Cloister and choose the vault.</source>
        <translation>Inicie Cloister y elija la bóveda.</translation>
    </message>
    <message>
        <source>Choose “Use the recovery key” instead of typing a passphrase.</source>
        <translation>Elija «Usar la clave de recuperación» en lugar de escribir una frase de contraseña.</translation>
    </message>
    <message>
        <source>Type the groups in their order, 1 to 8. Capitals, spaces and dashes do not matter.</source>
        <translation>Escriba los grupos en su orden, del 1 al 8. Las mayúsculas, los espacios y los guiones no importan.</translation>
    </message>
    <message>
        <source>Choose a new passphrase. This key stays good until a new one is made.</source>
        <translation>Elija una nueva frase de contraseña. Esta clave vale hasta que se cree una nueva.</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Cómo se lee</translation>
    </message>
    <message>
        <source>The letters I, L, O and U never occur: what looks like one of them is the digit 1 or 0, or the letter V. The last character of each group checks the others, so a group that is mistyped is noticed and named.</source>
        <translation>Las letras I, L, O y U no aparecen nunca: lo que parezca una de ellas es la cifra 1 o 0, o la letra V. El último carácter de cada grupo comprueba los demás, de modo que un grupo mal escrito se nota y se nombra.</translation>
    </message>
    <message>
        <source>How to keep it</source>
        <translation>Cómo se guarda</translation>
    </message>
    <message>
        <source>Keep it where you keep deeds and passports, away from the computer: a safe, a notary, a sealed envelope.</source>
        <translation>Guárdela donde guarda escrituras y pasaportes, lejos del equipo: una caja fuerte, un notario, un sobre sellado.</translation>
    </message>
    <message>
        <source>Whoever holds this sheet can open the vault, without the passphrase.</source>
        <translation>Quien tenga esta hoja puede abrir la bóveda sin la frase de contraseña.</translation>
    </message>
    <message>
        <source>Do not photograph it, send it or store it as a file. If it was saved as a file to be printed, delete that file, and empty the printer&apos;s queue.</source>
        <translation>No la fotografíe, no la envíe ni la guarde como archivo. Si se guardó como archivo para imprimirla, borre ese archivo y vacíe la cola de la impresora.</translation>
    </message>
    <message>
        <source>Try it once a year: Cloister checks a sheet without changing anything.</source>
        <translation>Pruébela una vez al año: Cloister comprueba una hoja sin cambiar nada.</translation>
    </message>
    <message>
        <source>If the sheet is lost or was seen by others, make a new key: this one is worthless then.</source>
        <translation>Si la hoja se pierde o la han visto otros, cree una clave nueva: entonces esta no vale nada.</translation>
    </message>
    <message>
        <source>What nobody can do</source>
        <translation>Lo que nadie puede hacer</translation>
    </message>
    <message>
        <source>Without the passphrase and without this key, nobody can open the vault: not the maker of Cloister, not your administrator. The key is stored nowhere else and cannot be shown again.</source>
        <translation>Sin la frase de contraseña y sin esta clave, nadie puede abrir la bóveda: ni quien hace Cloister, ni su administrador. La clave no está guardada en ningún otro sitio y no se puede volver a mostrar.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>While typing a question</source>
        <translation>Al escribir una pregunta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nueva línea</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Mayús+Intro</translation>
    </message>
    <message>
        <source>Walk the numbers of an answer</source>
        <translation>Recorrer los números de una respuesta</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Open the page behind a number</source>
        <translation>Abrir la página de un número</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Seguridad de la frase de contraseña</translation>
    </message>
    <message>
        <source>Four or five unrelated words are easy to remember and hard to guess.</source>
        <translation>Cuatro o cinco palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>Far too weak.</source>
        <translation>Demasiado débil.</translation>
    </message>
    <message>
        <source>Weak.</source>
        <translation>Débil.</translation>
    </message>
    <message>
        <source>Could be stronger.</source>
        <translation>Podría ser más segura.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Segura.</translation>
    </message>
    <message>
        <source>Very strong.</source>
        <translation>Muy segura.</translation>
    </message>
    <message>
        <source>It is short: add words.</source>
        <translation>Es corta: agregue palabras.</translation>
    </message>
    <message>
        <source>It is among the passwords that are tried first.</source>
        <translation>Está entre las contraseñas que se prueban primero.</translation>
    </message>
    <message>
        <source>A word of the dictionary is guessed quickly: add others.</source>
        <translation>Una palabra del diccionario se adivina rápido: agregue otras.</translation>
    </message>
    <message>
        <source>Names are guessed quickly: add other words.</source>
        <translation>Los nombres se adivinan rápido: agregue otras palabras.</translation>
    </message>
    <message>
        <source>Neighbouring keys are guessed quickly.</source>
        <translation>Las teclas contiguas se adivinan rápido.</translation>
    </message>
    <message>
        <source>Repetition adds next to nothing.</source>
        <translation>La repetición no aporta casi nada.</translation>
    </message>
    <message>
        <source>Sequences like abc or 123 are guessed quickly.</source>
        <translation>Las secuencias como abc o 123 se adivinan rápido.</translation>
    </message>
    <message>
        <source>Dates and years are guessed quickly.</source>
        <translation>Las fechas y los años se adivinan rápido.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>The answer is complete.</source>
        <translation>La respuesta está completa.</translation>
    </message>
    <message>
        <source>{document}, page {page}</source>
        <translation>{document}, página {page}</translation>
    </message>
    <message>
        <source>Open this page</source>
        <translation>Abrir esta página</translation>
    </message>
    <message>
        <source>asked of 1 document</source>
        <translation>preguntado en 1 documento</translation>
    </message>
    <message>
        <source>asked of {n} documents</source>
        <translation>preguntado en {n} documentos</translation>
    </message>
    <message>
        <source>Evidence, word for word</source>
        <translation>Evidencia, palabra por palabra</translation>
    </message>
    <message>
        <source>This document was removed.</source>
        <translation>Este documento se quitó.</translation>
    </message>
    <message>
        <source>Answer, checked sentence by sentence</source>
        <translation>Respuesta, comprobada frase por frase</translation>
    </message>
    <message>
        <source>(A sentence that rested on a removed document.) </source>
        <translation>(Una frase que se apoyaba en un documento quitado.) </translation>
    </message>
    <message>
        <source>Searching your documents…</source>
        <translation>Buscando en sus documentos…</translation>
    </message>
    <message>
        <source>Drafting, and checking each sentence…</source>
        <translation>Redactando y comprobando cada frase…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenida.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Copy with sources</source>
        <translation>Copiar con fuentes</translation>
    </message>
    <message>
        <source>Not in your documents.</source>
        <translation>No está en sus documentos.</translation>
    </message>
    <message>
        <source>The nearest pages are:</source>
        <translation>Las páginas más cercanas son:</translation>
    </message>
    <message>
        <source>{where} · scanned; check the underlined words on the page</source>
        <translation>{where} · escaneado; compruebe las palabras subrayadas en la página</translation>
    </message>
    <message>
        <source>{where} · scanned</source>
        <translation>{where} · escaneado</translation>
    </message>
    <message>
        <source>1 drafted sentence was withheld: your documents do not support it.</source>
        <translation>Se retuvo 1 frase redactada: sus documentos no la respaldan.</translation>
    </message>
    <message>
        <source>{n} drafted sentences were withheld: your documents do not support them.</source>
        <translation>Se retuvieron {n} frases redactadas: sus documentos no las respaldan.</translation>
    </message>
</context>
<context>
    <name>TryingDialog</name>
    <message>
        <source>It is being tried</source>
        <translation>Se está probando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Esa no es la frase de contraseña.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>No se ha hecho nada.</translation>
    </message>
    <message>
        <source>Again in {seconds} s</source>
        <translation>Otra vez en {seconds} s</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Your vault is locked</source>
        <translation>Su bóveda está bloqueada</translation>
    </message>
    <message>
        <source>Nothing of it is readable on this computer until you unlock it.</source>
        <translation>Nada de su contenido es legible en este equipo hasta que la desbloquee.</translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation>Bóvedas</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>The vault is being unlocked</source>
        <translation>Se está desbloqueando la bóveda</translation>
    </message>
    <message>
        <source>Open a vault elsewhere…</source>
        <translation>Abrir una bóveda de otra ubicación…</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>New vault…</source>
        <translation>Nueva bóveda…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keychain</source>
        <translation>Desbloquear con el llavero de este equipo</translation>
    </message>
    <message>
        <source>Use the recovery key…</source>
        <translation>Usar la clave de recuperación…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (no encontrada)</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder</source>
        <translation>Elija la carpeta de la bóveda</translation>
    </message>
    <message>
        <source>Unlock in {seconds} s</source>
        <translation>Desbloquear en {seconds} s</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La frase de contraseña se ha cambiado.</translation>
    </message>
    <message>
        <source>The recovery key stays good.</source>
        <translation>La clave de recuperación sigue valiendo.</translation>
    </message>
    <message>
        <source>The vault locked before its recovery key was typed back.</source>
        <translation>La bóveda se bloqueó antes de que se escribiera su clave de recuperación.</translation>
    </message>
    <message>
        <source>That key opens nothing. Settings makes a new one.</source>
        <translation>Esa clave no abre nada. En Ajustes se crea una nueva.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Backups (*.cloister)</source>
        <translation>Copias de seguridad (*.cloister)</translation>
    </message>
    <message>
        <source>Restored vault</source>
        <translation>Bóveda restaurada</translation>
    </message>
    <message>
        <source>The vault is in {folder}</source>
        <translation>La bóveda está en {folder}</translation>
    </message>
    <message>
        <source>It holds what the backup of {day} held. If a seal of its log is kept, make it anew on the page Privacy.</source>
        <translation>Contiene lo que contenía la copia del {day}. Si se guarda un sello de su registro, hágalo de nuevo en la página Privacidad.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>a few seconds left</source>
        <translation>faltan unos segundos</translation>
    </message>
    <message>
        <source>about {count} s left</source>
        <translation>falta alrededor de {count} s</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>falta alrededor de {count} min</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>falta alrededor de {count} h</translation>
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
        <translation>Suelte un archivo .gguf en esta página. Se examina, se copia y se comprueba; no se descarga nada de ningún sitio. Por ahora Cloister admite el formato de instrucciones ChatML, con el que se entrenaron SmolLM2, Qwen 2.5 y muchos otros.</translation>
    </message>
    <message>
        <source>Let go to import</source>
        <translation>Suelte para importar</translation>
    </message>
    <message>
        <source>Bring your own model</source>
        <translation>Use su propio modelo</translation>
    </message>
</context>
<context>
    <name>_ImportPanel</name>
    <message>
        <source>Progress of the import</source>
        <translation>Progreso de la importación</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Detener la importación</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Importando {file}</translation>
    </message>
    <message>
        <source> One more file waits.</source>
        <translation> Un archivo más en espera.</translation>
    </message>
    <message>
        <source> {count} more files wait.</source>
        <translation> {count} archivos más en espera.</translation>
    </message>
    <message>
        <source>Copying it into Cloister&apos;s models folder: {share}.</source>
        <translation>Copiando en la carpeta de modelos de Cloister: {share}.</translation>
    </message>
    <message>
        <source>Checking the copy: {share}.</source>
        <translation>Comprobando la copia: {share}.</translation>
    </message>
    <message>
        <source>Looking into it, in a process of its own…</source>
        <translation>Examinando el archivo, en un proceso propio…</translation>
    </message>
</context>
<context>
    <name>_TrialPanel</name>
    <message>
        <source>Asked of a made-up text: {question}</source>
        <translation>Pregunta sobre un texto inventado: {question}</translation>
    </message>
    <message>
        <source>What the model wrote</source>
        <translation>Lo que escribió el modelo</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenida.</translation>
    </message>
    <message>
        <source>{count} tokens, {speed} a second</source>
        <translation>{count} tokens, {speed} por segundo</translation>
    </message>
    <message>
        <source>The engine cannot load this file. It may be damaged.</source>
        <translation>El motor no puede cargar este archivo. Puede estar dañado.</translation>
    </message>
    <message>
        <source>The test run failed.</source>
        <translation>La prueba falló.</translation>
    </message>
</context>
</TS>

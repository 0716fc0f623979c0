<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another vault in a new window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the quote with its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskName</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskView</name>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get the words that your documents hold, with document and page, and an answer drafted from them. Each drafted sentence is checked against these words; what they do not hold is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents first…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents are still being read; what is read so far can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Vault made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model taken into use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Type “{text}” to confirm:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationsView</name>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its questions and answers are erased from the vault. This cannot be undone.

Your documents stay. It does not reach backups of the vault or anything exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no question yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations are kept here, encrypted, until you delete them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashPanel</name>
    <message>
        <source>Something unforeseen happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of Cloister, not yours. Everything stored before is safe, and you can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent to anybody. Below is where in the program it happened: names of program files and lines, no text of your documents. Copy it if you want to report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a password: the one given was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged: could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: reading took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: needs too much memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {pages} pages could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no page has text (a scan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {pages} pages have no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searchable by words, learning meaning {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>They are copied into the vault and encrypted. The files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to add to “{workspace}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported from Cloister. Not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document and page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, verbatim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer was drafted: the language model failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before its end; what was shown until then is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted as evidence: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed document, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked {when}, of one chosen document only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked {when}, of {count} chosen documents only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has left the vault and is not encrypted. Whoever has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the answers came about: a small language model on the computer of the person who asked drafted them. Each sentence was checked against the words it cites; sentences that did not pass were withheld and are only counted here. The quotes are verbatim. Check what matters against the documents themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in your documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One drafted sentence was withheld: the documents do not support it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} drafted sentences were withheld: the documents do not support them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document was removed from the vault, and its words with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(A sentence was erased together with the document it rested on.)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions, checked answers and quotes, each with document and page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, to file or print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document (DOCX), to go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file leaves the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not encrypted: whoever gets the file can read it, and removing a document from Cloister does not change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Welcome to Cloister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your documents. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vault is one folder that holds your documents, your questions and the answers, all of it encrypted. Without its passphrase it is noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to my vaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the only way into the vault. Nobody can reset it, not even we: write it down and keep it in a safe place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vault is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop PDFs anywhere on the window to bring them in, then ask. Each answer shows the words that it rests on, on the page where they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look around first, add seven invented sample documents; you can remove them whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the sample documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an empty vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the vault be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase needs {count} characters or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase would be guessed. Choose a stronger one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all PDFs of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop PDFs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files or whole folders, anywhere on this window. They are copied into the vault and encrypted; the files themselves stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{read} of {all} documents read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning the meaning; everything can be found by its words already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file did not come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files did not come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in this workspace already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files are in this workspace already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {n} documents?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encrypted original, its pages, everything learned from it and every word of it in your conversations are erased. This cannot be undone.

It does not reach the file that you added it from, backups of the vault, or anything exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Everything stored before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your other documents are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault cannot be used like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something in that folder already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder, or make a new vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is damaged or was changed from outside ({part}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloister shows nothing that it cannot authenticate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the folder from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault asks for weaker protection than allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have changed it. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault asks for more memory than allowed, or than this computer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or open it on another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later version of Cloister wrote this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened, so that nothing in it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Cloister.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is open in another program (process {holder}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not allow reading or writing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document cannot be brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a new copy, or print it to a new PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF needs a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept, encrypted, until you give one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its password in the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password does not open this PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept, encrypted, until you give the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading took too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages read so far are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document needs more memory than Cloister gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it from where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document&apos;s other pages can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of that name in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is not in the vault any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such page; the document has {pages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such conversation any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{matches} documents have that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace cannot be changed like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a workspace of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vault needs a workspace, and this is the only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another workspace first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting does not take that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old value stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model file cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} is not in the models folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Cloister again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model file is not the right one. Expected {expected}, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot be loaded, or the question is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is whole, but Cloister does not know yet how to talk to its family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in use stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A helper process failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A helper process ended unexpectedly ({role}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A helper process took too long and was stopped ({role}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A helper process needed too much memory and was stopped ({role}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A helper process misbehaved and was stopped ({role}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is not where it was. Import it again, or remove it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy “{label}” of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedder: finds passages that mean the same as your question, also in other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A writer: words the answers, from passages of your documents. What it writes is checked against them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SmolLM2 (ChatML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MiniLM sentence embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {need} while it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {need} needed, {free} free now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {need} needed, but only {free} are free now. Close other programs first, or it may be slow or fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking its file: {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsView</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a model (.gguf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small models do all the work, on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small models do all the work, on this computer only. It has {all} of memory; {free} are free now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is erased from Cloister&apos;s models folder ({size}). Other vaults on this computer that use this model will miss it too. The file that you imported it from is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with a test run first, or use it from the next question on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot load its file. It may be damaged, or newer than the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is imported. It does not write yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is here already; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” writes from the next question on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be used. “{stays}” goes on writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a model in the GGUF format, whatever its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in a version of the GGUF format that Cloister cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It contradicts itself: it is damaged, or was made to do harm. Get it again from a source that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends before its contents do; the download was probably interrupted. Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one of several parts. Get the model as a single file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is whole, but not a language model that can write: perhaps an adapter, or a part for pictures.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” ({document}, page {page})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page behind each answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a number beside a sentence to see the words that it rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Export the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is outside of the vault and not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the workspace “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of its documents and conversations are erased: the key that they are encrypted with is destroyed. This cannot be undone.

It does not reach the files that you added, backups of the vault, or anything exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password of {document}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {document}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyView</name>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that you keep is encrypted in the vault&apos;s folder. The program has no network code. Documents are opened and models run by processes without keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that Cloister keeps on this computer, and how large it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking the vault ends all of them but the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log says what was done, never what was in it: no names of files, no words of questions or documents. An exported log leaves the vault and is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log holds entries, but none of this kind with all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON Lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the keys. Opens no document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds at most one document while it is read or shown. No keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meaning index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds numbers that it makes from your text. No keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds one question with its evidence. No keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process started by Cloister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace “{name}”: documents, index, conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left of a deleted workspace; its key is destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault&apos;s header: the wrapped key and how it is derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, names of workspaces, the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark that this vault is open here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your vaults are; look, language, the window&apos;s place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file in the vault&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted by Cloister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not one of its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds nothing of your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {n} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is outside of the vault and not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Ask your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only words that stand in your documents; draft nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which documents are asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeDialog</name>
    <message>
        <source>Documents to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask only some documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none to ask all of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change takes effect at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this computer, whichever vault is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking closes the vault and ends the processes that work for it. Time that the computer sleeps counts. For this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when nobody has been here for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this vault, from the next question on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much evidence does an answer need?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says “not in your documents” more often, also where an answer is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As measured to suit most questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows evidence more often, also where it is beside the point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes only: show words of your documents, draft none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of evidence for one question, at most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While typing a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk the numbers of an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page behind a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Strength of the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four or five unrelated words are easy to remember and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far too weak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could be stronger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is short: add words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is among the passwords that are tried first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of the dictionary is guessed quickly: add others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are guessed quickly: add other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbouring keys are guessed quickly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition adds next to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences like abc or 123 are guessed quickly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates and years are guessed quickly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked of 1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked of {n} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer, checked sentence by sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(A sentence that rested on a removed document.) </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching your documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafting, and checking each sentence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in your documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest pages are:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 drafted sentence was withheld: your documents do not support it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} drafted sentences were withheld: your documents do not support them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Your vault is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is readable on this computer until you unlock it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is being unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a vault elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DropPlace</name>
    <message>
        <source>Drop a .gguf file on this page. It is looked into, copied and checked; nothing is fetched from anywhere. For now Cloister speaks the prompt form ChatML, which SmolLM2, Qwen 2.5 and many others were trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring your own model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ImportPanel</name>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> One more file waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {count} more files wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying it into Cloister&apos;s models folder: {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the copy: {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into it, in a process of its own…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_TrialPanel</name>
    <message>
        <source>Asked of a made-up text: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens, {speed} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot load this file. It may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test run failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

"""The vault: one folder of ciphertext, opened with a passphrase.

``vault`` is what the rest of core uses; below it, ``copies``, ``header`` and ``slots`` keep the
vault key, ``keys`` derives the others from it, ``database`` is the encrypted SQLite file and
``lockfile`` lets one process in. Cryptography, Argon2 and the database driver are imported in
this package only. Nothing here is a primitive of our own.
"""

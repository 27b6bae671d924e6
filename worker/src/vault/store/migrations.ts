/**
 * Each list of statements brings a vault from the version of its index to the next. They run when a request first finds
 * an older version in `meta`, in its transaction. Released lists never change.
 *
 * `PRAGMA user_version` is not authorised in a Durable Object, so the version lies in `meta`, with everything else that
 * every request needs: one row to read.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE meta (
       id INTEGER PRIMARY KEY CHECK (id = 1), schema INTEGER NOT NULL, generation TEXT NOT NULL,
       head INTEGER NOT NULL, floor INTEGER NOT NULL, slot_head INTEGER NOT NULL, segment_head INTEGER NOT NULL,
       bytes INTEGER NOT NULL, keyring_version INTEGER NOT NULL, chain TEXT NOT NULL, logs TEXT NOT NULL)`,
    `CREATE TABLE chain (position INTEGER PRIMARY KEY, entry BLOB NOT NULL)`,
    `CREATE TABLE keyring (
       epoch INTEGER NOT NULL, recipient TEXT NOT NULL, sealed BLOB NOT NULL,
       PRIMARY KEY (epoch, recipient)) WITHOUT ROWID`,
    `CREATE TABLE canary (id INTEGER PRIMARY KEY CHECK (id = 1), epoch INTEGER NOT NULL, sealed BLOB NOT NULL)`,
    `CREATE TABLE batch (
       sequence INTEGER PRIMARY KEY, device TEXT NOT NULL, month INTEGER NOT NULL, last INTEGER NOT NULL,
       bytes BLOB NOT NULL)`,
    `CREATE TABLE segment (
       month INTEGER PRIMARY KEY, version INTEGER NOT NULL, parts INTEGER NOT NULL, bytes INTEGER NOT NULL,
       sequence INTEGER NOT NULL, sealer TEXT NOT NULL, frontier TEXT NOT NULL, completed_at INTEGER NOT NULL)`,
    `CREATE TABLE part (
       month INTEGER NOT NULL, version INTEGER NOT NULL, sealer TEXT NOT NULL, part INTEGER NOT NULL,
       hash TEXT NOT NULL, upload TEXT NOT NULL, length INTEGER NOT NULL, stored_at INTEGER NOT NULL, bytes BLOB NOT NULL,
       PRIMARY KEY (month, version, sealer, part)) WITHOUT ROWID`,
    `CREATE TABLE source (
       source TEXT PRIMARY KEY, token_hash TEXT NOT NULL, created_at INTEGER NOT NULL, last_push_at INTEGER) WITHOUT ROWID`,
    `CREATE TABLE slot (
       source TEXT NOT NULL, day INTEGER NOT NULL, number INTEGER NOT NULL, sequence INTEGER NOT NULL, lane TEXT NOT NULL,
       from_hour INTEGER NOT NULL, to_hour INTEGER NOT NULL, epoch INTEGER NOT NULL, content TEXT NOT NULL,
       stored_at INTEGER NOT NULL, sealed BLOB, PRIMARY KEY (source, day, number)) WITHOUT ROWID`,
  ],
  [
    // What the one alarm is for, and when; connections name their own times.
    `CREATE TABLE agenda (what TEXT PRIMARY KEY, due_at INTEGER NOT NULL) WITHOUT ROWID`,
    // A provider's connection is one row of JSON: every step reads it whole, and writes it whole or not at all.
    `CREATE TABLE connection (provider TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID`,
    `CREATE TABLE consent (provider TEXT PRIMARY KEY, nonce TEXT NOT NULL, zone TEXT NOT NULL) WITHOUT ROWID`,
  ],
  [`ALTER TABLE source ADD COLUMN refused_at INTEGER`, `ALTER TABLE source ADD COLUMN refused_code TEXT`],
  [
    // The newest batches lie in the account's row, the others many to a row: `packed-batches.ts`.
    `ALTER TABLE meta ADD COLUMN tail_places TEXT NOT NULL DEFAULT '[]'`,
    `ALTER TABLE meta ADD COLUMN tail BLOB NOT NULL DEFAULT x''`,
    `CREATE TABLE chunk (sequence INTEGER PRIMARY KEY, places TEXT NOT NULL, bytes BLOB NOT NULL)`,
    `INSERT INTO chunk
       SELECT sequence, json_array(json_array(sequence, device, month, last, length(bytes))), bytes FROM batch`,
    `DROP TABLE batch`,
  ],
];

/** What the relay accepts. Above any of them: a typed problem, nothing stored. */
export const LIMITS = {
  /** A batch whole. Ten times the largest day of one person. */
  batchBytes: 65_536,
  /** Of one device in one UTC day: one a minute. An honest one sends some ten, and a back-fill of ten years one a month. */
  batchesPerDay: 1_440,
  /** A segment part whole. A row of the relay's store ends at 2 MB (Cloudflare) and its local twin doesn't check: so we do. */
  segmentPartBytes: 524_288,
  /** Parts of one month. */
  segmentParts: 32,
  /** JSON bodies that carry no payload. */
  jsonBytes: 65_536,
  /** One phone push. */
  ingestBytes: 1_048_576,
  /** One answer to a pull; the item that crosses the line is left for the next page. */
  pullBytes: 262_144,
  /** Inbox slots in one of them: each is opened with a key of its own, some milliseconds on a slow machine. */
  pullSlots: 100,
  /** Inbox slots that come ahead of their turn. */
  aheadBytes: 32_768,
  /** What a pairing may leave at the rendezvous (MSC4388). */
  rendezvousBytes: 4_096,
  /** Five minutes are enough to walk from one device to the other. */
  rendezvousSeconds: 300,
  /** Each side writes three or four times. */
  rendezvousWrites: 16,
  /** Everything sealed of one account: some 25 million records at 8 bytes. */
  accountBytes: 209_715_200,
  /** Phones and providers of one person. */
  sources: 16,
  /** Unacknowledged inbox slots of one source and day. */
  slotsPerDay: 8,
  /** Slots that one acknowledgement names. */
  slotsPerAck: 1_000,
  /** A sealed epoch key or canary; HPKE adds 48 bytes to what it carries. */
  sealedKeyBytes: 512,
  /** Entries of one device chain. */
  chainEntries: 1_024,
  /** Original answers kept for each device, so that a repeat hears what the first one heard. */
  answersKept: 64,
  /** A live message carries the batch itself up to this. */
  liveInlineBytes: 4_096,
  /** Sockets of one account. */
  sockets: 64,
} as const;

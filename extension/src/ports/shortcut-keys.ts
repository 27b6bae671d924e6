/** The keys that the browser keeps for us, as the person has them now. */
export interface ShortcutKeys {
  /** By the command's name; empty where no key is set. */
  load(): Promise<Readonly<Record<string, string>>>;
  /** Opens the browser's own page for them. False: it has none that may be opened. */
  change(): Promise<boolean>;
}

/** Marks that people leave out when they type: accents, and the vowel signs and hamzas of Arabic. Not the marks of kana. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670]/g;

/** How text is compared with what somebody typed: capitals, accents and widths aside. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replaceAll(MARKS, '').normalize('NFC').toLowerCase().replaceAll('ß', 'ss');
}

/** With German umlauts as they are typed where the keyboard has none: "Klimmzuege". */
export function spellOut(text: string): string {
  return text.normalize('NFC').replaceAll(/[äöü]/gi, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
}

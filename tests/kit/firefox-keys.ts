/** Source that presses keys in Firefox's own window, as a person does: its shortcuts and those of extensions hear them. */
export function pressSource(letter: string, held: readonly ('Alt' | 'Shift')[]): string {
  const keys = [...held.map((name) => [name, `${name}Left`]), [letter, `Key${letter}`]];
  const calls = [
    ...keys.map((key) => `input.keydown(key(${JSON.stringify(key)}))`),
    ...keys.toReversed().map((key) => `input.keyup(key(${JSON.stringify(key)}))`),
  ];
  return `(async () => { ${INPUT}; ${calls.join('; ')} })()`;
}

/** Source that types into the address bar, and presses Enter once what it would open is found. */
export function addressBarSource(text: string): string {
  return `(async () => {
    gURLBar.focus();
    gURLBar.value = '';
    ${INPUT};
    for (const letter of [...${JSON.stringify(text)}]) {
      input.keydown(key([letter, '']));
      input.keyup(key([letter, '']));
    }
    await gURLBar.lastQueryContextPromise;
    input.keydown(key(['Enter', 'Enter']));
    input.keyup(key(['Enter', 'Enter']));
  })()`;
}

const INPUT = `
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  input.beginInputTransactionForTests(window);
  const key = ([key, code]) => new KeyboardEvent('', { key, code })`;

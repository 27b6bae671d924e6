/** Hands a text to the browser's downloads. */
export function saveFile(name: string, type: 'application/json', text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The click has begun the download; Firefox still reads the address in the same turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

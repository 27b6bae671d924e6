/** The same page serves the toolbar and a window of our own, which says so in its address. */
export function placeOfPopup({ search }: { readonly search: string }): 'popup' | 'window' {
  return new URLSearchParams(search).has('window') ? 'window' : 'popup';
}

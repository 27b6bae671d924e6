interface Sender {
  readonly id?: string;
  readonly url?: string;
}

/** Only a page of our own: not a web page, not another extension, not a script of ours inside somebody's page. */
export function isOurPage(sender: Sender, own: { readonly id: string; readonly origin: string }): boolean {
  return sender.id === own.id && sender.url?.startsWith(own.origin) === true;
}

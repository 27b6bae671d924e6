/** What the address asks for: `?page=popup-idle&state=2&theme=dark&dir=rtl&contrast=more&text=200&bare`. */
export interface GalleryChoice {
  readonly page: string | null;
  /** Position in the page, or null for all of them. */
  readonly state: number | null;
  readonly theme: 'system' | 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  readonly contrast: boolean;
  readonly textPercent: number;
  /** The state alone, as the browser would show it: for pictures. */
  readonly bare: boolean;
}

export function parseGalleryChoice(params: URLSearchParams): GalleryChoice {
  const theme = params.get('theme');
  return {
    page: params.get('page'),
    state: params.has('state') ? Number(params.get('state')) : null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    direction: params.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    contrast: params.get('contrast') === 'more',
    textPercent: Number(params.get('text') ?? 100) || 100,
    bare: params.has('bare'),
  };
}

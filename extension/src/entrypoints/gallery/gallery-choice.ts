/** What the address asks for: `?page=popup-idle&state=2&theme=dark&dir=rtl&lang=long&contrast=more&text=200&bare`. */
export interface GalleryChoice {
  readonly page: string | null;
  /** Position in the page, or null for all of them. */
  readonly state: number | null;
  readonly theme: 'system' | 'light' | 'dark';
  /** `long` stretches English; `dir=rtl` alone mirrors a page that is still in English. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | null;
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
    language: params.get('lang') ?? 'en',
    direction: params.get('dir') === 'rtl' ? 'rtl' : null,
    contrast: params.get('contrast') === 'more',
    textPercent: Number(params.get('text') ?? 100) || 100,
    bare: params.has('bare'),
  };
}

export interface ColourSet {
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
  readonly contrastLight: Readonly<Record<string, string>>;
  readonly contrastDark: Readonly<Record<string, string>>;
}

export interface FigureSet {
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
}

export interface TextStyle {
  readonly size: number;
  readonly line: number;
  readonly weight: number;
  readonly track: number;
}

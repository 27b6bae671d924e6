/** What is on screen and heard, without reading any page: no permission is needed for it. */
export interface ScreenState {
  /** A tab in front of its window plays sound that isn't muted. */
  readonly audible: boolean;
  readonly fullscreen: boolean;
  /** A tab of a meeting site that the person gave access to plays sound. */
  readonly inCall: boolean;
}

export interface ScreenSource {
  /** Never throws: what can't be read is false. */
  read(): Promise<ScreenState>;
}

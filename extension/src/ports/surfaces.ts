/** Pages of ours that can open by themselves. */
export type SurfacePage = 'popup.html' | 'session.html' | 'dashboard.html';

export interface Surfaces {
  /** Opens the toolbar popup where the browser allows it without a click. False: it did not. */
  openPopup(): Promise<boolean>;
  /** A small window of our own, or the one that is open already, brought to the front. False: it did not open. */
  openWindow(page: SurfacePage): Promise<boolean>;
  /** An ordinary tab: the very first page, or the log with what was typed into the address bar. */
  openTab(page: 'welcome.html' | `options.html#${string}`): Promise<void>;
  closeWindow(page: SurfacePage): Promise<void>;
}

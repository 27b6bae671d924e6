/** What a device says of itself to the others; `kind` picks its picture. */
export interface DeviceLabel {
  readonly name: string;
  /** "Chrome", "Firefox" */
  readonly browser: string;
  readonly kind: 'laptop' | 'desktop' | 'phone';
}

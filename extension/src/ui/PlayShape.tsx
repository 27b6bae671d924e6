/** The filled triangle of media controls; like them it is not mirrored. */
export function PlayShape() {
  return (
    <svg width="0.875rem" height="0.875rem" viewBox="0 0 14 14" fill="currentColor" aria-hidden="true">
      <path d="M3 2.1v9.8c0 .8.9 1.3 1.6.8l7-4.9c.6-.4.6-1.2 0-1.6l-7-4.9C3.9.8 3 1.3 3 2.1z" />
    </svg>
  );
}

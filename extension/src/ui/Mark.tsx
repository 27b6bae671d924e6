interface MarkProps {
  /** px at a root of 16. */
  readonly size: number;
}

/** A head, a spine, and a highlighter stroke at its back. Never mirrored, the same in every theme. */
export function Mark({ size }: MarkProps) {
  return (
    <svg width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx="34" fill="#2746c2" />
      <circle cx="72" cy="29" r="14.5" fill="#fff" />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        <path d="M64 55.5C56 72 53 86 60 98q3.5 6.5 11.5 6.5H99" stroke="#fff" strokeWidth="15" />
        <path d="M31.5 57C28.5 72 29 84 36.5 98" stroke="#ffc62e" strokeWidth="11.5" />
      </g>
    </svg>
  );
}

import { encode } from 'uqr';
import css from './QrCode.module.css';

interface QrCodeProps {
  readonly text: string;
  /** What the code is for, for those who don't see it. */
  readonly label: string;
}

/** Dark on light in every theme: cameras read nothing else reliably. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, data } = encode(text, { ecc: 'L', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return (
    <svg
      className={css['code']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

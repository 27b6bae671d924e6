import css from './Icon.module.css';

interface IconProps {
  readonly path: string;
  /** Arrows point the way the text runs. */
  readonly mirrored?: boolean;
}

/** 20 px, drawn with the ink of the text around it; always beside words or inside a named button. */
export function Icon({ path, mirrored = false }: IconProps) {
  return (
    <svg className={css['icon']} data-mirrored={mirrored || undefined} viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

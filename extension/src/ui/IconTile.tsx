import { Icon } from './Icon.tsx';
import css from './IconTile.module.css';

interface IconTileProps {
  readonly path: string;
  readonly on?: boolean;
}

/** The square at the head of a row. */
export function IconTile({ path, on = false }: IconTileProps) {
  return (
    <span className={css['tile']} data-on={on || undefined}>
      <Icon path={path} />
    </span>
  );
}

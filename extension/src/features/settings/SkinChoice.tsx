import { useId } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { type Skin, skins } from '../look.ts';
import css from './SkinChoice.module.css';

interface SkinChoiceProps {
  readonly skin: Skin;
  readonly onChange: (skin: Skin) => void;
}

export function SkinChoice({ skin, onChange }: SkinChoiceProps) {
  const { t } = useI18n();
  const group = useId();
  return (
    <div className={css['tones']} role="radiogroup" aria-label={t('settings.skin')}>
      {skins.map((tone) => (
        <input
          key={tone}
          type="radio"
          name={group}
          data-skin={tone}
          aria-label={t('settings.skin.n', { n: tone })}
          checked={tone === skin}
          onChange={() => onChange(tone)}
        />
      ))}
    </div>
  );
}

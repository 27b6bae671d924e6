import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n-context.tsx';
import css from './Tabs.module.css';

interface TabsProps<Value extends string> {
  /** Read aloud before the tabs. */
  readonly name: string;
  readonly tabs: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Where the tabs stand is the caller's: they are handed over to be placed. */
  readonly children: (list: ReactNode) => ReactNode;
}

/** Views of the same thing, one at a time. Arrow keys move between the tabs, also from right to left. */
export function Tabs<Value extends string>({ name, tabs, value, onChange, children }: TabsProps<Value>) {
  const { direction } = useI18n();
  const list = (
    <Base.List className={css['track']} aria-label={name} activateOnFocus>
      {tabs.map((tab) => (
        <Base.Tab key={tab.value} value={tab.value} className={css['tab']}>
          {tab.label}
        </Base.Tab>
      ))}
    </Base.List>
  );
  return (
    <DirectionProvider direction={direction}>
      <Base.Root value={value} onValueChange={(chosen) => onChange(chosen as Value)} className={css['root']}>
        {children(list)}
      </Base.Root>
    </DirectionProvider>
  );
}

/** What belongs to a tab. */
export function TabPanel({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <Base.Panel value={value} className={css['panel']}>
      {children}
    </Base.Panel>
  );
}

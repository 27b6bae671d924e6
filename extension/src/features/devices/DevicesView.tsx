import { useI18n } from '../../i18n/i18n-context.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { checkIcon } from '../../ui/icons.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { CreateAccount } from './CreateAccount.tsx';
import { DeviceList } from './DeviceList.tsx';
import css from './DevicesView.module.css';
import type { DevicesProps } from './devices-model.ts';
import { JoinAccount } from './JoinAccount.tsx';
import { QuarantineCard } from './QuarantineCard.tsx';
import { RelayCard } from './RelayCard.tsx';
import { SyncCard } from './SyncCard.tsx';
import { WordsCard } from './WordsCard.tsx';

export interface DevicesActions {
  readonly onCreateAccount: () => void;
  /** As typed; the twelve words are checked by whoever is asked. */
  readonly onJoin: (words: string) => void;
  readonly onSync: (on: boolean) => void;
  readonly onRelayAddress: (address: string) => void;
  readonly onShowWords: () => void;
  readonly onHideWords: () => void;
  readonly onRename: (deviceId: string, name: string) => void;
  readonly onExportQuarantine: () => void;
  /** Null: cannot be done from here. */
  readonly onRevoke: ((deviceId: string) => void) | null;
}

export function DevicesView(props: DevicesProps & DevicesActions) {
  const { t } = useI18n();
  const { account } = props;
  return (
    <Page title={t('devices.title')} lead={t('devices.lead')} aside={<SyncTag account={account} />}>
      {props.problems.map((sentence) => (
        <Notice key={sentence} kind="trouble">
          {sentence}
        </Notice>
      ))}
      <div className={css['columns']}>
        {account.kind === 'none' ? (
          <>
            <CreateAccount busy={props.busy === 'creating'} onCreate={props.onCreateAccount} />
            <JoinAccount busy={props.busy === 'joining'} onJoin={props.onJoin} />
          </>
        ) : (
          <>
            <div className={css['column']}>
              <SyncCard heard={props.heard} waiting={props.waiting} on={account.syncOn} onSync={props.onSync} />
              <DeviceList devices={account.devices} onRename={props.onRename} onRevoke={props.onRevoke} />
              {props.quarantine.length > 0 && (
                <QuarantineCard rows={props.quarantine} onExport={props.onExportQuarantine} />
              )}
            </div>
            <WordsCard state={account.words} onShow={props.onShowWords} onHide={props.onHideWords} />
          </>
        )}
        <RelayCard
          // A new address from outside replaces what stands in the field.
          key={props.relayAddress}
          address={props.relayAddress}
          busy={props.busy === 'savingRelay'}
          onSave={props.onRelayAddress}
        />
      </div>
    </Page>
  );
}

function SyncTag({ account }: { readonly account: DevicesProps['account'] }) {
  const { t } = useI18n();
  if (account.kind === 'none') return null;
  if (!account.syncOn) return <Tag kind="plain">{t('devices.syncOff')}</Tag>;
  return (
    <Tag kind="ok">
      <Icon path={checkIcon} />
      {t('devices.syncOn')}
    </Tag>
  );
}

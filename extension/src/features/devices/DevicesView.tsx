import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { checkIcon } from '../../ui/icons.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { AddDeviceCard } from './AddDeviceCard.tsx';
import { CreateAccount } from './CreateAccount.tsx';
import { DeviceList } from './DeviceList.tsx';
import css from './DevicesView.module.css';
import type { DevicesProps } from './devices-model.ts';
import { EraseCard } from './EraseCard.tsx';
import { JoinAccount } from './JoinAccount.tsx';
import { JoinByCode } from './JoinByCode.tsx';
import { QuarantineCard } from './QuarantineCard.tsx';
import { RelayCard } from './RelayCard.tsx';
import { ReplacedCard } from './ReplacedCard.tsx';
import { SyncCard } from './SyncCard.tsx';
import { type WordsActions, WordsCard } from './WordsCard.tsx';

export interface DevicesActions extends WordsActions {
  /** The invitation code as typed; null: none was asked for. */
  readonly onCreateAccount: (invite: string | null) => void;
  /** As typed; the twelve words are checked by whoever is asked. */
  readonly onJoin: (words: string) => void;
  readonly onSync: (on: boolean) => void;
  readonly onRelayAddress: (address: string) => void;
  readonly onRename: (deviceId: string, name: string) => void;
  readonly onExportQuarantine: () => void;
  /** A setting to what it was before its last change. */
  readonly onPutBack: (setting: string) => void;
  /** Null: cannot be done from here. */
  readonly onRevoke: ((deviceId: string) => void) | null;
  readonly onOffer: () => void;
  /** The six digits, as typed. */
  readonly onAdmit: (digits: string) => void;
  readonly onStopOffer: () => void;
  /** The code, as typed. */
  readonly onAsk: (code: string) => void;
  readonly onEnter: () => void;
  readonly onStopAsk: () => void;
  readonly onErase: () => void;
  /** Within a click: the browser then asks whether data may leave it. */
  readonly onAllow: () => void;
}

export function DevicesView(props: DevicesProps & DevicesActions) {
  const { t } = useI18n();
  const { account } = props;
  const apart = account.kind === 'none' || account.locked;
  return (
    <Page title={t('devices.title')} lead={t('devices.lead')} aside={<SyncTag account={account} />}>
      {props.problems.map(({ sentence, allowable }) => (
        <Notice
          key={sentence}
          kind="trouble"
          action={
            allowable && (
              <Button kind="text" onClick={props.onAllow}>
                {t('devices.consent.allow')}
              </Button>
            )
          }
        >
          {sentence}
        </Notice>
      ))}
      {props.erased && <Notice kind="fine">{t('devices.erase.done')}</Notice>}
      <div className={css['columns']}>
        {account.kind === 'none' ? (
          props.relayAddress !== '' && (
            <>
              <CreateAccount busy={props.busy === 'creating'} invite={props.invite} onCreate={props.onCreateAccount} />
              <JoinCards {...props} />
            </>
          )
        ) : account.locked ? (
          <JoinCards {...props} />
        ) : (
          <>
            <div className={css['column']}>
              <SyncCard heard={props.heard} waiting={props.waiting} on={account.syncOn} onSync={props.onSync} />
              <DeviceList devices={account.devices} onRename={props.onRename} onRevoke={props.onRevoke} />
              <Quarantine {...props} />
              {props.replaced.length > 0 && <ReplacedCard rows={props.replaced} onPutBack={props.onPutBack} />}
              <Relay {...props} />
            </div>
            <div className={css['column']}>
              <AddDeviceCard
                offer={props.offer}
                onOffer={props.onOffer}
                onAdmit={props.onAdmit}
                onStop={props.onStopOffer}
              />
              <WordsCard state={account.words} {...props} />
              <EraseCard busy={props.busy === 'erasing'} onErase={props.onErase} />
            </div>
          </>
        )}
        {apart && <Quarantine {...props} />}
        {apart && <Relay {...props} />}
      </div>
    </Page>
  );
}

/** By the code that a device in use shows, or by the words. */
function JoinCards(props: DevicesProps & DevicesActions) {
  return (
    <>
      <JoinByCode ask={props.ask} onAsk={props.onAsk} onEnter={props.onEnter} onStop={props.onStopAsk} />
      <JoinAccount busy={props.busy === 'joining'} onJoin={props.onJoin} />
    </>
  );
}

function Quarantine({ quarantine, onExportQuarantine }: DevicesProps & DevicesActions) {
  return quarantine.length > 0 && <QuarantineCard rows={quarantine} onExport={onExportQuarantine} />;
}

function Relay({ relayAddress, busy, onRelayAddress }: DevicesProps & DevicesActions) {
  // A new address from outside replaces what stands in the field.
  return <RelayCard key={relayAddress} address={relayAddress} busy={busy === 'savingRelay'} onSave={onRelayAddress} />;
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

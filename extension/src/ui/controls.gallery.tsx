import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Chip } from './Chip.tsx';
import { ChoiceTile } from './ChoiceTile.tsx';
import { CopyField } from './CopyField.tsx';
import { Field } from './Field.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { IconButton } from './IconButton.tsx';
import { chevronIcon, pauseIcon, soundIcon, syncIcon } from './icons.ts';
import { Mark } from './Mark.tsx';
import { PlayShape } from './PlayShape.tsx';
import { Segmented } from './Segmented.tsx';
import { SegmentedActions } from './SegmentedActions.tsx';
import { Select } from './Select.tsx';
import { Switch } from './Switch.tsx';
import { TapTile } from './TapTile.tsx';

const nothing = () => {};

const parts = [
  { value: 'a', label: '5 min' },
  { value: 'b', label: '10 min' },
  { value: 'c', label: '15 min' },
] as const;

function Shelf({ children }: { readonly children: ReactNode }) {
  return (
    <div
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 'var(--space-3)',
        padding: 'var(--space-4)',
      }}
    >
      {children}
    </div>
  );
}

/** Every control in each of its states. */
export const controlsGallery: GalleryPage = {
  name: 'controls',
  widths: [480],
  states: [
    {
      name: 'buttons',
      render: () => (
        <Shelf>
          <Button kind="primary" icon={<PlayShape />} onClick={nothing}>
            Move now
          </Button>
          <Button kind="primary" busy onClick={nothing}>
            Joining
          </Button>
          <Button kind="primary" offReason="Type all twelve words first." onClick={nothing}>
            Join
          </Button>
          <Button kind="outlined" onClick={nothing}>
            Not today
          </Button>
          <Button kind="outlined" busy onClick={nothing}>
            Saving
          </Button>
          <Button kind="outlined" offReason="No network." onClick={nothing}>
            Sync now
          </Button>
          <Button kind="text" onClick={nothing}>
            Swap
          </Button>
          <Button kind="text" quiet onClick={nothing}>
            Skip
          </Button>
        </Shelf>
      ),
    },
    {
      name: 'icon buttons and the mark',
      render: () => (
        <Shelf>
          <IconButton name="Sync now" path={syncIcon} onClick={nothing} />
          <IconButton name="Sound" path={soundIcon} on onClick={nothing} />
          <IconButton name="Pause" path={pauseIcon} off onClick={nothing} />
          <IconButton name="Next step" path={chevronIcon} mirrored size="large" onClick={nothing} />
          <Mark size={16} />
          <Mark size={24} />
          <Mark size={64} />
        </Shelf>
      ),
    },
    {
      name: 'choices',
      render: () => (
        <Shelf>
          <Chip onClick={nothing}>30 min</Chip>
          <Chip on onClick={nothing}>
            Protein
          </Chip>
          <Chip on={false} onClick={nothing}>
            Water
          </Chip>
          <Chip off onClick={nothing}>
            Mood
          </Chip>
          <Segmented name="Length" parts={parts} value="b" onChange={nothing} />
          <SegmentedActions name="Later" parts={parts} onChoose={nothing} />
          <ChoiceTile label="Band" on onChange={nothing} />
          <ChoiceTile label="Mat" detail="Or a carpet" on={false} onChange={nothing} />
          <TapTile label="Easy" on onTap={nothing} />
          <TapTile label="Hard" on={false} onTap={nothing} />
          <Switch label="Sync" on onChange={nothing} />
          <Switch label="Walks" on={false} onChange={nothing} />
          <Switch label="Calls" on={false} off onChange={nothing} />
        </Shelf>
      ),
    },
    {
      name: 'fields',
      render: () => (
        <Shelf>
          <Field label="Relay" name="relay" defaultValue="https://relay.example" hint="Your own works as well." />
          <Field label="Relay" name="broken" defaultValue="relay" problem="An address begins with https://." />
          <Select label="What" name="what" options={[{ value: 'walk', label: 'Walk' }]} />
          <CopyField label="Token" value="u1_4nT0vYp2sLk8HqZrWc6bMd3XeA9gFjUo" action="Copy" onCopy={nothing} />
        </Shelf>
      ),
    },
  ],
};

import type { ImportProblemCode } from '../../extension/src/imports/import-event.ts';
import type { WearableProblemCode } from '../../shared/src/domain/wearable/normalised.ts';
import { oneLine } from './one-line.ts';

type Params = Readonly<Record<string, string | number>>;

const SENTENCES: Readonly<Record<ImportProblemCode | WearableProblemCode, (params: Params) => string>> = {
  'unknown-file': ({ path }) => `${path} is none of the exports and payloads that can be read.`,
  'damaged-file': ({ path }) => `${path} is damaged or ends too early; try exporting it again.`,
  'password-needed': ({ path }) => `${path} is protected; give its password with --password.`,
  'wrong-password': ({ path }) => `The password doesn't open ${path}.`,
  'too-large': ({ path }) => `${path} holds more than any true export does, so it wasn't unpacked further.`,
  'too-large-whole': ({ path }) => `${path} is over 512 MB, which is more than can be read in one piece.`,
  'wrong-payload': () => "This isn't the payload that it should be.",
  'bad-record': ({ which }) => `Records that can't be read were left out${which === undefined ? '' : `: ${which}`}.`,
  'zone-unknown': () =>
    'Records without an offset were filed under the date in UTC; --zone tells where they were made.',
  'mirrored-source': ({ which }) => `Copies of what another source gives itself were left out: ${which}.`,
  'test-payload': () => 'A test button sent this: the values are invented.',
  'not-sleep': ({ which }) => `Time in bed or a rejected sleep was left out: ${which}.`,
};

export function problemSentence(code: ImportProblemCode | WearableProblemCode, params: Params): string {
  return oneLine(SENTENCES[code](params));
}

// Pictures of every screen of the real extension, at three widths, light and dark, into .local/screenshots/LANGUAGE; in English
// also the README's and the stores' into docs. Look at them after every change to a screen:
// `npm run screenshots [-- --language ar] [--only NAME]`.
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../extension/src/i18n/languages.ts';
import { SHOTS } from '../tests/pictures/shots.ts';
import { takePictures } from '../tests/pictures/take-pictures.ts';
import { ensureFont } from './lib/fonts.ts';
import { inRoot } from './lib/root.ts';
import { run } from './lib/run.ts';

const { values } = parseArgs({ options: { language: { type: 'string', default: 'en' }, only: { type: 'string' } } });
process.exitCode = await main(values.language, values.only);

async function main(language: string, only: string | undefined): Promise<number> {
  const names = SHOTS.map(({ name }) => name);
  if (only !== undefined && !names.includes(only)) return refuse(`There is no screen "${only}"`, names);
  if (!Object.hasOwn(LANGUAGES, language)) return refuse(`There is no language "${language}"`, Object.keys(LANGUAGES));
  await ensureFont(language);
  const args = [inRoot('scripts', 'build.ts'), '--browser', 'chrome', '--mode', 'e2e'];
  const built = await run(process.execPath, args, { output: 'keep' });
  if (built.code !== 0) throw new Error(`The build failed:\n${built.text}`);
  const folder = inRoot('.local', 'screenshots', language);
  const shots = SHOTS.filter(({ name }) => only === undefined || name === only);
  await takePictures({ shots, language, folder, say: (line) => console.error(line) });
  console.log(folder);
  return 0;
}

function refuse(what: string, known: readonly string[]): number {
  console.error(`${what}; there are ${known.join(', ')}.`);
  return 2;
}

// Pictures of every screen of the real extension, at three widths, light and dark: into .local/screenshots; the README's
// and the stores' into docs. Look at them after every change to a screen: `npm run screenshots`.
import { takePictures } from '../tests/pictures/take-pictures.ts';
import { inRoot } from './lib/root.ts';
import { run } from './lib/run.ts';

const args = [inRoot('scripts', 'build.ts'), '--browser', 'chrome', '--mode', 'e2e'];
const built = await run(process.execPath, args, { output: 'keep' });
if (built.code !== 0) throw new Error(`The build failed:\n${built.text}`);
await takePictures((line) => console.error(line));
console.log(inRoot('.local', 'screenshots'));

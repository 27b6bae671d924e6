// `npm run sbom`: the bill of materials of what people are given, CycloneDX in JSON, on stdout.
import { pnpm } from './lib/pnpm.ts';

const { code, text } = await pnpm([
  'sbom',
  '--sbom-format',
  'cyclonedx',
  '--sbom-type',
  'application',
  '--prod',
  '--lockfile-only',
]);
if (code === 0) console.log(text.slice(text.indexOf('{')).trim());
else console.error(text.trim());
process.exitCode = code;

// `npm run audit`: known advisories about what is installed. Ends with 1 where a high or critical one is open.
import { audit } from './lib/audit.ts';

const { answered, code, text } = await audit();
console.log(
  answered
    ? text.trim()
    : 'The registry here answers no questions about advisories; those looked up by hand stand in docs/dependencies.md.',
);
process.exitCode = code;
